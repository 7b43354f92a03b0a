package dev.coldpath.bench.store;

import dev.coldpath.bench.folder.Folders;
import dev.coldpath.job.JobId;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.poll.PollJob;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Runs;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Starter;
import dev.coldpath.submit.SubmitJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// The jobs core over a database of its own. Every start succeeds and runs nothing.
@State(Scope.Benchmark)
public class JobsCore {
    @Param
    Place place;

    private Path folder;
    private SqliteEngine engine;

    @Setup(Level.Trial)
    public void open() throws IOException {
        folder = Folders.create();
        engine = place.engine(folder);
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        engine.close();
        Folders.delete(folder);
    }

    SqliteEngine engine() {
        return engine;
    }

    SettleJob settle() {
        return new SettleJob(
                engine.jobs(),
                engine.settlements(_ -> {}),
                engine.scoreRecords(),
                () -> UUID.randomUUID().toString());
    }

    SubmitJob submit() {
        return new SubmitJob(
                engine.admissions(), engine.replays(), _ -> Starter.Start.STARTED, settle(), engine.dueJobs());
    }

    PollJob poll() {
        return new PollJob(engine.jobs(), settle(), new Probe(engine.jobs(), engine.buckets(), new NoRuns(), settle()));
    }

    private static final class NoRuns implements Runs {
        @Override
        public RunState probe(JobId id) {
            return RunState.RUNNING;
        }

        @Override
        public void stop(JobId id, String why) {
            throw new IllegalStateException("job " + id + ": nothing runs here");
        }
    }
}
