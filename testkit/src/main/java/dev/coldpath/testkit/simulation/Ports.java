package dev.coldpath.testkit.simulation;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.Product;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.pass.Crew;
import dev.coldpath.pass.Pace;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Pulse;
import dev.coldpath.settle.QueueAge;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlements;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Decision;
import dev.coldpath.submit.Once;
import dev.coldpath.submit.Replay;
import dev.coldpath.submit.Replays;
import dev.coldpath.testkit.Engine;
import dev.coldpath.work.Claim;
import dev.coldpath.work.Claims;
import dev.coldpath.work.StartGate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// An engine's ports as simulated processes see them: far away, unreliable, and watched.
final class Ports {
    private final Engine engine;
    private final Steps steps;
    private final Witness witness;
    private final Scheduler scheduler;
    private final Weather weather;
    private final Shelf shelf;

    Ports(Engine engine, Steps steps, Witness witness, Scheduler scheduler, Weather weather) {
        this.engine = engine;
        this.steps = steps;
        this.witness = witness;
        this.scheduler = scheduler;
        this.weather = weather;
        this.shelf = new Shelf(engine, steps, scheduler, weather);
    }

    Shelf shelf() {
        return shelf;
    }

    /// One after the other by each process's own clock, and not for longer than a function lives.
    Pace pace() {
        return new Pace(Crew.ALONE, () -> scheduler.current().now(), Duration.ofSeconds(45));
    }

    Admissions admissions() {
        Admissions real = engine.admissions();
        return (submission, limits) -> steps.call("admit", submission.id(), () -> {
            Decision decision = real.decide(submission, limits);
            return new Decision(witness.admitted(submission, decision.admission()), decision.left());
        });
    }

    Replays replays() {
        Replays real = engine.replays();
        return (once, replay, now) -> steps.call("keep", once.key(), () -> kept(real, once, replay, now));
    }

    private Replay kept(Replays real, Once once, Replay replay, Instant now) {
        Replay stands = real.keep(once, replay, now);
        witness.gatekeeper().answered().kept(once, replay, now, stands);
        return stands;
    }

    Claims claims() {
        Claims real = engine.claims();
        return new Claims() {
            @Override
            public Claim claim(JobId id, Fence fence, Instant now) {
                return steps.call("claim", id, () -> witness.claimed(id, fence, now, real.claim(id, fence, now)));
            }

            @Override
            public boolean beat(JobId id, Fence fence, Instant until) {
                return steps.call("beat", id, () -> witness.beaten(id, fence, until, real.beat(id, fence, until)));
            }
        };
    }

    StartGate gate() {
        StartGate real = engine.gate();
        return (id, now) -> steps.call("enter", id, () -> witness.entered(id, real.enter(id, now)));
    }

    Settlements settlements() {
        Settlements real = engine.settlements();
        return settlement -> steps.call("settle", settlement, () -> settled(settlement, real.settle(settlement)));
    }

    private Settled settled(Settlement settlement, Settled answer) {
        if (answer instanceof Settled.Won(Job over)) {
            shelf.ended(over);
        }
        return witness.settled(settlement, answer);
    }

    Pulse pulse() {
        Pulse real = engine.pulse();
        return new Pulse() {
            @Override
            public void publish(QueueAge age) {
                steps.call("publish", age, () -> {
                    real.publish(age);
                    witness.gatekeeper().waits().published(age);
                    return age;
                });
            }

            @Override
            public Optional<QueueAge> latest(Product product) {
                return steps.call("pulse", product, () -> real.latest(product));
            }
        };
    }

    JobStore jobs() {
        JobStore real = engine.jobs();
        return new JobStore() {
            @Override
            public Optional<Job> find(JobId id) {
                return steps.call("find", id, () -> found(id, real.find(id)));
            }

            @Override
            public boolean reserveProbe(JobId id, Instant now, Instant next) {
                return steps.call("reserve", id, () -> reserved(id, now, next, real.reserveProbe(id, now, next)));
            }
        };
    }

    private Optional<Job> found(JobId id, Optional<Job> row) {
        witness.tale(id).ifPresent(tale -> tale.standsAs(row));
        return row;
    }

    private boolean reserved(JobId id, Instant now, Instant next, boolean mine) {
        witness.tale(id)
                .ifPresentOrElse(
                        tale -> tale.reserved(now, next, mine),
                        () -> Violation.unless(!mine, "I-16", id, ": reserved"));
        scheduler.current().mayOnly(mine, "probe " + id);
        witness.unchanged(id);
        return mine;
    }

    ScoreRecords records() {
        ScoreRecords real = engine.scoreRecords();
        return new ScoreRecords() {
            @Override
            public Optional<ScoreRecord> latest(Domain domain) {
                return steps.call("latest", domain, () -> real.latest(domain));
            }

            @Override
            public Optional<ScoreRef> ofRun(Domain domain, JobId run) {
                return steps.call("record of", run, () -> real.ofRun(domain, run));
            }
        };
    }

    /// Writes a record.
    ScoreRef record(JobId run, Supplier<ScoreRef> write) {
        return steps.call("record", run, () -> witness.recorded(run, write.get()));
    }

    TokenBuckets buckets() {
        TokenBuckets real = engine.buckets();
        return (name, rate, now, patience) ->
                steps.call("take", name, () -> taken(real.reserve(name, rate, now, patience)), Optional::empty);
    }

    private Optional<Duration> taken(Optional<Duration> token) {
        scheduler.current().mayOnly(token.isPresent(), "ask");
        return token;
    }

    /// Shards without an open job are not asked. In bad weather the index lags: rows are missing, or shown again.
    DueJobs dueJobs() {
        DueJobs real = engine.dueJobs();
        List<DueJobs.DueRow> shown = new ArrayList<>();
        return new DueJobs() {
            @Override
            public List<DueRow> due(int shard, Instant now, int most) {
                return witness.anyOpenIn(shard)
                        ? steps.call("due", shard, () -> lagging(real.due(shard, now, most), shown, now))
                        : List.of();
            }

            @Override
            public boolean postpone(DueRow seen, Instant next) {
                return steps.call("postpone", seen, () -> postponed(real, seen, next));
            }
        };
    }

    private List<DueJobs.DueRow> lagging(List<DueJobs.DueRow> rows, List<DueJobs.DueRow> shown, Instant now) {
        for (DueJobs.DueRow row : rows) {
            boolean open = witness.tale(row.job()).filter(Tale::open).isPresent();
            Violation.unless(open && !row.dueAt().isAfter(now), "I-10", row, ": due at ", now);
        }
        List<DueJobs.DueRow> seen = new ArrayList<>(rows);
        Actor actor = scheduler.current();
        if (!shown.isEmpty() && weather.strikes(actor, 5)) {
            seen.add(shown.get(actor.chance().nextInt(shown.size())));
        }
        shown.addAll(rows);
        if (!seen.isEmpty() && weather.strikes(actor, 5)) {
            seen.removeFirst();
        }
        return seen;
    }

    private boolean postponed(DueJobs real, DueJobs.DueRow seen, Instant next) {
        boolean moved = real.postpone(seen, next);
        witness.tale(seen.job()).orElseThrow().postponed(seen, next, moved);
        scheduler.current().mayOnly(moved, "start " + seen.job());
        witness.unchanged(seen.job());
        return moved;
    }
}
