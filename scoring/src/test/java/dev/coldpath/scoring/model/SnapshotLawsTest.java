package dev.coldpath.scoring.model;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.model.Scoring.Insufficient;
import dev.coldpath.scoring.model.Scoring.OutOfReach;
import dev.coldpath.scoring.model.Scoring.Scored;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Snapshot.Traffic;
import dev.coldpath.scoring.snapshot.Status;
import java.lang.reflect.Field;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Proves E-32: whatever fetchers write, a run comes to a judgement, always the same, and in range.
class SnapshotLawsTest {
    private static final Domain DOMAIN = new Domain("brightloom.com");
    private static final Instant AS_OF = Instant.parse("2026-05-12T14:30:00Z");
    private static final URI SOURCE = URI.create("https://source.example/");
    private static final List<String> KEYS = keys();

    @Test
    void any_snapshots_in_any_order_come_to_one_judgement() {
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            List<Snapshot> current = snapshots(random, Duration.ZERO);
            List<Snapshot> earlier = snapshots(random, Duration.ofDays(random.nextInt(400)));
            Scoring scoring = judge(current, earlier);

            Collections.shuffle(current, random);
            Collections.shuffle(earlier, random);

            if (!inRange(scoring) || !scoring.equals(judge(current, earlier))) {
                throw new AssertionError("seed " + seed + ": " + scoring);
            }
        }
    }

    /// A hundred thousand orders. All that the model sees of snapshots is what is compared here.
    @Test
    void the_order_in_which_snapshots_arrive_is_forgotten() {
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            List<Snapshot> current = snapshots(random, Duration.ZERO);
            List<Snapshot> earlier = snapshots(random, Duration.ofDays(7));
            List<Snapshot> seen = seen(current, earlier);

            for (int order = 0; order < 50; order++) {
                Collections.shuffle(current, random);
                Collections.shuffle(earlier, random);
                if (!seen.equals(seen(current, earlier))) {
                    throw new AssertionError("seed " + seed + ": " + current);
                }
            }
        }
    }

    /// In the order in which the model goes through them.
    private static List<Snapshot> seen(List<Snapshot> current, List<Snapshot> earlier) {
        Snapshots snapshots = new Snapshots(DOMAIN, current, earlier);
        List<Snapshot> seen = new ArrayList<>(snapshots.current().values());
        Fixture.fetchers()
                .flatMap(fetcher -> snapshots.earlier(fetcher).stream())
                .forEach(seen::add);
        return seen;
    }

    private static Scoring judge(List<Snapshot> current, List<Snapshot> earlier) {
        return Model.score(new Snapshots(DOMAIN, current, earlier), Judged.MANIFEST, AS_OF);
    }

    private static boolean inRange(Scoring scoring) {
        return switch (scoring) {
            case Scored scored -> {
                int composite = scored.composition().composite().value();
                int completeness = scored.report().completeness();
                yield composite >= 0 && composite <= 1_000 && completeness >= 0 && completeness <= 100;
            }
            case Insufficient insufficient ->
                insufficient.confidence(Golden.RUN).insufficient().isPresent();
            case OutOfReach(double missing) -> missing > 0.5 && missing <= 1;
        };
    }

    private static List<Snapshot> snapshots(Random random, Duration ago) {
        List<Snapshot> snapshots = new ArrayList<>();
        Fixture.fetchers()
                .filter(_ -> random.nextInt(8) > 0)
                .forEach(fetcher -> snapshots.add(
                        snapshot(fetcher, random, AS_OF.minus(ago).minusSeconds(random.nextInt(100) - 10))));
        return snapshots;
    }

    private static Snapshot snapshot(FetcherId fetcher, Random random, Instant at) {
        List<Status> all = List.of(Status.values());
        Status status = random.nextBoolean() ? Status.OK : all.get(random.nextInt(all.size()));
        List<Observation> seen = new ArrayList<>();
        for (String key : KEYS) {
            if (key.startsWith(fetcher + ".") && random.nextInt(5) > 0) {
                seen.add(observation(key, random, at));
            }
        }
        return new Snapshot(fetcher, 1, DOMAIN, status, at, seen, Traffic.NONE, List.of());
    }

    private static Observation observation(String key, Random random, Instant at) {
        if (random.nextInt(30) == 0) {
            return Observation.text(key, "brightloom" + random.nextInt(3) + ".com", at, SOURCE, "chance");
        }
        double amount = switch (random.nextInt(12)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 -> -random.nextInt(1_000_000);
            case 3 -> random.nextDouble() * 1e18;
            case 4, 5 -> random.nextInt(2_000_000_000);
            default -> random.nextInt(9);
        };
        return Observation.number(key, amount, at, SOURCE, "chance").identifiedBy(random.nextDouble());
    }

    private static List<String> keys() {
        return Stream.of(Keys.class.getFields()).map(SnapshotLawsTest::value).toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.getName(), e);
        }
    }
}
