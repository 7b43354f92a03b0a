package dev.coldpath.testkit;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Profile;
import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.record.ScoreLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Fills a store with scored domains for somebody who measures, through the port that the pipeline writes through.
/// Every domain has a run some months ago and one in the last week, so it may be a mover in every window.
///
/// @param now when the last of the runs was
/// @param seed equal seeds make equal universes
public record ScoredUniverse(Instant now, long seed) {
    /// So many write at once that a store which can put writes together does.
    private static final int WRITERS = 32;
    private static final List<String> SECTORS =
            List.of("saas", "fintech", "healthcare", "industrial", "media", "other");
    private static final List<Profile> PROFILES = List.of(Profile.values());
    private static final List<String> GEOS = List.of("us", "eu", "global");

    public static Domain domain(int number) {
        return new Domain("scored%d.com".formatted(number));
    }

    /// Scores domains 0 to `count`, exclusive.
    public void fill(ScoreLog log, int count) {
        try (ExecutorService writers =
                Executors.newFixedThreadPool(WRITERS, Thread.ofVirtual().factory())) {
            List<Future<?>> written = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                int next = number;
                written.add(writers.submit(() -> score(log, next)));
            }
            for (Future<?> each : written) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("universe: a record was not written", e);
        }
    }

    private void score(ScoreLog log, int number) {
        Random chance = new Random(seed + number);
        int first = composite(chance, 500, 150);
        Firm firm = new Firm(
                Finding.about(domain(number)),
                new Tenths(chance.nextInt(121)),
                Firm.buckets(composite(chance, 500, 150), composite(chance, 500, 150), first, first),
                80,
                PROFILES.get(chance.nextInt(PROFILES.size())),
                SECTORS.get(chance.nextInt(SECTORS.size())),
                GEOS.get(chance.nextInt(GEOS.size())),
                "Company " + number);
        record(log, firm, now.minus(Duration.ofDays(91 + chance.nextInt(60))), first);
        record(log, firm, now.minusSeconds(1 + chance.nextInt(604_000)), composite(chance, first, 30));
    }

    private static void record(ScoreLog log, Firm firm, Instant at, int composite) {
        Finding finding = Finding.about(firm.domain()).at(at).scoring(composite);
        log.record(firm.with(finding).row(), finding.confidence(), finding.explanation());
    }

    private static int composite(Random chance, int mean, int deviation) {
        return Math.clamp(Math.round(chance.nextGaussian(mean, deviation)), 0, 1_000);
    }
}
