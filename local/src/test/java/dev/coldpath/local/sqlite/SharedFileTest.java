package dev.coldpath.local.sqlite;

import static dev.coldpath.testkit.Samples.NOON;
import static dev.coldpath.testkit.Samples.NO_LIMITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.ApiKey;
import dev.coldpath.job.Job;
import dev.coldpath.limit.Rate;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import dev.coldpath.work.StartGate.Entry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two engines on one file, at once or one after the other: what a command beside a running service sees, and what a
/// restart finds.
class SharedFileTest {
    @TempDir
    private Path folder;

    @Test
    @Proves({"J-01", "J-36", "core I-1"})
    void a_restart_finds_everything_that_was_answered() {
        Ask ask = Ask.anything();
        ApiKey key = Samples.apiKey(ask.scope(), "growth");
        Finding finding = Finding.about(Samples.domain());
        Job job;
        try (SqliteEngine first = SqliteEngine.open(folder)) {
            Engine engine = new TestEngine(first);
            job = ask.admitted(engine);
            engine.gate().enter(job.id(), NOON);
            engine.accounts().open(ask.scope().account(), "growth", List.of(key));
            finding.record(engine);
            first.runLog().begun(job.id(), NOON);
        }

        try (SqliteEngine second = SqliteEngine.open(folder)) {
            Engine engine = new TestEngine(second);
            assertThat(engine.jobs().find(job.id())).contains(job);
            assertThat(engine.lock(ask.scope(), ask.hash()).heldBy(job.id())).isTrue();
            assertThat(engine.usage(ask.scope()).cold()).isEqualTo(1);
            assertThat(engine.gate().enter(job.id(), NOON)).isEqualTo(Entry.INSIDE);
            assertThat(engine.accounts().key(key.hash())).contains(key);
            assertThat(engine.scoreLog().newest(finding.domain())).contains(finding.row());
            assertThat(engine.scoreLog().audit(finding.version()).holds()).isTrue();
            assertThat(second.runLog().state(job.id())).isEqualTo(RunState.RUNNING);
        }
    }

    @Test
    void a_key_made_beside_a_running_service_opens_at_once() {
        try (SqliteEngine service = SqliteEngine.open(folder);
                SqliteEngine command = SqliteEngine.open(folder)) {
            ApiKey key = Samples.apiKey(Samples.scope(), "growth");
            assertThat(service.accounts().key(key.hash())).isEmpty();

            command.accounts().open(key.scope().account(), "growth", List.of(key));

            assertThat(service.accounts().key(key.hash())).contains(key);
        }
    }

    @Test
    @Proves({"J-02", "J-04", "core I-2", "core I-6"})
    void two_engines_keep_one_lock_and_one_limit() {
        try (SqliteEngine one = SqliteEngine.open(folder);
                SqliteEngine two = SqliteEngine.open(folder)) {
            Ask ask = Ask.anything();

            List<Admission> equal = Race.of(
                    16,
                    runner -> () -> (runner % 2 == 0 ? one : two).admissions().admit(ask.submission(), NO_LIMITS));
            List<Admission> different = Race.of(
                    16,
                    runner -> () -> (runner % 2 == 0 ? one : two)
                            .admissions()
                            .admit(ask.about(Samples.domain()).submission(), Samples.coldPerMonth(6)));

            assertThat(equal).filteredOn(Admitted.class::isInstance).hasSize(1);
            assertThat(different).filteredOn(Admitted.class::isInstance).hasSize(5);
            assertThat(new TestEngine(one).usage(ask.scope()).cold()).isEqualTo(6);
        }
    }

    @Test
    @Proves("J-21")
    void two_engines_share_one_bucket() {
        try (SqliteEngine one = SqliteEngine.open(folder);
                SqliteEngine two = SqliteEngine.open(folder)) {
            List<Boolean> taken = Race.of(
                    32,
                    runner -> () -> (runner % 2 == 0 ? one : two).buckets().take("describe", Rate.perSecond(10), NOON));

            assertThat(Collections.frequency(taken, true)).isEqualTo(10);
        }
    }

    @Test
    void eight_processes_may_make_the_file_at_once() {
        List<Boolean> opened = Race.of(8, this::opens);

        assertThat(opened).hasSize(8).containsOnly(true);
    }

    @Test
    void who_opens_a_file_that_another_process_is_making_waits_for_it() throws Exception {
        Path file = folder.resolve(Connections.FILE);
        try (Connection maker = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = maker.createStatement();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            statement.execute("BEGIN IMMEDIATE");
            Future<Boolean> opened = threads.submit(this::opens);
            // it is refused meanwhile, or comes late and shows nothing
            assertThatThrownBy(() -> opened.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            statement.execute("ROLLBACK");

            assertThat(opened.get()).isTrue();
        }
    }

    private boolean opens() {
        try (SqliteEngine engine = SqliteEngine.open(folder)) {
            return engine.jobs().find(Samples.jobId()).isEmpty();
        }
    }
}
