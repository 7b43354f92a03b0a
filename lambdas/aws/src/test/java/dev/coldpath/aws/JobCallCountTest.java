package dev.coldpath.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.Names.Tick;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.job.JobId;
import dev.coldpath.pass.Crew;
import dev.coldpath.pass.Pace;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What looking after a job may cost, in calls. One more is a failure.
@ExtendWith(Moto.class)
class JobCallCountTest {
    private final CountedService counted = new CountedService();
    private final CallLog log = counted.log();

    @BeforeEach
    void warm() {
        counted.warm();
    }

    @Test
    @Proves({"J-34", "J-28"})
    void cancelling_costs_a_settlement_and_a_stop_and_again_a_read() {
        String job = CountedService.jobOf(counted.submit("brightloom.com"));
        log.forget();

        assertThat(counted.cancel(job).body().path("status").asText()).isEqualTo("failed");
        assertThat(log.names())
                .containsExactly("GetItem", "GetItem", "BatchGetItem", "TransactWriteItems", "StopExecution");

        counted.cancel(job);
        assertThat(log.names()).containsExactly("GetItem");
    }

    @Test
    @Proves({"J-34", "J-29"})
    void a_list_costs_a_query_and_a_look() {
        counted.submit("brightloom.com");
        log.forget();

        assertThat(counted.get("/v1/jobs?limit=5").body().path("jobs")).hasSize(1);
        assertThat(log.names()).containsExactly("Query", "BatchGetItem");
    }

    @Test
    @Proves("J-34")
    void a_worker_claims_and_is_heard_of_with_a_write_each() {
        JobId job = Samples.jobId();

        counted.aws().claims().claim(job, Samples.fence(), Samples.NOON);
        counted.aws().claims().beat(job, Samples.fence(), Samples.NOON);

        assertThat(log.names()).containsExactly("UpdateItem", "UpdateItem");
    }

    @Test
    @Proves("J-34")
    void a_poll_costs_a_read_whether_the_job_runs_or_is_over() {
        String job = CountedService.jobOf(counted.submit("brightloom.com"));
        log.forget();

        assertThat(counted.get("/v1/jobs/" + job).body().path("status").asText())
                .isEqualTo("pending");
        assertThat(log.names()).containsExactly("GetItem");

        counted.succeed(job);
        log.forget();
        assertThat(counted.get("/v1/jobs/" + job).body().path("status").asText())
                .isEqualTo("complete");
        assertThat(log.names()).containsExactly("GetItem");
    }

    @Test
    @Proves({"J-34", "J-21"})
    void a_poll_that_may_ask_about_the_run_costs_four_calls_once_and_six_if_it_ended_well() {
        String job = CountedService.jobOf(counted.submit("brightloom.com"));
        counted.time().advance(Duration.ofSeconds(60));
        counted.warm();

        counted.get("/v1/jobs/" + job);
        assertThat(log.names()).containsExactly("GetItem", "UpdateItem", "UpdateItem", "DescribeExecution");
        counted.get("/v1/jobs/" + job);
        assertThat(log.names()).containsExactly("GetItem", "UpdateItem");

        counted.record(JobId.of(job));
        counted.aws().runs().stop(JobId.of(job), "as if it had ended");
        counted.time().advance(Duration.ofSeconds(30));
        counted.warm();
        assertThat(counted.get("/v1/jobs/" + job).body().path("status").asText())
                .isEqualTo("complete");
        assertThat(log.names()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    @Proves("J-34")
    void a_pipeline_settles_with_a_read_and_one_transaction() {
        String job = CountedService.jobOf(counted.submit("brightloom.com"));
        ScoreRef record = counted.record(JobId.of(job));
        log.forget();

        counted.aws().settle().succeeded(JobId.of(job), record, Samples.NOON);
        assertThat(log.names()).containsExactly("GetItem", "TransactWriteItems");

        counted.aws().settle().succeeded(JobId.of(job), record, Samples.NOON);
        assertThat(log.names()).as("an event for a settled job").containsExactly("GetItem");
    }

    @Test
    @Proves("J-34")
    void passing_the_gate_costs_one_write() {
        counted.aws().gate().enter(Samples.jobId(), Samples.NOON);

        assertThat(log.names()).containsExactly("PutItem");
    }

    @Test
    @Proves("J-34")
    void a_reconciler_with_nothing_to_do_costs_a_query_a_shard() {
        Probe probe = new Probe(
                counted.aws().jobs(),
                counted.aws().buckets(),
                counted.aws().runs(),
                counted.aws().settle());
        Reconciler reconciler = new Reconciler(
                counted.aws().dueJobs(),
                counted.aws().starter(),
                probe,
                counted.aws().pulse(),
                new Pace(new Crew(Tick.HANDS), () -> Samples.NOON, Tick.LOOKING_AFTER));

        reconciler.pass(Samples.NOON);

        assertThat(log.names()).hasSize(8).containsOnly("Query");
    }
}
