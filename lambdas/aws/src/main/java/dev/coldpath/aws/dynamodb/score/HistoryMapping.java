package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.Names.CohortIndex;
import dev.coldpath.aws.Names.RunIndex;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.score.CohortKey;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.scoring.record.HistoryRow;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// History rows, which are also what the newest-record item holds. Apart from [ScoreMapping], so that functions that
/// only read records need nothing of the module that makes them.
final class HistoryMapping {
    private static final String MODEL_VERSION = "modelVersion";
    private static final String MANIFEST = "manifestHash";

    private HistoryMapping() {}

    static Map<String, AttributeValue> item(HistoryRow row) {
        Map<String, AttributeValue> item = new HashMap<>(ScoreMapping.item(row.record()));
        item.put(MODEL_VERSION, Values.text(row.modelVersion()));
        item.put(MANIFEST, Values.text(row.manifestHash()));
        item.put(ScoreMapping.MOMENTUM_INDEX, ScoreMapping.tenths(row.momentumIndex()));
        item.put(Names.Shown.COMPLETENESS, Values.number(row.completenessPct()));
        item.put(ScoreMapping.PROFILE, Values.text(row.profile().wire()));
        item.put(ScoreMapping.SECTOR, Values.text(row.sector()));
        item.put(ScoreMapping.GEO, Values.text(row.geo()));
        item.put(Names.Shown.COMPANY, Values.text(row.companyName()));
        return item;
    }

    /// The row as the newest record, with what the cohort index and a recount need.
    static Map<String, AttributeValue> newest(HistoryRow row, long version, Histogram.Generation generation) {
        Map<String, AttributeValue> item = item(row);
        item.put(ScoreMapping.VERSION, Values.number(version));
        item.put(ScoreMapping.GENERATION, Values.number(generation.number()));
        item.put(CohortIndex.COHORT, Values.text(CohortPlace.partition(cohort(row))));
        item.put(
                CohortIndex.PLACE,
                Values.text(CohortPlace.place(row.composite(), row.ref().domain())));
        return item;
    }

    /// The row in the history, which the index of runs shows.
    static Map<String, AttributeValue> kept(HistoryRow row) {
        Map<String, AttributeValue> item = item(row);
        item.put(RunIndex.DAY, Values.number(RunDay.of(row.ref().scoredAt())));
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
                item.count(Names.Shown.COMPLETENESS),
                ScoreMapping.profile(item),
                item.text(ScoreMapping.SECTOR),
                item.text(ScoreMapping.GEO),
                item.text(Names.Shown.COMPANY));
    }

    static Counted counted(HistoryRow row) {
        return new Counted(row.record(), cohort(row));
    }

    static CohortKey cohort(HistoryRow row) {
        return new CohortKey(row.pipelineVersion(), row.sector(), row.geo(), row.profile());
    }
}
