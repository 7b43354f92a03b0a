package dev.coldpath.bench.store;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobIds;
import dev.coldpath.submit.Caps;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Submission;
import dev.coldpath.testkit.Ask;
import dev.coldpath.time.WallClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;

/// What one account asks with one key, now: on a plan that counts by month, day and hour, and never refuses.
final class Questions {
    static final Limits LIMITS = new Limits("enterprise", Duration.ofHours(6), true, true, generous());

    private final InstantSource time = WallClock.inMillis();
    private final JobIds ids = new JobIds(time, new Random(7));
    private final Ask ask;
    private long asked;

    private Questions(Ask ask) {
        this.ask = ask;
    }

    static Questions aboutCompanies() {
        return new Questions(Ask.anything());
    }

    /// For workers to answer.
    static Questions forWorkers() {
        return new Questions(Ask.search());
    }

    Submission next() {
        asked++;
        return about(new Domain("brightloom" + asked + ".com"));
    }

    Submission about(Domain domain) {
        return ask.about(domain).at(time.instant()).submission(ids.get());
    }

    private static Caps generous() {
        int most = Integer.MAX_VALUE;
        return Caps.NONE.withMonth(most).withKeyHour(most).withAccountDay(most);
    }
}
