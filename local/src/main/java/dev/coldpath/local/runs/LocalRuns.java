package dev.coldpath.local.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.json.StrictJson;
import dev.coldpath.local.asl.Interpreter;
import dev.coldpath.local.asl.RunResult;
import dev.coldpath.local.asl.RunResult.Aborted;
import dev.coldpath.local.asl.RunResult.Failed;
import dev.coldpath.local.asl.RunResult.Succeeded;
import dev.coldpath.local.asl.RunResult.TimedOut;
import dev.coldpath.settle.Runs;
import dev.coldpath.settle.Starter;
import dev.coldpath.store.StoreDown;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pipeline's runs on this machine. One job has one run: starting it again while it is in hand, or after it has
/// ended, changes nothing. A run that died with its process begins again when its job is started again, which the
/// reconciler does; the snapshots that the dead run took make that cheap.
public final class LocalRuns implements Starter, Runs, AutoCloseable {
    private final Interpreter interpreter;
    private final RunLog log;
    private final InstantSource time;
    private final RunEvents events;
    private final Lanes lanes;

    private final Object lock = new Object();
    private final Map<JobId, LiveRun> live = new HashMap<>();
    private boolean closed;

    /// Takes what it runs on.
    ///
    /// @param most how many runs execute at once; further ones wait in order, and their time limit with them
    public LocalRuns(Interpreter interpreter, RunLog log, InstantSource time, int most, RunEvents events) {
        this.interpreter = interpreter;
        this.log = log;
        this.time = time;
        this.events = events;
        this.lanes = new Lanes(most, this::work);
    }

    @Override
    public Start start(Job job) {
        Optional<? extends JsonNode> input = StrictJson.object(job.input().getBytes(StandardCharsets.UTF_8));
        if (input.isEmpty()) {
            return Start.IMPOSSIBLE;
        }
        try {
            synchronized (lock) {
                return begin(job.id(), input.get());
            }
        } catch (StoreDown e) {
            events.trouble(job.id(), e);
            return Start.UNKNOWN;
        }
    }

    /// The note in the log comes first: a start that has been answered outlives the process.
    private Start begin(JobId id, JsonNode input) {
        if (closed) {
            return Start.UNKNOWN;
        }
        if (live.containsKey(id)) {
            return Start.STARTED;
        }
        return switch (log.state(id)) {
            case SUCCEEDED, FAILED, TIMED_OUT, ABORTED -> Start.STARTED;
            case UNAVAILABLE -> Start.UNKNOWN;
            case NOT_KNOWN, RUNNING -> {
                log.begun(id, time.instant());
                LiveRun run = new LiveRun(id, input);
                live.put(id, run);
                lanes.add(run);
                yield Start.STARTED;
            }
        };
    }

    private void work(LiveRun run) {
        RunResult result = interpret(run);
        if (ends(run, result)) {
            note(run.id(), state(result));
            tell(run.id(), state(result), why(run, result));
        }
    }

    /// A defect in the interpreter fails the run; otherwise its job would be left running for ever.
    private RunResult interpret(LiveRun run) {
        try {
            return interpreter.run(run.id().toString(), run.input());
        } catch (RuntimeException | Error defect) {
            events.trouble(run.id(), defect);
            return new Failed(defect.getClass().getName(), "the interpreter broke");
        }
    }

    /// Decides the end. False: the run was only interrupted, because this process stops; it has not ended.
    private boolean ends(LiveRun run, RunResult result) {
        synchronized (lock) {
            if (result instanceof Aborted && run.stopped().isEmpty()) {
                live.remove(run.id());
                return false;
            }
            run.end(state(result));
            // from here on nobody interrupts it, and an interrupt that came too late must not reach into the store
            Thread.interrupted();
            return true;
        }
    }

    private void tell(JobId id, RunState end, String why) {
        try {
            events.ended(id, end, why);
        } catch (RuntimeException e) {
            events.trouble(id, e);
        }
    }

    /// An end that cannot be noted now stays in hand: the run is not begun again, and whoever asks for it notes it.
    private void note(JobId id, RunState end) {
        try {
            log.ended(id, end, time.instant());
            synchronized (lock) {
                live.remove(id);
            }
        } catch (StoreDown e) {
            events.trouble(id, e);
        }
    }

    /// A run that died with its process is not known here: it is neither over nor does it go on by itself.
    @Override
    public RunState probe(JobId id) {
        Optional<RunState> inHand = inHand(id);
        if (inHand.isPresent()) {
            RunState state = inHand.get();
            if (state != RunState.RUNNING) {
                note(id, state);
            }
            return state;
        }
        try {
            RunState noted = log.state(id);
            return noted == RunState.RUNNING ? RunState.NOT_KNOWN : noted;
        } catch (StoreDown e) {
            events.trouble(id, e);
            return RunState.UNAVAILABLE;
        }
    }

    private Optional<RunState> inHand(JobId id) {
        synchronized (lock) {
            return Optional.ofNullable(live.get(id)).map(run -> run.end().orElse(RunState.RUNNING));
        }
    }

    @Override
    public void stop(JobId id, String why) {
        boolean over;
        synchronized (lock) {
            LiveRun run = live.get(id);
            over = run == null ? endDead(id) : stop(run, why);
        }
        if (over) {
            tell(id, RunState.ABORTED, why);
        }
    }

    /// Ends a run whose process died, so that it never begins again. False: there is none.
    private boolean endDead(JobId id) {
        try {
            if (log.state(id) != RunState.RUNNING) {
                return false;
            }
            log.ended(id, RunState.ABORTED, time.instant());
            return true;
        } catch (StoreDown e) {
            events.trouble(id, e);
            return false;
        }
    }

    /// Stops a run in hand. False: its own thread tells of its end, or has.
    private boolean stop(LiveRun run, String why) {
        if (run.end().isPresent()) {
            return false;
        }
        if (!lanes.withdraw(run)) {
            run.stop(why);
            return false;
        }
        run.end(RunState.ABORTED);
        note(run.id(), RunState.ABORTED);
        return true;
    }

    /// Takes no more work and interrupts what runs, without ending it: it begins again at the next start. Returns
    /// when no run is left on its way to the store; a task that does not heed its interrupt is not waited for.
    @Override
    public void close() {
        List<Thread> leaving;
        synchronized (lock) {
            closed = true;
            leaving = lanes.clear();
            live.values().stream().filter(run -> run.end().isEmpty()).forEach(LiveRun::interrupt);
        }
        try {
            for (Thread thread : leaving) {
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        noteRemaining();
    }

    private void noteRemaining() {
        List<LiveRun> remaining;
        synchronized (lock) {
            live.values().removeIf(run -> run.end().isEmpty());
            remaining = List.copyOf(live.values());
        }
        remaining.forEach(run -> run.end().ifPresent(end -> note(run.id(), end)));
    }

    private static RunState state(RunResult result) {
        return switch (result) {
            case Succeeded _ -> RunState.SUCCEEDED;
            case Failed _ -> RunState.FAILED;
            case TimedOut _ -> RunState.TIMED_OUT;
            case Aborted _ -> RunState.ABORTED;
        };
    }

    private static String why(LiveRun run, RunResult result) {
        return switch (result) {
            case Succeeded _, TimedOut _ -> "";
            case Failed(String error, String cause) -> error + ": " + cause;
            case Aborted _ -> run.stopped().orElse("");
        };
    }
}
