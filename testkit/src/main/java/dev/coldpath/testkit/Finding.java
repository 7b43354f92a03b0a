package dev.coldpath.testkit;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.Confidence.Band;
import dev.coldpath.score.Confidence.Insufficiency;
import dev.coldpath.score.Profile;
import dev.coldpath.score.Rating;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.record.HistoryRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a run found out about a domain, as a test puts it.
public record Finding(Domain domain, JobId run, String version, Instant scoredAt, Tenths composite) {
    private static final Tenths PREMIUM = new Tenths(17);

    /// A new run's, at noon.
    public static Finding about(Domain domain) {
        return new Finding(domain, Samples.jobId(), ScoreRecord.PIPELINE_VERSION, Samples.NOON, new Tenths(583));
    }

    public Finding by(JobId other) {
        return new Finding(domain, other, version, scoredAt, composite);
    }

    public Finding in(String other) {
        return new Finding(domain, run, other, scoredAt, composite);
    }

    public Finding at(Instant other) {
        return new Finding(domain, run, version, other, composite);
    }

    public Finding scoring(int tenths) {
        return new Finding(domain, run, version, scoredAt, new Tenths(tenths));
    }

    /// Writes it down.
    public ScoreRef record(Engine engine) {
        return Repeat.untilKnown(() -> engine.scoreLog().record(row(), confidence(), explanation()));
    }

    public HistoryRow row() {
        return new HistoryRow(
                new ScoreRef(domain, scoredAt),
                run,
                version,
                "m1",
                "ab".repeat(32),
                composite,
                PREMIUM,
                Rating.of(composite),
                new Tenths(-34),
                new Buckets(new Tenths(510), new Tenths(620), new Tenths(0), new Tenths(1000)),
                81,
                Profile.GROWTH,
                "saas",
                "eu",
                "Bright Loom \"Ü\" & Söhne; 株式会社");
    }

    public Confidence confidence() {
        return new Confidence(
                domain,
                scoredAt,
                run,
                Band.MEDIUM,
                81,
                List.of("people", "news"),
                List.of("people_no_job_board", "web_js_only"),
                List.of("founder_known", "rank_change"),
                Optional.empty());
    }

    /// The same run's report when its evidence was not enough.
    public Confidence insufficient(Insufficiency reason) {
        return new Confidence(
                domain,
                scoredAt,
                run,
                Band.DIRECTIONAL,
                0,
                List.of(),
                List.of(reason.warning()),
                List.of(),
                Optional.of(reason));
    }

    /// As the model writes it, with a signal of each kind of evidence; it belongs to this run and this composite alone.
    public String explanation() {
        return """
                {"model_version":"m1","inputs_hash":"%s","profile":"growth","sector":"saas","geo":"eu","signals":{\
                "leadership_disclosed":[3,72.5,0.9,"observed","2026-05-05T09:30:00.250Z","site",0.759375,0.0375],\
                "founder_known":[null,null,0,"unobserved(timeout)",null,null,0,0.025],\
                "mail_platform":[0,10,0.95,"observed_absent","2026-05-12T11:59:50Z","dns+site",-0.38,0.01],\
                "op_margin":[null,null,0,"not_applicable",null,null,0,0]},"base":%s,"premium":{"cap":6,\
                "scale":71.25,"coverage":0.9,"points":1.7},"plus_minus_80":2.345678,\
                "gains":{"founder_known":0.5625,"mail_platform":0.5225}}""".formatted(run, new Tenths(composite.value() - PREMIUM.value()));
    }
}
