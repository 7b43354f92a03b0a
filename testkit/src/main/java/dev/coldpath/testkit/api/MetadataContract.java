package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.header;
import static dev.coldpath.testkit.api.Answers.job;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.api.Response;
import dev.coldpath.job.JobId;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.api.TestService.Account;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What callers may note on the jobs they ask for, and who is told of it.
public interface MetadataContract {
    String NOTES = "{\"order\":\"7\",\"who\":\"Grüße 😀\"}";

    Engine engine();

    @Test
    @Proves({"J-29", "S-12", "S-13"})
    default void what_is_noted_on_a_job_is_shown_in_the_list_and_nowhere_else() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        Response accepted = service.post(account.liveKey(), asking(service.freshDomain(), NOTES));
        JobId noted = job(accepted);
        service.time().advance(Duration.ofSeconds(1));
        job(service.ask(account.liveKey(), service.freshDomain()));

        JsonNode listed = body(service.get(account.liveKey(), "/v1/jobs")).path("jobs");

        assertThat(listed.path(1).path("job_id").asText()).isEqualTo(noted.toString());
        assertThat(listed.path(1).path("metadata").toString()).isEqualTo(NOTES);
        assertThat(listed.path(0).path("metadata").toString()).isEqualTo("{}");
        assertThat(accepted.body().text()).doesNotContain("order");
        assertThat(service.get(account.liveKey(), "/v1/jobs/" + noted).body().text())
                .doesNotContain("order");
        assertThat(service.log().text()).doesNotContain("Grüße");
    }

    @Test
    @Proves("J-30")
    default void it_is_told_with_the_jobs_end_at_every_attempt() {
        WebhookOwner owner = new WebhookOwner(engine());
        JobId id = job(owner.service.post(owner.account.liveKey(), asking(owner.service.freshDomain(), NOTES)));
        owner.service.scored(id, 612);

        String delivery = owner.delivery().path("id").asText();
        owner.service.deliver(delivery);
        owner.send("POST", "/webhooks/deliveries/" + delivery + "/redeliver", "");
        owner.service.deliver(delivery);

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(owner.sent(attempt).body()).contains("\"metadata\":" + NOTES);
            assertThat(owner.verifies(owner.secret, attempt)).isTrue();
        }
    }

    @Test
    @Proves({"J-25", "S-17"})
    default void who_joins_notes_nothing_and_it_makes_no_other_question() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        JobId first = job(service.post(account.liveKey(), asking(domain, NOTES)));

        Response joined = service.post(account.liveKey(), asking(domain, "{\"order\":\"8\"}"));

        assertThat(header(joined, "Job-Outcome")).isEqualTo("joined");
        assertThat(job(joined)).isEqualTo(first);
        assertThat(body(service.get(account.liveKey(), "/v1/jobs"))
                        .at("/jobs/0/metadata/order")
                        .asText())
                .isEqualTo("7");
    }

    @Test
    @Proves("X-09")
    default void what_cannot_be_noted_is_refused_in_both_modes() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        String seventeen =
                IntStream.range(0, 17).mapToObj(i -> "\"k" + i + "\":\"\"").collect(Collectors.joining(",", "{", "}"));

        for (String bad : List.of(
                "\"order\"",
                "7",
                "[]",
                "{\"order\":7}",
                "{\"order\":null}",
                "{\"order\":{}}",
                seventeen,
                "{\"k\":\"" + "x".repeat(505) + "\"}")) {
            assertError(service.post(account.liveKey(), asking(domain, bad)), 400, "invalid_metadata");
            assertError(service.post(account.testKey(), asking("acme.test", bad)), 400, "invalid_metadata");
        }
        assertError(service.post(account.liveKey(), asking("localhost", "7")), 400, "invalid_domain");
        assertThat(service.coldCalls(account)).isZero();
        for (String good : List.of("null", "{}", "{\"k\":\"" + "x".repeat(504) + "\"}")) {
            assertThat(service.post(account.liveKey(), asking(service.freshDomain(), good))
                            .status())
                    .isEqualTo(202);
            assertThat(service.post(account.testKey(), asking("acme.test", good))
                            .status())
                    .isEqualTo(200);
        }
    }

    private static String asking(String domain, String metadata) {
        return "{\"domain\":\"" + domain + "\",\"metadata\":" + metadata + "}";
    }
}
