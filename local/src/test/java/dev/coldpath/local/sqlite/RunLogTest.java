package dev.coldpath.local.sqlite;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.job.JobId;
import dev.coldpath.local.runs.RunLog;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunLogTest {
    private static final Set<RunState> ENDS =
            EnumSet.of(RunState.SUCCEEDED, RunState.FAILED, RunState.TIMED_OUT, RunState.ABORTED);

    private final SqliteEngine sqlite = SqliteEngine.inMemory();
    private final RunLog log = sqlite.runLog();
    private final JobId run = Samples.jobId();

    @AfterEach
    void close() {
        sqlite.close();
    }

    @Test
    void a_run_that_never_began_is_not_known() {
        assertThat(log.state(run)).isEqualTo(RunState.NOT_KNOWN);
    }

    @Test
    @Proves("core I-13")
    void a_run_that_began_runs_however_often_it_begins_again() {
        log.begun(run, NOON);
        log.begun(run, NOON.plusSeconds(60));

        assertThat(log.state(run)).isEqualTo(RunState.RUNNING);
    }

    @Test
    @Proves("core I-13")
    void a_run_that_ended_stays_ended() {
        for (RunState end : ENDS) {
            JobId ended = Samples.jobId();
            log.begun(ended, NOON);
            log.ended(ended, end, NOON.plusSeconds(1));

            log.begun(ended, NOON.plusSeconds(2));
            log.ended(ended, RunState.ABORTED, NOON.plusSeconds(3));
            log.ended(ended, RunState.SUCCEEDED, NOON.plusSeconds(4));

            assertThat(log.state(ended)).isEqualTo(end);
        }
    }

    @Test
    void a_run_stopped_before_it_began_never_begins() {
        log.ended(run, RunState.ABORTED, NOON);
        log.begun(run, NOON.plusSeconds(1));

        assertThat(log.state(run)).isEqualTo(RunState.ABORTED);
    }

    @Test
    void only_an_end_can_end_a_run() {
        log.begun(run, NOON);
        for (RunState noEnd : EnumSet.complementOf(EnumSet.copyOf(ENDS))) {
            assertThatThrownBy(() -> log.ended(run, noEnd, NOON)).isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(log.state(run)).isEqualTo(RunState.RUNNING);
    }

    @Test
    void of_sixteen_ends_at_once_the_first_stays() {
        List<RunState> ends = List.copyOf(ENDS);

        List<RunState> seen = Race.of(16, runner -> () -> {
            log.ended(run, ends.get(runner % ends.size()), NOON);
            return log.state(run);
        });

        assertThat(seen).containsOnly(log.state(run));
    }
}
