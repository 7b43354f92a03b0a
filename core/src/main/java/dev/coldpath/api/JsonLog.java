package dev.coldpath.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.job.JobId;
import dev.coldpath.settle.Runs.RunState;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes what happened as one JSON object a line. Of a failure it tells the classes, our own frames, and the sentence
/// only where we wrote it: a library's message may quote what a stranger sent.
public final class JsonLog implements ServiceLog {
    /// The event of a request, or a message, that failed for a reason its caller is not told.
    public static final String FAILED = "failed";

    /// The event of something beside requests that failed, and fails none of them.
    public static final String DUTY_FAILED = "duty_failed";

    /// The events that alarms listen for.
    public static final String LOCK_MISMATCH = "lock_mismatch";

    public static final String RESULT_CUT_SHORT = "result_cut_short";

    public static final String UNKNOWN_KEYS = "unknown_keys";

    public static final String ADDRESS_REFUSED = "address_refused";

    public static final String DESCRIBE_BUDGET_SPENT = "describe_budget_spent";

    private static final String OURS = "dev.coldpath.";
    private static final int MOST_FRAMES = 12;
    private static final int MOST_CAUSES = 5;

    private final InstantSource time;
    private final Consumer<String> lines;

    /// Takes where lines go; it is called from many threads.
    public JsonLog(InstantSource time, Consumer<String> lines) {
        this.time = time;
        this.lines = lines;
    }

    @Override
    public void served(Served request) {
        ObjectNode line = line(request.status() >= 500 ? "error" : "info", "served")
                .put("request_id", request.requestId())
                .put("method", request.method())
                .put("route", request.route())
                .put("status", request.status())
                .put("micros", request.micros());
        request.account().ifPresent(account -> line.put("account", account));
        lines.accept(line.toString());
    }

    @Override
    public void failed(String requestId, Throwable cause) {
        lines.accept(explain(line("error", FAILED).put("request_id", requestId), cause));
    }

    @Override
    public void dutyFailed(String duty, Throwable cause) {
        lines.accept(explain(line("error", DUTY_FAILED).put("duty", duty), cause));
    }

    /// A state of a run failed once; a retry, a catcher or the run's end follows.
    ///
    /// @param error the error's name in the machine
    /// @param thrown what the task threw, when it was the task
    public void stateFailed(String run, String state, String error, Optional<Throwable> thrown) {
        ObjectNode line =
                line("warn", "state_failed").put("job", run).put("state", state).put("error", error);
        lines.accept(thrown.map(cause -> explain(line, cause)).orElseGet(line::toString));
    }

    public void runEnded(JobId job, RunState end) {
        lines.accept(line("info", "run_ended")
                .put("job", job.toString())
                .put("end", end.name())
                .toString());
    }

    /// A job ended without holding its lock: never expected.
    public void lockMismatch(JobId job) {
        lines.accept(line("error", LOCK_MISMATCH).put("job", job.toString()).toString());
    }

    /// A job succeeded with an envelope in place of its result, which no store for objects took.
    public void resultCutShort(JobId job) {
        lines.accept(line("error", RESULT_CUT_SHORT).put("job", job.toString()).toString());
    }

    /// An address sent so many unknown keys that no more is looked up for it. Neither it nor they are told.
    public void unknownKeys() {
        lines.accept(line("warn", UNKNOWN_KEYS).toString());
    }

    /// A name that strangers gave led to an address that nothing may be sent to, and nothing was.
    public void addressRefused(String host) {
        lines.accept(line("warn", ADDRESS_REFUSED).put("host", host).toString());
    }

    /// How a run stands was not asked, because the deployment has asked as often as it may.
    public void describeBudgetSpent() {
        lines.accept(line("warn", DESCRIBE_BUDGET_SPENT).toString());
    }

    private ObjectNode line(String level, String event) {
        return Json.object()
                .put("time", time.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("level", level)
                .put("event", event);
    }

    private static String explain(ObjectNode line, Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            ObjectNode told = line.withArray("causes").addObject();
            told.put("class", cause.getClass().getName());
            if (cause.getClass().getName().startsWith(OURS)) {
                told.put("message", cause.getMessage());
            }
            cause = cause.getCause();
        }
        ownFrames(failure).forEach(line.withArray("frames")::add);
        return line.toString();
    }

    private static List<String> ownFrames(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .limit(MOST_FRAMES)
                .map(StackTraceElement::toString)
                .toList();
    }
}
