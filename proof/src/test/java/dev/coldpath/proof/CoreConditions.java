package dev.coldpath.proof;

import java.util.List;

/// The conditions of the core that carry promises, each with the way to break it.
final class CoreConditions {
    private static final String CORE = "core/src/main/java/dev/coldpath/";
    private static final String DECIDING = CORE + "submit/Deciding.java";
    private static final String COUNTED = CORE + "submit/Counted.java";
    private static final String USAGE = CORE + "submit/Usage.java";
    private static final String SUBMIT = CORE + "submit/SubmitJob.java";
    private static final String RING = CORE + "limit/Ring.java";
    private static final String SETTLE = CORE + "settle/SettleJob.java";
    private static final String RECONCILER = CORE + "settle/Reconciler.java";
    private static final String PROBE = CORE + "settle/Probe.java";
    private static final String CLAIMING = CORE + "work/Claiming.java";
    private static final String JOB = CORE + "job/";
    private static final String SIGHT = CORE + "poll/Sight.java";

    private CoreConditions() {}

    static List<Mutant> all() {
        return List.of(
                // admission
                of(
                        "an expired key record counts",
                        "I-21",
                        DECIDING,
                        "replay -> replay.live(submission.now())",
                        "_ -> true"),
                of(
                        "any request will do for a key",
                        "I-21",
                        DECIDING,
                        "replay.fingerprint().equals(once.fingerprint())",
                        "true"),
                of(
                        "a stored answer for whoever wants a fresh one",
                        "I-4",
                        DECIDING,
                        "if (submission.asking() != Asking.USUAL) {",
                        "if (false) {"),
                of(
                        "an old answer is cached",
                        "I-4",
                        DECIDING,
                        "done -> fresh(done.at(), limits.freshness(), now)",
                        "_ -> true"),
                of(
                        "an old record is cached",
                        "I-4",
                        DECIDING,
                        "latest -> fresh(latest.scoredAt(), limits.freshness(), now)",
                        "_ -> true"),
                of(
                        "at exactly the window still fresh",
                        "I-4",
                        DECIDING,
                        "return now.isBefore(made.plus(window));",
                        "return !now.isAfter(made.plus(window));"),
                of("who asks apart joins", "I-3", DECIDING, "_ -> submission.asking() != Asking.APART", "_ -> true"),
                of(
                        "a job past its time is joined",
                        "L-2",
                        DECIDING,
                        "active.until().isAfter(submission.now())",
                        "true"),
                of("nobody joins", "I-2", DECIDING, ".or(() -> inFlight(stored, submission))", ""),
                of(
                        "a job asked for apart takes the lock",
                        "I-2",
                        DECIDING,
                        "submission.asking() == Asking.APART,",
                        "false,"),
                of(
                        "a lock ends with its job's start",
                        "L-2",
                        DECIDING,
                        "job.deadline().plus(LOCK_GRACE)",
                        "job.schedule().startBy()"),
                of(
                        "the caller's patience is forgotten",
                        "L-1",
                        DECIDING,
                        ".within(submission.patience().start(), submission.patience().total())",
                        ""),
                of(
                        "a longer patience is believed",
                        "L-1",
                        JOB + "Schedule.java",
                        "total.map(createdAt::plus).filter(deadline::isAfter)",
                        "total.map(createdAt::plus)"),
                // quotas
                of("one too many", "I-6", COUNTED, "counted >= cap.getAsInt()", "counted > cap.getAsInt()"),
                of(
                        "a key is measured by its scope",
                        "I-6",
                        COUNTED,
                        "rolling(Quota.KEY_HOUR, caps.keyHour(), key)",
                        "rolling(Quota.KEY_HOUR, caps.keyHour(), scope)"),
                of(
                        "two counters, two clocks",
                        "I-7",
                        COUNTED,
                        "Stream.of(now, scope.lastAt(), key.lastAt())",
                        "Stream.of(now)"),
                of(
                        "come back when the first limit clears",
                        "Retry-After",
                        COUNTED,
                        "longer(first.retryIn(), next.retryIn())",
                        "first.retryIn()"),
                of("a month that never ends", "I-5", USAGE, "current.equals(month) ? cold : 0", "cold"),
                of(
                        "last month's unit returned to this month",
                        "I-7",
                        USAGE,
                        "monthOf(countedIn).equals(month) && cold > 0",
                        "cold > 0"),
                of(
                        "a unit returned to the wrong minute",
                        "I-7",
                        USAGE,
                        "recent.minus(countedIn)",
                        "recent.minus(lastAt)"),
                of("a unit returned to no month", "I-7", USAGE, "stillCounted ? cold - 1 : cold", "cold"),
                of(
                        "a minute leaves the window too early",
                        "I-6",
                        RING,
                        "counts.tailMap(minuteOf(now) - window, true)",
                        "counts.tailMap(minuteOf(now) - window, false)"),
                of("room a minute too early", "Retry-After", RING, "(leaves + window + 1)", "(leaves + window)"),
                of("one returned, all of its minute gone", "I-7", RING, "count > 1 ? count - 1 : null", "null"),
                of(
                        "two of a minute count once",
                        "I-6",
                        RING,
                        "more.merge(minuteOf(at), 1, Integer::sum)",
                        "more.put(minuteOf(at), 1)"),
                // submit
                of(
                        "a joiner's answer is not noted",
                        "I-21",
                        SUBMIT,
                        ".<Submitted>flatMap(once -> first(once, new Accepted(job, true), submission.now()))",
                        ".<Submitted>flatMap(_ -> Optional.empty())"),
                of(
                        "the second answer under a key stands too",
                        "I-21",
                        SUBMIT,
                        "stored.answer().equals(mine) ? Optional.empty()",
                        "true ? Optional.empty()"),
                of(
                        "a reused key is not told apart",
                        "I-21",
                        SUBMIT,
                        "if (!stored.fingerprint().equals(once.fingerprint())) {",
                        "if (false) {"),
                of(
                        "an overdue job in the way stays",
                        "L-2",
                        SUBMIT,
                        "settle.byClock(holder, Side.SUBMIT, submission.now())",
                        "settle.byClock(holder, Side.SUBMIT, java.time.Instant.EPOCH)"),
                // settle
                of(
                        "a started job is failed as not started",
                        "I-7",
                        SETTLE,
                        "(started && wish.refund() == Refund.ONLY)",
                        "false"),
                of(
                        "nothing is ever returned",
                        "I-7",
                        SETTLE,
                        "boolean returning = !started && wish.refund() != Refund.NEVER;",
                        "boolean returning = false;"),
                of(
                        "returned although it started",
                        "I-7",
                        SETTLE,
                        "boolean returning = !started && wish.refund() != Refund.NEVER;",
                        "boolean returning = wish.refund() != Refund.NEVER;"),
                of("an open gate is forgotten", "J-28", SETTLE, "gateOpen = true;", "gateOpen = false;"),
                of(
                        "a record that was left is overlooked",
                        "J-20",
                        SETTLE,
                        "return job.kind() == Kind.SCORE ?",
                        "return false ?"),
                of(
                        "a run not visible has failed",
                        "true reason",
                        SETTLE,
                        "case RUNNING, NOT_KNOWN, UNAVAILABLE -> job;",
                        "case RUNNING, UNAVAILABLE -> job; case NOT_KNOWN -> end(job, side, Failure.of(Reason.PIPELINE_FAILED), now);"),
                of("deadlines pass", "L-1", SETTLE, "if (job.overdue(now)) {", "if (false) {"),
                of(
                        "a queued job is late at once",
                        "true reason",
                        SETTLE,
                        "job.state() instanceof JobState.Queued && job.schedule().lateToStart(now)",
                        "job.state() instanceof JobState.Queued"),
                of(
                        "late to start, and still paid for",
                        "I-7",
                        SETTLE,
                        "failure(Failure.of(Reason.START_DEADLINE), now), Refund.ONLY",
                        "failure(Failure.of(Reason.START_DEADLINE), now), Refund.NEVER"),
                of("any fence may settle", "I-8", SETTLE, "holds(running, owner.get())", "true"),
                of(
                        "a job is abandoned though it moved on",
                        "true reason",
                        SETTLE,
                        "? Optional.of(running.attempt().fence())",
                        "? Optional.<Fence>empty()"),
                // claims
                of(
                        "claimed though late",
                        "L-1",
                        CLAIMING,
                        "boolean late = stored.schedule().lateToStart(now) || stored.overdue(now);",
                        "boolean late = false;"),
                of(
                        "a lost claim is not found again",
                        "I-8",
                        CLAIMING,
                        "if (attempt.fence().equals(fence)) {",
                        "if (false) {"),
                of("claimed again though overdue", "L-1", CLAIMING, "if (stored.overdue(now)) {", "if (false) {"),
                of("two live leases", "I-8", CLAIMING, "if (!attempt.lost(now)) {", "if (false) {"),
                of("attempts without end", "I-9", CLAIMING, "attempt.number() >= Kind.MOST_ATTEMPTS", "false"),
                of("an old fence is heard", "I-8", CLAIMING, "&& running.attempt().fence().equals(fence)", ""),
                of(
                        "no margin for clocks",
                        "I-8",
                        JOB + "Attempt.java",
                        "leaseUntil.plus(SKEW).isBefore(now)",
                        "leaseUntil.isBefore(now)"),
                of(
                        "a start at the limit",
                        "L-1",
                        JOB + "Schedule.java",
                        "return !now.isBefore(startBy);",
                        "return now.isAfter(startBy);"),
                of(
                        "an end at the limit",
                        "L-1",
                        JOB + "Job.java",
                        "return !now.isBefore(deadline());",
                        "return now.isAfter(deadline());"),
                of(
                        "work without limit",
                        "L-1",
                        JOB + "Job.java",
                        "return worked.isBefore(schedule.deadline()) ? worked : schedule.deadline();",
                        "return schedule.deadline();"),
                // reconciler, probe, poll
                of(
                        "act without moving the due time",
                        "J-19",
                        RECONCILER,
                        "!due.postpone(row, nextLook(job.get(), now))",
                        "false"),
                of(
                        "the next look after the deadline",
                        "L-1",
                        RECONCILER,
                        "limit.isAfter(now) && limit.isBefore(next) ? limit : next",
                        "next"),
                of(
                        "lost with attempts left",
                        "true reason",
                        RECONCILER,
                        "attempt.number() < Kind.MOST_ATTEMPTS",
                        "false"),
                of(
                        "everybody asks the engine",
                        "J-21",
                        PROBE,
                        "jobs.reserveProbe(job.id(), now, now.plus(APART)) && ",
                        ""),
                of("ask without a token", "J-21", PROBE, " && buckets.take(BUCKET, BUDGET, now)", ""),
                of(
                        "a stranger sees a score job",
                        "I-20",
                        SIGHT,
                        "job.scope().equals(caller) ? new Found(job)",
                        "true ? new Found(job)"),
                of(
                        "a stranger sees another job",
                        "I-20",
                        SIGHT,
                        "!job.scope().equals(caller) || job.purged(now)",
                        "job.purged(now)"),
                of("a score is read for ever", "I-15", SIGHT, "if (job.expired(now)) {", "if (false) {"),
                of(
                        "a result is read for ever",
                        "I-15",
                        SIGHT,
                        "job.expired(now) ? new Expired()",
                        "false ? new Expired()"));
    }

    private static Mutant of(String name, String promise, String file, String snippet, String replacement) {
        return new Mutant(name, promise, file, snippet, replacement);
    }
}
