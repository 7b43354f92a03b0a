package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.Cohort;
import dev.coldpath.score.CohortKey;
import dev.coldpath.score.Company;
import dev.coldpath.score.HistoryRecord;
import dev.coldpath.score.Profile;
import dev.coldpath.score.Rating;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Tenths;
import dev.coldpath.score.movers.ScoredRun;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What readers see of a record, and where a domain's items are: all under `D#<domain>`.
public final class ScoreMapping {
    static final String NEWEST = "LATEST";
    /// Of the newest-record item: rises with every change, so that two writers never build on one state.
    static final String VERSION = "version";
    /// Of the newest-record item: the last generation of counts that it was counted in.
    static final String GENERATION = "gen";

    static final String SCORED_AT = Names.RunIndex.SCORED_AT;
    static final String COMPOSITE = Names.Shown.COMPOSITE;
    static final String PIPELINE_VERSION = Names.Shown.PIPELINE_VERSION;

    static final String PROFILE = "profile";
    static final String SECTOR = "sector";
    static final String GEO = "geo";

    private static final String HISTORY = "H#";
    static final String RUN = "runId";
    private static final String PREMIUM = "premium10";
    private static final String RATING = "rating";
    private static final String TEAM = "team10";
    private static final String MARKET = "market10";
    private static final String MOMENTUM = "momentum10";
    private static final String FINANCIAL = "financial10";
    static final String MOMENTUM_INDEX = "momentumIndex10";
    /// Behind every digit.
    private static final String LAST = "~";

    private ScoreMapping() {}

    /// The newest record: its whole row.
    public static ItemKey newest(String scores, Domain domain) {
        return new ItemKey(scores, CompanyKey.of(domain), NEWEST);
    }

    /// Which record a run wrote.
    static ItemKey run(String scores, Domain domain, JobId run) {
        return new ItemKey(scores, CompanyKey.of(domain), "RUN#" + run);
    }

    static ItemKey history(String scores, ScoreRef ref) {
        return new ItemKey(scores, CompanyKey.of(ref.domain()), HISTORY + ref.scoredAt());
    }

    /// The sort keys of the history before then, from the oldest to the youngest there can be.
    static List<String> historyBefore(Instant end) {
        return List.of(HISTORY, HISTORY + end.minusSeconds(1));
    }

    static String partition(Domain domain) {
        return CompanyKey.of(domain);
    }

    /// From which place of a domain to which its history lies that is strictly older than an instant, or all of it.
    static Range history(Domain domain, Optional<Instant> olderThan) {
        return new Range(
                CompanyKey.of(domain),
                HISTORY,
                olderThan
                        .map(than -> HISTORY + than.minusSeconds(1).truncatedTo(ChronoUnit.SECONDS))
                        .orElse(HISTORY + LAST));
    }

    /// Both ends belong to it.
    record Range(String partition, String first, String last) {}

    static ItemKey explanation(String scores, ScoreRef ref) {
        return new ItemKey(scores, CompanyKey.of(ref.domain()), "E#" + ref.scoredAt());
    }

    static ItemKey confidence(String scores, Domain domain) {
        return new ItemKey(scores, CompanyKey.of(domain), "CONF");
    }

    /// What its cohort is told of a newest record's company.
    static Company company(Item item, Profile profile) {
        return new Company(domain(item), item.text(Names.Shown.COMPANY), tenths(item, COMPOSITE), profile);
    }

    /// A newest record as one that is compared with its cohort.
    static Cohort.Target target(Item item) {
        Profile profile = profile(item);
        CohortKey key = new CohortKey(item.text(PIPELINE_VERSION), item.text(SECTOR), item.text(GEO), profile);
        return new Cohort.Target(company(item, profile), key, buckets(item));
    }

    /// A newest record as it is counted.
    static Counted counted(Item item) {
        return new Counted(record(item), target(item).key());
    }

    /// A history row, whole or as the index of runs shows it.
    static ScoredRun run(Item item) {
        return new ScoredRun(
                ref(item),
                item.text(PIPELINE_VERSION),
                tenths(item, COMPOSITE),
                item.count(Names.Shown.COMPLETENESS),
                item.text(Names.Shown.COMPANY));
    }

    static Profile profile(Item item) {
        String word = item.text(PROFILE);
        return Values.word(Profile.class, Profile::wire, word)
                .orElseThrow(() -> new IllegalStateException("record: unknown profile " + word));
    }

    private static Buckets buckets(Item item) {
        return new Buckets(tenths(item, TEAM), tenths(item, MARKET), tenths(item, MOMENTUM), tenths(item, FINANCIAL));
    }

    static Domain domain(Item item) {
        return CompanyKey.domain(item.partition());
    }

    static ScoreRef ref(Item item) {
        Instant scoredAt = item.time(SCORED_AT);
        return new ScoreRef(domain(item), scoredAt);
    }

    static Map<String, AttributeValue> item(ScoreRecord record) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(SCORED_AT, Values.time(record.scoredAt()));
        item.put(RUN, Values.text(record.run().toString()));
        item.put(PIPELINE_VERSION, Values.text(record.pipelineVersion()));
        item.put(COMPOSITE, tenths(record.composite()));
        item.put(PREMIUM, tenths(record.scalePremium()));
        item.put(RATING, Values.text(record.rating().wire()));
        item.put(TEAM, tenths(record.buckets().teamStructure()));
        item.put(MARKET, tenths(record.buckets().marketPosition()));
        item.put(MOMENTUM, tenths(record.buckets().momentumTailwinds()));
        item.put(FINANCIAL, tenths(record.buckets().financialHealth()));
        return item;
    }

    public static ScoreRecord record(Item item) {
        return new ScoreRecord(
                ref(item),
                JobId.of(item.text(RUN)),
                item.text(PIPELINE_VERSION),
                tenths(item, COMPOSITE),
                tenths(item, PREMIUM),
                Rating.ofWire(item.text(RATING)),
                buckets(item));
    }

    /// The part of a history row that its readers see.
    static HistoryRecord past(Item item) {
        ScoreRecord record = record(item);
        return new HistoryRecord(
                record.ref(),
                record.composite(),
                record.scalePremium(),
                record.rating(),
                tenths(item, MOMENTUM_INDEX),
                record.buckets(),
                item.count(Names.Shown.COMPLETENESS));
    }

    static AttributeValue tenths(Tenths tenths) {
        return Values.number(tenths.value());
    }

    static Tenths tenths(Item item, String name) {
        return new Tenths(item.count(name));
    }
}
