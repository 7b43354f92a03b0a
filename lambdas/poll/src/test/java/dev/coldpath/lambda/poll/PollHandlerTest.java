package dev.coldpath.lambda.poll;

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

@ExtendWith(Moto.class)
class PollHandlerTest {
    private final MotoAccount account = new MotoAccount();
    private final PollHandler handler = new PollHandler(Wiring.from(account.environment()));
    private final Secret key = account.key("scale", Mode.LIVE);

    @Test
    void a_job_that_is_not_there_is_not_found() {
        Answer answer = poll("0198c0de-0000-7000-8000-000000000001", key);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("error").asText()).isEqualTo("job not found");
    }

    @Test
    @Proves("X-01")
    void what_is_no_id_and_what_a_test_key_asks_for_is_not_found_either() {
        assertThat(poll("..%2f..%2fS", key).status()).isEqualTo(404);
        assertThat(poll("0198c0de-0000-7000-8000-000000000001", account.key("scale", Mode.TEST))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Proves("J-29")
    void an_account_without_jobs_has_an_empty_list_and_no_cursor_is_taken_on_trust() {
        Answer list = HttpEvent.get("/v1/jobs?limit=5", key).to(this::handle);

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body().path("jobs")).isEmpty();
        assertThat(list.body().path("next_cursor").isNull()).isTrue();
        assertThat(HttpEvent.get("/v1/jobs?cursor=AAAA", key).to(this::handle).status())
                .isEqualTo(400);
    }

    @Test
    @Proves("I-31")
    void the_other_products_jobs_are_behind_it_too() {
        Answer answer = HttpEvent.get("/intelligence/jobs/0198c0de-0000-7000-8000-000000000001", key)
                .to(this::handle);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).hasToString("{\"error\":\"job not found\"}");
    }

    @Test
    void it_neither_submits_nor_cancels() {
        assertThat(HttpEvent.post("/v1/jobs/0198c0de-0000-7000-8000-000000000001/cancel", key, "")
                        .to(this::handle)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_sample_events_are_requests_and_the_sample_environment_is_enough() throws IOException {
        assertThat(SampleEvent.answers(this::handle, "poll", "list", "answer"))
                .allMatch(answer -> answer.contains("\"statusCode\":401") || answer.contains("\"statusCode\":403"));
        assertThat(Config.from(SampleEvent.environment("PollFunction"), Role.POLL))
                .isNotNull();
    }

    @Test
    void without_its_settings_it_does_not_start() {
        assertThatThrownBy(() -> Wiring.from(Map.of())).hasMessageContaining("COLDPATH_STATE_MACHINE is missing");
    }

    private Answer poll(String job, Secret as) {
        return HttpEvent.get("/v1/jobs/" + job, as).to(this::handle);
    }

    private void handle(InputStream event, OutputStream answer) throws IOException {
        handler.handleRequest(event, answer, NoContext.get());
    }
}
