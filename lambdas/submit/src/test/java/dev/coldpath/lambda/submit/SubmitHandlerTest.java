package dev.coldpath.lambda.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.Mode;
import dev.coldpath.account.Secret;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.moto.HttpEvent;
import dev.coldpath.aws.moto.HttpEvent.Answer;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.aws.moto.NoContext;
import dev.coldpath.aws.moto.SampleEvent;
import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

@ExtendWith(Moto.class)
class SubmitHandlerTest {
    private static final String SEARCH =
            "{\"kind\":\"intelligence_search\",\"input\":{\"query\":\"smart watch launch\"}}";

    private final MotoAccount account = new MotoAccount();
    private final Map<String, String> env = account.environment();
    private final SubmitHandler handler = new SubmitHandler(Wiring.from(env));

    @Test
    @Proves({"S-12", "core I-13"})
    void a_question_becomes_a_job_and_a_run_under_its_id() {
        Answer answer = ask(account.key("scale", Mode.LIVE));

        assertThat(answer.status()).isEqualTo(202);
        String job = answer.body().path("job_id").asText();
        assertThat(answer.headers().path("Location").asText())
                .isEqualTo("https://id.execute-api.us-east-1.amazonaws.com/v1/jobs/" + job);
        assertThat(account.sfn()
                        .describeExecution(DescribeExecutionRequest.builder()
                                .executionArn(run(job))
                                .build())
                        .input())
                .isEqualTo("{\"domain\":\"brightloom.com\",\"engine\":\"v1\"}");
    }

    @Test
    @Proves("J-03")
    void the_same_account_joins_and_another_gets_a_job_of_its_own() {
        Secret first = account.key("scale", Mode.LIVE);
        String job = ask(first).body().path("job_id").asText();

        assertThat(ask(first).body().path("job_id").asText()).isEqualTo(job);
        assertThat(ask(account.key("scale", Mode.LIVE)).body().path("job_id").asText())
                .isNotEqualTo(job);
    }

    @Test
    @Proves("X-05")
    void a_key_that_was_sent_twice_is_no_key() {
        String key = account.key("scale", Mode.LIVE).reveal();

        assertThat(ask(new Secret(key + "," + key)).status()).isEqualTo(401);
    }

    @Test
    void a_test_key_opens_the_sandbox() {
        Answer answer = HttpEvent.post("/v1/score", account.key("free", Mode.TEST), "{\"domain\":\"acme.test\"}")
                .to(this::handle);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("mode").asText()).isEqualTo("sandbox");
    }

    @Test
    @Proves("J-28")
    void a_cancelled_job_is_over_and_its_run_is_stopped() {
        Secret key = account.key("scale", Mode.LIVE);
        String job = ask(key).body().path("job_id").asText();

        Answer answer = HttpEvent.post("/v1/jobs/" + job + "/cancel", key, "").to(this::handle);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("status").asText()).isEqualTo("failed");
        assertThat(account.sfn()
                        .describeExecution(DescribeExecutionRequest.builder()
                                .executionArn(run(job))
                                .build())
                        .status())
                .isEqualTo(ExecutionStatus.ABORTED);
    }

    @Test
    @Proves("J-28")
    void a_stranger_cancels_nothing() {
        String job = ask(account.key("scale", Mode.LIVE)).body().path("job_id").asText();

        assertThat(HttpEvent.post("/v1/jobs/" + job + "/cancel", account.key("scale", Mode.LIVE), "")
                        .to(this::handle)
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Proves("J-25")
    void a_request_that_is_repeated_under_its_key_is_answered_as_before() {
        HttpEvent request = HttpEvent.post(
                        "/v1/score", account.key("scale", Mode.LIVE), "{\"domain\":\"brightloom.com\"}")
                .with("idempotency-key", "\"once\"");

        Answer first = request.to(this::handle);
        Answer again = request.to(this::handle);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().path("Idempotency-Replayed").asText()).isEqualTo("true");
    }

    @Test
    @Proves("J-27")
    void who_waits_is_told_when_his_wish_was_granted() {
        Answer answer = HttpEvent.post("/v1/score", account.key("scale", Mode.LIVE), "{\"domain\":\"brightloom.com\"}")
                .with("prefer", "wait=1")
                .to(this::handle);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.headers().path("Preference-Applied").asText()).isEqualTo("wait=1");
    }

    @Test
    @Proves({"I-13", "I-14"})
    void a_question_of_the_other_product_becomes_a_job_and_a_message_that_names_it() {
        Secret key = account.key("scale", Mode.LIVE);

        Answer answer = search(key);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        String job = answer.body().path("jobId").asText();
        assertThat(answer.headers().path("Location").asText())
                .isEqualTo("https://id.execute-api.us-east-1.amazonaws.com/intelligence/jobs/" + job);
        assertThat(search(key).headers().path("Job-Outcome").asText()).isEqualTo("joined");
        assertThat(messages()).containsExactly(job);
        assertThat(HttpEvent.get("/intelligence/jobs", key)
                        .to(this::handle)
                        .body()
                        .at("/jobs/0/jobId")
                        .asText())
                .isEqualTo(job);
    }

    @Test
    @Proves("J-28")
    void a_cancelled_job_of_the_other_product_is_over() {
        Secret key = account.key("scale", Mode.LIVE);
        String job = search(key).body().path("jobId").asText();

        Answer answer =
                HttpEvent.post("/intelligence/jobs/" + job + "/cancel", key, "").to(this::handle);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("error").asText()).isEqualTo("job canceled");
    }

    @Test
    @Proves({"I-01", "I-24"})
    void the_other_product_has_its_own_errors() {
        assertThat(search(new Secret("nobody's")).body()).hasToString("{\"message\":\"Forbidden\"}");
        assertThat(HttpEvent.post("/intelligence/jobs", account.key("scale", Mode.LIVE), "{\"kind\":\"score\"}")
                        .to(this::handle)
                        .body()
                        .path("error")
                        .asText())
                .startsWith("kind must be one of intelligence_search");
    }

    @Test
    @Proves("I-03")
    void the_other_product_moves_under_its_base_path() throws IOException {
        Map<String, String> moved = new HashMap<>(env);
        moved.put("COLDPATH_INTELLIGENCE_BASE_PATH", "/graph");
        SubmitHandler under = new SubmitHandler(Wiring.from(moved));

        Answer answer = HttpEvent.post("/graph/intelligence/jobs", account.key("scale", Mode.LIVE), SEARCH)
                .to((event, out) -> under.handleRequest(event, out, NoContext.get()));

        assertThat(answer.body().path("statusUrl").asText()).startsWith("/intelligence/jobs/");
        assertThat(answer.headers().path("Location").asText()).contains("amazonaws.com/graph/intelligence/jobs/");
    }

    @Test
    void it_knows_no_other_route() {
        assertThat(HttpEvent.get("/v1/jobs/x", account.key("scale", Mode.LIVE))
                        .to(this::handle)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_sample_events_are_requests_and_the_sample_environment_is_enough() throws IOException {
        assertThat(SampleEvent.answers(this::handle, "submit", "cancel", "ask"))
                .allMatch(answer -> answer.contains("\"statusCode\":401") || answer.contains("\"statusCode\":403"));
        assertThat(Config.from(SampleEvent.environment("SubmitFunction"), Role.SUBMIT))
                .isNotNull();
    }

    @Test
    void without_its_settings_it_does_not_start() {
        assertThatThrownBy(() -> Wiring.from(Map.of()))
                .hasMessageStartingWith("Settings: AWS_REGION is missing; COLDPATH_JOBS_TABLE is missing;");
    }

    private String run(String job) {
        return env.getOrDefault("COLDPATH_STATE_MACHINE", "").replace(":stateMachine:", ":execution:") + ":" + job;
    }

    private Answer search(Secret key) {
        return HttpEvent.post("/intelligence/jobs", key, SEARCH).to(this::handle);
    }

    private List<String> messages() {
        return account
                .sqs()
                .receiveMessage(ReceiveMessageRequest.builder()
                        .queueUrl(env.get("COLDPATH_WORK_QUEUE"))
                        .maxNumberOfMessages(10)
                        .build())
                .messages()
                .stream()
                .map(Message::body)
                .toList();
    }

    private Answer ask(Secret key) {
        return HttpEvent.post("/v1/score", key, "{\"domain\":\"brightloom.com\"}")
                .to(this::handle);
    }

    private void handle(InputStream event, OutputStream answer) throws IOException {
        handler.handleRequest(event, answer, NoContext.get());
    }
}
