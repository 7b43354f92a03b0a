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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;

@ExtendWith(Moto.class)
class SubmitHandlerTest {
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
        String run =
                env.getOrDefault("COLDPATH_STATE_MACHINE", "").replace(":stateMachine:", ":execution:") + ":" + job;
        assertThat(account.sfn()
                        .describeExecution(DescribeExecutionRequest.builder()
                                .executionArn(run)
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
    void it_knows_no_other_route() {
        assertThat(HttpEvent.get("/v1/jobs/x", account.key("scale", Mode.LIVE))
                        .to(this::handle)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_sample_event_is_a_request_and_the_sample_environment_is_enough() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(SampleEvent.open("submit"), answer, NoContext.get());

        assertThat(answer.toString(StandardCharsets.UTF_8)).contains("\"statusCode\":401");
        assertThat(Config.from(SampleEvent.environment("SubmitFunction"), Role.SUBMIT))
                .isNotNull();
    }

    @Test
    void without_its_settings_it_does_not_start() {
        assertThatThrownBy(() -> Wiring.from(Map.of()))
                .hasMessageStartingWith("Settings: AWS_REGION is missing; COLDPATH_JOBS_TABLE is missing;");
    }

    private Answer ask(Secret key) {
        return HttpEvent.post("/v1/score", key, "{\"domain\":\"brightloom.com\"}")
                .to(this::handle);
    }

    private void handle(InputStream event, OutputStream answer) throws IOException {
        handler.handleRequest(event, answer, NoContext.get());
    }
}
