package dev.coldpath.testkit.simulation;

import static dev.coldpath.testkit.simulation.Violation.unless;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.job.Charge;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Product;
import dev.coldpath.job.Schedule;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Admission.Cached;
import dev.coldpath.submit.Admission.CachedJob;
import dev.coldpath.submit.Admission.Joined;
import dev.coldpath.submit.Admission.Obstructed;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Admission.Replayed;
import dev.coldpath.submit.Asking;
import dev.coldpath.submit.Caps;
import dev.coldpath.submit.Lock.Done;
import dev.coldpath.submit.Question;
import dev.coldpath.submit.Refusal;
import dev.coldpath.submit.Refusal.KeyReused;
import dev.coldpath.submit.Refusal.OverQuota;
import dev.coldpath.submit.Refusal.Overloaded;
import dev.coldpath.submit.Refusal.Quota;
import dev.coldpath.submit.Replay;
import dev.coldpath.submit.Replay.Answer.Accepted;
import dev.coldpath.submit.Submission;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.simulation.Locks.Name;
import dev.coldpath.testkit.simulation.Units.Cap;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Judges what admission answers: whether it may join, cache, replay, refuse or charge.
final class Gatekeeper {
    private final Engine engine;
    private final Locks locks;
    private final Setting setting;
    private final Map<JobId, Tale> tales;
    private final Map<Owner, Units> scopes = new HashMap<>();
    private final Map<KeyId, Units> keys = new HashMap<>();
    private final Answered answered = new Answered();
    private final Waits waits;

    private record Owner(Scope scope, Product product) {}

    Gatekeeper(Engine engine, Locks locks, Setting setting, Map<JobId, Tale> tales) {
        this.engine = engine;
        this.locks = locks;
        this.setting = setting;
        this.tales = tales;
        this.waits = new Waits(tales);
    }

    Answered answered() {
        return answered;
    }

    Waits waits() {
        return waits;
    }

    /// When the question's lock and its stored answers stop to count.
    List<Instant> edges(Scope scope, Question question) {
        Name name = new Name(scope, question.hash());
        Stream<Instant> held = locks
                .active(name)
                .map(tales::get)
                .map(tale -> tale.first().schedule().deadline().plus(Terms.HELD_LONGER))
                .stream();
        Stream<Instant> done = locks.done(name).map(Done::at).stream();
        Stream<Instant> recorded =
                question
                        .domain()
                        .flatMap(domain -> engine.scoreRecords().latest(domain))
                        .map(ScoreRecord::scoredAt)
                        .stream();
        return Stream.concat(
                        held,
                        Stream.concat(done, recorded)
                                .map(made -> made.plus(setting.limits().freshness())))
                .toList();
    }

    /// True: a job was made by this call.
    boolean judge(Submission submission, Admission answer) {
        Name name = new Name(submission.scope(), submission.question().hash());
        if (answer instanceof Admitted(Job job) && tales.containsKey(job.id())) {
            tales.get(job.id()).standsAs(Optional.of(job));
            return false;
        }
        replays(submission, answer);
        switch (answer) {
            case Admitted(Job job) -> {
                admitted(submission, job);
                return true;
            }
            case Joined(JobId id) -> {
                Tale tale = known(id, "I-3");
                unless(tale.open() && locks.active(name).equals(Optional.of(id)), "I-3", "joined ", tale.last());
                Instant until = tale.first().schedule().deadline().plus(Terms.HELD_LONGER);
                unless(until.isAfter(submission.now()), "L-2", "joined at ", submission.now(), ": ", tale.last());
                unless(submission.asking() != Asking.APART, "I-3", "joined though asked apart: ", id);
            }
            case Obstructed(JobId id) -> {
                Tale tale = known(id, "L-2");
                Instant until = tale.first().schedule().deadline().plus(Terms.HELD_LONGER);
                unless(tale.open() && !until.isAfter(submission.now()), "L-2", "obstructed by ", tale.last());
            }
            case Cached(ScoreRecord record) -> cached(submission, record.scoredAt());
            case CachedJob(JobId id) -> {
                Optional<Done> done = locks.done(name);
                unless(done.map(Done::job).equals(Optional.of(id)), "I-4", "cached ", id, " but newest ", done);
                cached(submission, done.orElseThrow().at());
            }
            case Refused(OverQuota refusal) -> refused(submission, refusal);
            case Refused(Overloaded _) ->
                waits.refused(submission.question().kind().product(), submission.now());
            case Refused(Refusal reason) ->
                unless(reason instanceof KeyReused, "I-6", "refused for no reason: ", reason);
            case Replayed(Replay.Answer _) -> unless(submission.once().isPresent(), "I-21", "replayed to nobody");
        }
        return false;
    }

    private Tale known(JobId id, String promise) {
        return Optional.ofNullable(tales.get(id))
                .orElseThrow(() -> new Violation(promise, id + ": there is no such job"));
    }

    private void replays(Submission submission, Admission answer) {
        Optional<Admission> expected = submission
                .once()
                .flatMap(once -> answered.live(once, submission.now())
                        .map(replay -> replay.fingerprint().equals(once.fingerprint())
                                ? new Replayed(replay.answer())
                                : new Refused(new KeyReused())));
        boolean keyed = answer instanceof Replayed || answer.equals(new Refused(new KeyReused()));
        unless(
                expected.isPresent() ? answer.equals(expected.get()) : !keyed,
                "I-21",
                submission.once(),
                ": ",
                answer,
                " but ",
                expected);
    }

    private void cached(Submission submission, Instant made) {
        boolean fresh = submission.now().isBefore(made.plus(setting.limits().freshness()));
        unless(fresh, "I-4", "cached at ", submission.now(), " what was made at ", made);
        unless(submission.asking() == Asking.USUAL, "I-4", "cached though asked ", submission.asking());
    }

    private void admitted(Submission submission, Job job) {
        unless(job.id().equals(submission.id()) && job.open(), "I-1", "admitted ", job, " for ", submission.id());
        unless(job.apart() == (submission.asking() == Asking.APART), "I-2", submission.asking(), " became ", job);
        unless(job.schedule().equals(schedule(submission)), "L-1", job, ": not ", schedule(submission));
        unless(job.scope().equals(submission.scope()), "I-20", "admitted ", job, " for ", submission.scope());
        unless(locks.done(Name.of(job)).filter(done -> fresh(done, submission)).isEmpty(), "I-5", "not cached: ", job);
        Tale tale = new Tale(job);
        tales.put(job.id(), tale);
        locks.admitted(job);
        Units scope = scope(job);
        Units key = key(job);
        Instant clock = later(submission.now(), later(scope.clock(), key.clock()));
        boolean onKey = caps(job).keyHour().isPresent();
        unless(job.charge().equals(Charge.at(clock, onKey)), "I-7", job, ": its charge names no unit of ", clock);
        scope.charge(tale, clock);
        ofScope(caps(job)).forEach(scope::check);
        if (onKey) {
            key.charge(tale, clock);
            key.check(ofKey(caps(job)));
        }
        submission.once().ifPresent(once -> answered.admitted(once, new Accepted(job.id(), false), submission.now()));
        checkCounters(job);
    }

    /// The kind's own times, or the caller's where they are shorter.
    private static Schedule schedule(Submission submission) {
        boolean claimed = submission.question().kind().claimed();
        Duration total = shorter(submission.patience().total(), Duration.ofMinutes(claimed ? 20 : 7));
        Duration start = shorter(submission.patience().start(), Duration.ofMinutes(claimed ? 15 : 5));
        Instant now = submission.now();
        return new Schedule(now, now.plus(start.compareTo(total) < 0 ? start : total), now.plus(total));
    }

    private static Duration shorter(Optional<Duration> asked, Duration most) {
        return asked.filter(time -> time.compareTo(most) < 0).orElse(most);
    }

    private boolean fresh(Done done, Submission submission) {
        return submission.asking() == Asking.USUAL
                && submission.question().domain().isEmpty()
                && submission.now().isBefore(done.at().plus(setting.limits().freshness()));
    }

    private void refused(Submission submission, OverQuota refusal) {
        Units scope = scopes.getOrDefault(
                new Owner(submission.scope(), submission.question().kind().product()), new Units());
        Units key = keys.getOrDefault(submission.key(), new Units());
        Instant clock = later(submission.now(), later(scope.clock(), key.clock()));
        Caps caps = caps(submission.question().kind().product());
        boolean full = Stream.concat(ofScope(caps).stream(), Stream.of(ofKey(caps)))
                .filter(cap -> cap.quota() == refusal.quota())
                .anyMatch(cap -> (cap.quota() == Quota.KEY_HOUR ? key : scope).full(cap, clock));
        Name name = new Name(submission.scope(), submission.question().hash());
        boolean alone =
                submission.asking() == Asking.APART || locks.active(name).isEmpty();
        unless(alone, "I-5", refusal, " though there was a job to join");
        unless(full, "I-6", refusal, " at ", clock, " though there was room");
        boolean exact = Units.exact(
                refusal,
                clock,
                at -> ofScope(caps).stream().allMatch(cap -> scope.roomFrom(cap, at)) && key.roomFrom(ofKey(caps), at));
        unless(exact, "Retry-After", refusal, " at ", clock, " is not when there is room");
    }

    /// The stored counters of whoever paid for this job.
    void checkCounters(Job job) {
        Caps caps = caps(job);
        Units scope = scope(job);
        scope.check(
                engine.usage(job.scope(), job.kind().product()),
                caps.accountDay().isPresent() || caps.utcDay().isPresent());
        key(job).check(engine.usage(job.key()), true);
    }

    void checkAllCounters() {
        tales.values().stream().map(Tale::first).forEach(this::checkCounters);
    }

    private Units scope(Job job) {
        return scopes.computeIfAbsent(new Owner(job.scope(), job.kind().product()), _ -> new Units());
    }

    private Units key(Job job) {
        return keys.computeIfAbsent(job.key(), _ -> new Units());
    }

    private Caps caps(Job job) {
        return caps(job.kind().product());
    }

    private Caps caps(Product product) {
        return setting.limits(product).caps();
    }

    private static List<Cap> ofScope(Caps caps) {
        return List.of(
                new Cap(Quota.MONTH, caps.month()),
                new Cap(Quota.ACCOUNT_DAY, caps.accountDay()),
                new Cap(Quota.UTC_DAY, caps.utcDay()));
    }

    private static Cap ofKey(Caps caps) {
        return new Cap(Quota.KEY_HOUR, caps.keyHour());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
