package dev.coldpath.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Job;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What looks after the service's remains sees each kind of damage that it is there to see.
class SurvivorTest {
    private final SqliteEngine sqlite = SqliteEngine.inMemory();
    private final Survivor survivor = Survivor.of(sqlite);

    @BeforeEach
    void one_job_is_at_work() {
        Ask.anything().admitted(new TestEngine(sqlite));
    }

    @AfterEach
    void close() {
        sqlite.close();
    }

    @Test
    void a_sound_store_gives_no_offence() {
        assertThat(survivor.offences()).isEmpty();
        assertThat(survivor.jobs()).hasSize(1).containsValue("queued");
        assertThat(survivor.open()).isEqualTo(1);
    }

    @Test
    void a_second_open_job_of_one_question_is_seen() {
        TestEngine engine = new TestEngine(sqlite);
        Ask question = Ask.anything();
        Job first = question.admitted(engine);
        damage("DELETE FROM locks WHERE input_hash = '" + first.hash().hex() + "'");
        question.admitted(engine, Samples.jobId());

        assertThat(survivor.offences())
                .anyMatch(offence -> offence.startsWith("a question has one open job at most: "))
                .anyMatch(offence -> offence.startsWith("an open job holds its lock: "));
    }

    @Test
    void a_lost_job_leaves_a_lock_and_a_counter() {
        damage("DELETE FROM jobs");

        assertThat(survivor.offences()).singleElement().asString().startsWith("a lock is held by an open job: ");
    }

    @Test
    void a_counter_that_drifted_is_seen() {
        damage("UPDATE usage SET cold = cold + 1");

        assertThat(survivor.offences())
                .singleElement()
                .asString()
                .startsWith("a counter is the number of its charged jobs: ")
                .endsWith("1 <> 2");
    }

    @Test
    void a_counter_that_is_lost_is_seen() {
        damage("DELETE FROM usage");

        assertThat(survivor.offences())
                .singleElement()
                .asString()
                .startsWith("a counter is the number of its charged jobs: ")
                .endsWith("1 <> none");
    }

    @Test
    void a_unit_given_back_to_a_job_that_may_start_is_seen() {
        damage("UPDATE jobs SET charge = 'returned'");
        damage("UPDATE usage SET cold = 0");

        assertThat(survivor.offences())
                .singleElement()
                .asString()
                .startsWith("a unit goes back only behind a shut gate: ");
    }

    @Test
    void an_open_job_that_nobody_will_look_at_is_seen() {
        damage("UPDATE jobs SET due_at = NULL");

        assertThat(survivor.offences()).singleElement().asString().startsWith("a job is due as long as it is open: ");
    }

    @Test
    void a_success_without_a_record_is_seen() {
        damage("UPDATE jobs SET status = 'succeeded', due_at = NULL");
        damage("UPDATE locks SET active_job = NULL");

        assertThat(survivor.offences())
                .singleElement()
                .asString()
                .startsWith("a job that succeeded has left its record: ");
    }

    private void damage(String statement) {
        sqlite.database().write("damage", session -> session.update(statement));
    }
}
