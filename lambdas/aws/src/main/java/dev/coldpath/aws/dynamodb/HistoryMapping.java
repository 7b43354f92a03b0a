package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.Names.CohortIndex;
import dev.coldpath.score.Profile;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.scoring.record.HistoryRow;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// History rows, which are also what the newest-record item holds. Apart from [ScoreMapping], so that functions that
/// only read records need nothing of the module that makes them.
final class HistoryMapping {
    /// Of the newest-record item: rises with every change, so that two writers never build on one state.
    static final String VERSION = "version";

    private static final String MODEL_VERSION = "modelVersion";
    private static final String MANIFEST = "manifestHash";
    private static final String PROFILE = "profile";
    private static final String SECTOR = "sector";
    private static final String GEO = "geo";
    private static final String COMPANY = "companyName";
    private static final String GENERATION = "gen";

    private HistoryMapping() {}

    static Map<String, AttributeValue> item(HistoryRow row) {
        Map<String, AttributeValue> item = new HashMap<>(ScoreMapping.item(row.record()));
        item.put(MODEL_VERSION, Values.text(row.modelVersion()));
        item.put(MANIFEST, Values.text(row.manifestHash()));
        item.put(ScoreMapping.MOMENTUM_INDEX, ScoreMapping.tenths(row.momentumIndex()));
        item.put(ScoreMapping.COMPLETENESS, Values.number(row.completenessPct()));
        item.put(PROFILE, Values.text(row.profile().wire()));
        item.put(SECTOR, Values.text(row.sector()));
        item.put(GEO, Values.text(row.geo()));
        item.put(COMPANY, Values.text(row.companyName()));
        return item;
    }

    /// The row as the newest record, with what the cohort index and a recount need.
    static Map<String, AttributeValue> newest(HistoryRow row, long version, Histogram.Generation generation) {
        Map<String, AttributeValue> item = item(row);
        item.put(VERSION, Values.number(version));
        item.put(GENERATION, Values.number(generation.number()));
        item.put(CohortIndex.COHORT, Values.text(cohort(row)));
        return item;
    }

    static HistoryRow row(Item item) {
        ScoreRecord record = ScoreMapping.record(item);
        return new HistoryRow(
                record.ref(),
                record.run(),
                record.pipelineVersion(),
                item.text(MODEL_VERSION),
                item.text(MANIFEST),
                record.composite(),
                record.scalePremium(),
                record.rating(),
                ScoreMapping.tenths(item, ScoreMapping.MOMENTUM_INDEX),
                record.buckets(),
                item.count(ScoreMapping.COMPLETENESS),
                profile(item.text(PROFILE)),
                item.text(SECTOR),
                item.text(GEO),
                item.text(COMPANY));
    }

    /// Whom a record is compared with: same version, sector, region and profile.
    static String cohort(HistoryRow row) {
        return String.join(
                "#",
                row.pipelineVersion(),
                row.sector(),
                row.geo(),
                row.profile().wire());
    }

    private static Profile profile(String word) {
        for (Profile profile : Profile.values()) {
            if (profile.wire().equals(word)) {
                return profile;
            }
        }
        throw new IllegalStateException("history row: unknown profile " + word);
    }
}
