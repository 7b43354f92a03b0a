package dev.coldpath.api.score;

import dev.coldpath.domain.Domain;
import dev.coldpath.domain.TestDomain;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.HistoryPage;
import dev.coldpath.score.HistoryRecord;
import dev.coldpath.score.Rating;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Tenths;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;

/// The canned histories that test keys get: a record a day up to today, each some steps away from the canned score.
final class SandboxHistory {
    private static final Duration APART = Duration.ofDays(1);

    private SandboxHistory() {}

    /// In tenths, but for the number of records and the completeness.
    private record Course(int records, int step, int momentum, int completeness) {}

    static HistoryPage page(TestDomain domain, HistoryPart.Asked part, Instant now) {
        Course course = course(domain);
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        var records = IntStream.range(0, course.records())
                .mapToObj(age -> record(domain, course, age, today.minus(APART.multipliedBy(age))))
                .filter(record -> older(record.ref().scoredAt(), part.olderThan()))
                .toList();
        return HistoryPage.of(records, part.most());
    }

    private static Course course(TestDomain domain) {
        return switch (domain) {
            case ACME -> new Course(12, 1, 30, 88);
            case UNICORN -> new Course(8, 2, 60, 94);
            case STRUGGLING -> new Course(4, -4, -120, 48);
            case COHORT -> new Course(6, -1, -30, 72);
        };
    }

    private static HistoryRecord record(TestDomain domain, Course course, int age, Instant at) {
        Sandbox.Canned canned = Sandbox.canned(domain);
        int back = age * course.step();
        Tenths composite = new Tenths(canned.composite() - back);
        return new HistoryRecord(
                new ScoreRef(new Domain(domain.domain()), at),
                composite,
                new Tenths(canned.premium()),
                Rating.of(composite),
                new Tenths(course.momentum()),
                earlier(canned.buckets(), back),
                course.completeness());
    }

    private static Buckets earlier(Buckets buckets, int back) {
        return new Buckets(
                new Tenths(buckets.teamStructure().value() - back),
                new Tenths(buckets.marketPosition().value() - back),
                new Tenths(buckets.momentumTailwinds().value() - back),
                new Tenths(buckets.financialHealth().value() - back));
    }

    private static boolean older(Instant scoredAt, Optional<Instant> than) {
        return than.isEmpty() || scoredAt.isBefore(than.get());
    }
}
