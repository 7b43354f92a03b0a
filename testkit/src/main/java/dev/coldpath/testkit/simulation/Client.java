package dev.coldpath.testkit.simulation;

import static dev.coldpath.testkit.simulation.Violation.unless;

import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.Product;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.job.Stage;
import dev.coldpath.poll.PollOutcome;
import dev.coldpath.poll.PollOutcome.Expired;
import dev.coldpath.poll.PollOutcome.Foreign;
import dev.coldpath.poll.PollOutcome.Found;
import dev.coldpath.poll.PollOutcome.Missing;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Asking;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Once;
import dev.coldpath.submit.Patience;
import dev.coldpath.submit.Question;
import dev.coldpath.submit.Refusal.Contended;
import dev.coldpath.submit.Replay;
import dev.coldpath.submit.Replay.Answer;
import dev.coldpath.submit.Submission;
import dev.coldpath.submit.Submitted;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A caller who asks, polls, now and then gives up, and remembers every answer.
final class Client {
    /// After a submit: where something changes, and moments around it.
    private static final long[] LOOKS = {
        300,
        1_000,
        5_000,
        30_000,
        47_000,
        61_000,
        89_000,
        92_000,
        125_000,
        299_900,
        300_000,
        301_000,
        420_000,
        421_000,
        900_000,
        1_200_000,
        86_400_000,
        86_500_000,
        30 * 86_400_000L
    };

    private final UseCases core;
    private final Setting setting;
    private final Witness witness;
    private final Map<JobId, Job> seen = new HashMap<>();

    Client(UseCases core, Setting setting, Witness witness) {
        this.core = core;
        this.setting = setting;
        this.witness = witness;
    }

    void live(Actor actor, int mostActions) {
        List<Instant> moments = setting.moments();
        Scope scope =
                setting.scopes().get(actor.chance().nextInt(setting.scopes().size()));
        int actions = 1 + actor.chance().nextInt(3);
        for (int action = 0; action < Math.min(actions, mostActions); action++) {
            Instant moment = moments.get(actor.chance().nextInt(moments.size()));
            actor.sleepUntil(moment.plusMillis(
                    actor.chance().nextInt(4) == 0 ? actor.chance().nextInt(90_000) : 0));
            Question question = setting.questions()
                    .get(actor.chance().nextInt(setting.questions().size()));
            if (actor.tosses(25)) {
                actor.sleepUntil(edge(actor, scope, question));
            }
            Optional<JobId> job = submit(actor, scope, question);
            job.ifPresent(id -> follow(actor, scope, question.kind().product(), id));
        }
    }

    private Submission submission(Actor actor, Scope scope, Question question) {
        int how = actor.chance().nextInt(10);
        Asking asking = how < 5 ? Asking.USUAL : how < 8 ? Asking.FRESH : Asking.APART;
        Patience patience = actor.tosses(15)
                ? new Patience(
                        Optional.of(Duration.ofSeconds(1 + actor.chance().nextInt(60))),
                        Optional.of(Duration.ofSeconds(20 + actor.chance().nextInt(1_500))))
                : Patience.USUAL;
        Optional<Once> once = actor.tosses(setting.keyed())
                ? Optional.of(Once.of(
                        scope,
                        question.kind().wire(),
                        "key" + actor.chance().nextInt(2),
                        "request" + (actor.tosses(80) ? question.hash().hex() : "other")))
                : Optional.empty();
        return new Submission(
                core.ids().get(),
                scope,
                Setting.key(scope, actor.chance()),
                question,
                asking,
                patience,
                once,
                actor.now());
    }

    /// Asks until there is an answer; a repetition is either the same call again or a new one.
    private Optional<JobId> submit(Actor actor, Scope scope, Question question) {
        Submission submission = submission(actor, scope, question);
        Limits limits = setting.limits(question.kind().product());
        for (int attempt = 0; attempt < 3; attempt++) {
            actor.begins();
            try {
                return told(submission, core.submit().submit(submission, limits));
            } catch (StoreDown _) {
                actor.pause(actor.chance().nextLong(3_000));
                submission = actor.tosses(50) ? submission : again(submission, actor);
            }
        }
        return Optional.empty();
    }

    private Submission again(Submission before, Actor actor) {
        return new Submission(
                core.ids().get(),
                before.scope(),
                before.key(),
                before.question(),
                before.asking(),
                before.patience(),
                before.once(),
                actor.now());
    }

    private Optional<JobId> told(Submission submission, Submitted answer) {
        return switch (answer) {
            case Submitted.Created(Job job) -> accepted(submission, job.id());
            case Submitted.Joined(JobId id) -> accepted(submission, id);
            case Submitted.Replayed(Answer.Accepted(JobId id, boolean _)) -> accepted(submission, id);
            case Submitted.Replayed(Answer.Inline _) -> Optional.empty();
            case Submitted.CachedJob(JobId id) ->
                noted(submission, new Answer.Accepted(id, true)).or(() -> Optional.of(id));
            case Submitted.Cached(var record) -> noted(submission, new Answer.Inline("record of " + record.run()));
            case Submitted.Refused(var reason) -> {
                unless(!(reason instanceof Contended), "no contention", "refused: ", reason);
                yield Optional.empty();
            }
            case Submitted.Unstartable(JobId id) -> {
                Tale tale = witness.tale(id).orElseThrow();
                unless(!tale.open() && !tale.started(), "I-7", tale.last(), ": told that it cannot start");
                yield Optional.empty();
            }
        };
    }

    /// A stored answer is noted under the idempotency key by whoever has written it down.
    private Optional<JobId> noted(Submission submission, Answer mine) {
        return submission
                .once()
                .flatMap(once -> core.submit().first(once, mine, submission.now()))
                .flatMap(other -> told(submission, other));
    }

    private Optional<JobId> accepted(Submission submission, JobId id) {
        Tale tale = witness.tale(id).orElseThrow(() -> new Violation("I-1", id + ": accepted, but not there"));
        unless(tale.first().scope().equals(submission.scope()), "I-20", tale.first(), ": told to ", submission.scope());
        Optional<Replay> stands = submission
                .once()
                .flatMap(once -> witness.gatekeeper().answered().live(once, submission.now()));
        boolean mine = submission.once().isEmpty()
                || stands.filter(replay -> namesTo(submission, replay, id)).isPresent();
        unless(mine, "I-21", submission.once(), ": told ", id, " but ", stands);
        return Optional.of(id);
    }

    /// Whether the key stands for this request and its answer is this job.
    private static boolean namesTo(Submission submission, Replay replay, JobId id) {
        return submission
                        .once()
                        .filter(once -> once.fingerprint().equals(replay.fingerprint()))
                        .isPresent()
                && replay.answer() instanceof Answer.Accepted(JobId named, boolean _)
                && named.equals(id);
    }

    private void follow(Actor actor, Scope scope, Product product, JobId id) {
        long asked = actor.now().toEpochMilli();
        int looks = actor.chance().nextInt(5);
        for (int look = 0; look < looks; look++) {
            long offset = LOOKS[actor.chance().nextInt(LOOKS.length)]
                    + (actor.tosses(30) ? actor.chance().nextInt(500) : 0);
            Instant next = actor.tosses(60) ? Instant.ofEpochMilli(asked + offset) : edge(actor, id);
            if (next.isBefore(actor.now())) {
                continue;
            }
            actor.sleepUntil(next);
            actor.begins();
            try {
                act(actor, scope, product, id);
            } catch (StoreDown _) {
                // the next look may find it
                actor.pause(actor.chance().nextLong(1_000));
            }
        }
    }

    /// When what is stored about a question stops to be an answer, as far as anything is.
    private Instant edge(Actor actor, Scope scope, Question question) {
        List<Instant> edges = witness.gatekeeper().edges(scope, question);
        return edges.isEmpty()
                ? actor.now()
                : edges.get(actor.chance().nextInt(edges.size()))
                        .plusMillis(actor.chance().nextInt(3) - 1);
    }

    /// The instant itself, or a millisecond to either side.
    private Instant edge(Actor actor, JobId id) {
        Job job = witness.tale(id).orElseThrow().last();
        return Terms.edge(job, actor.chance().nextInt(5))
                .plusMillis(actor.chance().nextInt(3) - 1);
    }

    private void act(Actor actor, Scope scope, Product product, JobId id) {
        Instant now = actor.now();
        int what = actor.chance().nextInt(20);
        if (what < 4) {
            PollOutcome over = core.cancel().cancel(id, product, scope, now);
            look(id, now, over);
            unless(!(over instanceof Found(Job job)) || !job.open(), "J-28", id, ": cancelled, but ", over);
        } else if (what < 6) {
            Scope stranger = new Scope(scope.account(), scope.mode() == Mode.LIVE ? Mode.TEST : Mode.LIVE);
            PollOutcome outcome = core.poll().poll(id, product, stranger, now);
            unless(outcome instanceof Foreign || outcome instanceof Missing, "I-20", id, ": a stranger sees ", outcome);
        } else if (what < 7) {
            core.jobs().find(id).ifPresent(job -> core.settle().stopped(job, Reason.ABORTED, Side.OPERATOR, now));
        } else {
            look(id, now, core.poll().poll(id, product, scope, now));
            punctual(witness.tale(id).orElseThrow(), now);
        }
    }

    /// Whoever polls never waits for what the clock alone decides.
    private static void punctual(Tale tale, Instant now) {
        boolean over = Terms.overdue(tale.last(), now)
                || (tale.first().kind().claimed() && Terms.tooLateToStart(tale.last(), now));
        unless(!tale.open() || !over, "L-1", tale.last(), ": still open after a poll at ", now);
    }

    /// Never back, never gone before its time, never there after it.
    private void look(JobId id, Instant now, PollOutcome outcome) {
        Tale tale = witness.tale(id).orElseThrow();
        switch (outcome) {
            case Found(Job job) -> {
                Job before = seen.getOrDefault(id, tale.first());
                boolean forward = job.version() >= before.version()
                        && Stage.of(job.state()).compareTo(Stage.of(before.state())) >= 0
                        && (before.open() || job.equals(before));
                unless(forward, "I-14", "saw ", job, " after ", before);
                unless(!overBy(job, now), "I-15", job, ": found at ", now);
                seen.put(id, job);
                result(job);
            }
            case Expired(), Missing() -> unless(overBy(tale.last(), now), "I-15", tale.last(), ": gone at ", now);
            case Foreign() -> throw new Violation("I-20", id + ": a stranger to its owner");
        }
    }

    private void result(Job job) {
        if (job.state() instanceof Succeeded succeeded && succeeded.result() instanceof Kept kept) {
            core.shelf().read(job, kept);
        }
    }

    private static boolean overBy(Job job, Instant now) {
        return !now.isBefore(Terms.readableUntil(job));
    }
}
