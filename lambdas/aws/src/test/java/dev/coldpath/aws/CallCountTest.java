package dev.coldpath.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.account.KeyMint;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Pepper;
import dev.coldpath.account.Secret;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.JsonLog;
import dev.coldpath.api.score.CancelJobRoute;
import dev.coldpath.api.score.GetJobRoute;
import dev.coldpath.api.score.GetScoreRoute;
import dev.coldpath.api.score.ListJobsRoute;
import dev.coldpath.api.score.ScoreAnswers;
import dev.coldpath.api.score.SubmitScoreRoute;
import dev.coldpath.aws.dynamodb.Waiting;
import dev.coldpath.aws.gateway.ApiGateway;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.HttpEvent;
import dev.coldpath.aws.moto.HttpEvent.Answer;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.aws.moto.SerialHttp;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.poll.AwaitJob;
import dev.coldpath.poll.CancelJob;
import dev.coldpath.poll.PollJob;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.submit.SubmitJob;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.SettableTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What an operation may cost, in calls. One more is a failure.
@ExtendWith(Moto.class)
class CallCountTest {
    private final CallLog log = new CallLog();
    private final MotoAccount account = new MotoAccount();
    private final Map<String, String> env = account.environment();
    private final SettableTime time = new SettableTime(Samples.NOON);
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final AwsEngine aws = engine();
    private final ApiGateway service = service();
    private final Secret key = account.key("scale", Mode.LIVE);

    @BeforeEach
    void warm() {
        get("/v1/score/nobody.com");
        log.forget();
    }

    @Test
    @Proves({"J-34", "X-02"})
    void a_malformed_key_costs_nothing_and_an_unknown_one_a_read() {
        HttpEvent.get("/v1/score/nobody.com", new Secret("ki_live_" + "0".repeat(36)))
                .to(service::serve);
        assertThat(log.names()).isEmpty();

        Secret unknown = new KeyMint(new Random(9), new Pepper(new byte[32]))
                .key(Samples.scope(), "scale", "unknown", Samples.NOON)
                .secret();
        HttpEvent.get("/v1/score/nobody.com", unknown).to(service::serve);
        HttpEvent.get("/v1/score/nobody.com", unknown).to(service::serve);
        assertThat(log.names()).containsExactly("GetItem");
    }

    @Test
    @Proves("J-34")
    void a_cold_cache_of_keys_costs_a_read_and_within_the_hour_nothing_else() {
        time.advance(Duration.ofSeconds(31));

        get("/v1/score/nobody.com");

        assertThat(log.names()).containsExactly("GetItem", "GetItem");
    }

    @Test
    @Proves("J-34")
    void a_new_job_costs_a_look_a_transaction_and_a_start() {
        assertThat(submit("brightloom.com").status()).isEqualTo(202);

        assertThat(log.names()).containsExactly("BatchGetItem", "TransactWriteItems", "StartExecution");
    }

    @Test
    @Proves("J-34")
    void joining_costs_a_look() {
        submit("brightloom.com");
        log.forget();

        assertThat(submit("brightloom.com").headers().path("Job-Outcome").asText())
                .isEqualTo("joined");

        assertThat(log.names()).containsExactly("BatchGetItem");
    }

    @Test
    @Proves({"J-34", "J-25"})
    void an_idempotency_key_costs_a_new_job_nothing_and_one_put_where_nothing_is_admitted() {
        assertThat(submit("brightloom.com", "one").status()).isEqualTo(202);
        assertThat(log.names()).containsExactly("BatchGetItem", "TransactWriteItems", "StartExecution");

        assertThat(submit("brightloom.com", "one")
                        .headers()
                        .path("Idempotency-Replayed")
                        .asText())
                .isEqualTo("true");
        assertThat(log.names()).as("a replay").containsExactly("BatchGetItem");

        submit("brightloom.com", "two");
        assertThat(log.names()).as("a joiner").containsExactly("BatchGetItem", "PutItem");
    }

    @Test
    @Proves({"J-34", "J-28"})
    void cancelling_costs_a_settlement_and_a_stop_and_again_a_read() {
        String job = jobOf(submit("brightloom.com"));
        log.forget();

        assertThat(cancel(job).body().path("status").asText()).isEqualTo("failed");
        assertThat(log.names())
                .containsExactly("GetItem", "GetItem", "BatchGetItem", "TransactWriteItems", "StopExecution");

        cancel(job);
        assertThat(log.names()).containsExactly("GetItem");
    }

    @Test
    @Proves({"J-34", "J-29"})
    void a_list_costs_a_query_and_a_look() {
        submit("brightloom.com");
        log.forget();

        assertThat(get("/v1/jobs?limit=5").body().path("jobs")).hasSize(1);
        assertThat(log.names()).containsExactly("Query", "BatchGetItem");
    }

    @Test
    @Proves("J-34")
    void a_worker_claims_and_is_heard_of_with_a_write_each() {
        JobId job = Samples.jobId();

        aws.claims().claim(job, Samples.fence(), Samples.NOON);
        aws.claims().beat(job, Samples.fence(), Samples.NOON);

        assertThat(log.names()).containsExactly("UpdateItem", "UpdateItem");
    }

    @Test
    @Proves("J-34")
    void a_cached_answer_costs_a_look_and_its_rank_which_is_then_remembered() {
        record(Samples.jobId());
        log.forget();

        assertThat(submit("brightloom.com").status()).isEqualTo(200);
        assertThat(log.names()).containsExactly("BatchGetItem", "BatchGetItem");

        assertThat(submit("brightloom.com")
                        .body()
                        .path("rank")
                        .path("cohort_size")
                        .asInt())
                .isEqualTo(1);
        assertThat(log.names()).containsExactly("BatchGetItem");
    }

    @Test
    @Proves("J-34")
    void a_refusal_costs_a_look_or_nothing() {
        Secret free = account.key("free", Mode.LIVE);
        HttpEvent.get("/v1/score/nobody.com", free).to(service::serve);
        log.forget();

        assertThat(HttpEvent.post("/v1/score", free, "{\"domain\":\"brightloom.com\"}")
                        .to(service::serve)
                        .status())
                .isEqualTo(403);
        assertThat(log.names()).containsExactly("BatchGetItem");

        assertThat(submit("not a domain").status()).isEqualTo(400);
        assertThat(log.names()).isEmpty();
    }

    @Test
    @Proves("J-34")
    void a_poll_costs_a_read_whether_the_job_runs_or_is_over() {
        String job = jobOf(submit("brightloom.com"));
        log.forget();

        assertThat(get("/v1/jobs/" + job).body().path("status").asText()).isEqualTo("pending");
        assertThat(log.names()).containsExactly("GetItem");

        succeed(job);
        log.forget();
        assertThat(get("/v1/jobs/" + job).body().path("status").asText()).isEqualTo("complete");
        assertThat(log.names()).containsExactly("GetItem");
    }

    @Test
    @Proves({"J-34", "J-21"})
    void a_poll_that_may_ask_about_the_run_costs_four_calls_once_and_six_if_it_ended_well() {
        String job = jobOf(submit("brightloom.com"));
        time.advance(Duration.ofSeconds(60));
        warm();

        get("/v1/jobs/" + job);
        assertThat(log.names()).containsExactly("GetItem", "UpdateItem", "UpdateItem", "DescribeExecution");
        get("/v1/jobs/" + job);
        assertThat(log.names()).containsExactly("GetItem", "UpdateItem");

        record(JobId.of(job));
        aws.runs().stop(JobId.of(job), "as if it had ended");
        time.advance(Duration.ofSeconds(30));
        warm();
        assertThat(get("/v1/jobs/" + job).body().path("status").asText()).isEqualTo("complete");
        assertThat(log.names()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    @Proves("J-34")
    void a_pipeline_settles_with_a_read_and_one_transaction() {
        String job = jobOf(submit("brightloom.com"));
        ScoreRef record = record(JobId.of(job));
        log.forget();

        aws.settle().succeeded(JobId.of(job), record, Samples.NOON);
        assertThat(log.names()).containsExactly("GetItem", "TransactWriteItems");

        aws.settle().succeeded(JobId.of(job), record, Samples.NOON);
        assertThat(log.names()).as("an event for a settled job").containsExactly("GetItem");
    }

    @Test
    @Proves("J-34")
    void passing_the_gate_costs_one_write() {
        aws.gate().enter(Samples.jobId(), Samples.NOON);

        assertThat(log.names()).containsExactly("PutItem");
    }

    @Test
    @Proves("J-34")
    void a_reconciler_with_nothing_to_do_costs_a_query_a_shard() {
        Probe probe = new Probe(aws.jobs(), aws.buckets(), aws.runs(), aws.settle());
        Reconciler reconciler = new Reconciler(aws.dueJobs(), aws.jobs(), aws.starter(), aws.settle(), probe);

        reconciler.pass(Samples.NOON);

        assertThat(log.names()).hasSize(8).containsOnly("Query");
    }

    @Test
    @Proves("X-19")
    void no_key_and_no_body_is_in_the_log() {
        submit("brightloom.com");
        submit("canary-%%.com");

        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(key.reveal(), "brightloom", "canary")
                        .startsWith("{"));
    }

    private AwsEngine engine() {
        Config config = Config.from(env, Role.SUBMIT);
        return new AwsEngine(
                config,
                new AwsClients(config, new SerialHttp(), List.of(log)),
                new Waiting(time, _ -> {}, new Random(3)),
                new JsonLog(time, lines::add));
    }

    private ApiGateway service() {
        SubmitJob submit = new SubmitJob(aws.admissions(), aws.replays(), aws.starter(), aws.settle(), aws.dueJobs());
        Probe probe = new Probe(aws.jobs(), aws.buckets(), aws.runs(), aws.settle());
        AwaitJob waiting = aws.awaiting(new PollJob(aws.jobs(), aws.settle(), probe));
        ScoreAnswers answers = new ScoreAnswers(submit, waiting, aws.scoreRecords(), aws.universe());
        PepperSource pepper = aws.pepper();
        return aws.serving(
                List.of(
                        new SubmitScoreRoute(submit, answers, aws.jobIds()),
                        new CancelJobRoute(new CancelJob(aws.jobs(), aws.settle(), aws.runs())),
                        new ListJobsRoute(aws.jobList(), new Cursors(pepper)),
                        new GetJobRoute(waiting),
                        new GetScoreRoute(aws.scoreRecords(), aws.universe())),
                pepper);
    }

    private Answer submit(String domain) {
        return HttpEvent.post("/v1/score", key, "{\"domain\":\"" + domain + "\"}")
                .to(service::serve);
    }

    private Answer submit(String domain, String idempotencyKey) {
        return HttpEvent.post("/v1/score", key, "{\"domain\":\"" + domain + "\"}")
                .with("idempotency-key", idempotencyKey)
                .to(service::serve);
    }

    private Answer cancel(String job) {
        return HttpEvent.post("/v1/jobs/" + job + "/cancel", key, "").to(service::serve);
    }

    private Answer get(String path) {
        return HttpEvent.get(path, key).to(service::serve);
    }

    private static String jobOf(Answer accepted) {
        return accepted.body().path("job_id").asText();
    }

    private ScoreRef record(JobId run) {
        Finding finding = Finding.about(new Domain("brightloom.com")).by(run);
        return new AwsScoring(aws).scoreLog().record(finding.row(), finding.confidence(), finding.explanation());
    }

    private void succeed(String job) {
        aws.settle().succeeded(JobId.of(job), record(JobId.of(job)), Samples.NOON);
    }
}
