package dev.coldpath.lambda.admin;

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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

@ExtendWith(Moto.class)
class AdminHandlerTest {
    private final MotoAccount account = new MotoAccount();
    private final Map<String, String> env = account.environment();
    private final AdminHandler handler = new AdminHandler(Wiring.from(env));
    private final Secret operator = account.operatorKey();

    @Test
    void the_operator_opens_the_first_account_and_sees_that_he_did() {
        Answer opened = HttpEvent.post("/admin/accounts", operator, "{\"plan\":\"growth\",\"label\":\"first\"}")
                .to(this::handle);

        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        assertThat(opened.body().at("/keys/0/key").asText()).startsWith("ki_live_");
        Answer audit = HttpEvent.get("/admin/audit", operator).to(this::handle);
        assertThat(audit.body().at("/audit/0/act").asText()).isEqualTo("account.opened");
        assertThat(audit.body().toString())
                .doesNotContain(opened.body().at("/keys/0/key").asText());
    }

    @Test
    @Proves("X-06")
    void a_customers_key_opens_nothing_here() {
        assertThat(HttpEvent.get("/admin/accounts", account.key("enterprise", Mode.LIVE))
                        .to(this::handle)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_pass_over_no_open_jobs_acts_on_none() {
        Answer answer = HttpEvent.post("/admin/reconcile", operator, "").to(this::handle);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("actedOn").asInt()).isZero();
    }

    @Test
    void the_operator_has_narratives_computed_and_sees_what_drops_came_to() {
        Answer ordered = HttpEvent.post("/admin/narratives", operator, "").to(this::handle);

        assertThat(ordered.status()).isEqualTo(202);
        assertThat(account.sqs()
                        .receiveMessage(ReceiveMessageRequest.builder()
                                .queueUrl(env.get("COLDPATH_NARRATIVES_QUEUE"))
                                .build())
                        .messages())
                .extracting(Message::body)
                .containsExactly(ordered.body().path("runId").asText());
        assertThat(HttpEvent.get("/admin/content/runs", operator)
                        .to(this::handle)
                        .body())
                .hasToString("{\"runs\":[]}");
    }

    @Test
    void it_serves_no_customer() {
        assertThat(HttpEvent.get("/v1/jobs", operator).to(this::handle).status())
                .isEqualTo(404);
    }

    @Test
    void the_sample_event_is_a_request_and_the_sample_environment_is_enough() throws IOException {
        assertThat(SampleEvent.answers(this::handle, "admin"))
                .allMatch(answer -> answer.contains("\"statusCode\":401"));
        assertThat(Config.from(SampleEvent.environment("AdminFunction"), Role.ADMIN))
                .isNotNull();
    }

    @Test
    void without_its_settings_it_does_not_start() {
        assertThatThrownBy(() -> Wiring.from(Map.of())).hasMessageContaining("COLDPATH_OPERATOR_SECRET is missing");
    }

    private void handle(InputStream event, OutputStream answer) throws IOException {
        handler.handleRequest(event, answer, NoContext.get());
    }
}
