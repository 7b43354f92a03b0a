package dev.coldpath.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.admin.AccountDesk.Edit;
import dev.coldpath.local.Caller.Answer;
import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The operator at a running service, over HTTP, and beside it.
class OperatorTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    @Proves({"X-06", "J-32"})
    void he_opens_an_account_stops_one_of_its_jobs_and_has_it_repeated() throws Exception {
        try (LocalHost host = QuickService.start(data, new Random(1))) {
            JsonNode opened = send(host, "POST", "/admin/accounts", "{\"plan\":\"growth\"}");
            Caller caller =
                    new Caller(http, host.url(), opened.at("/keys/0/key").asText());
            Answer asked = caller.ask("brightloom.com");
            assertThat(asked.status()).isEqualTo(202);
            String job = "/admin/jobs/" + asked.text("job_id");

            String stopped =
                    send(host, "POST", job + "/cancel", "").path("status").asText();
            if (stopped.equals("failed")) {
                JsonNode next = send(host, "POST", job + "/retry", "");
                assertThat(next.path("retryOf").asText()).isEqualTo(asked.text("job_id"));
                caller.untilOver(next.path("jobId").asText());
            }

            assertThat(stopped).as("it may have been faster").isIn("failed", "succeeded");
            assertThat(send(host, "GET", "/admin/audit", "").path("audit").findValuesAsText("act"))
                    .contains("account.opened");
        }
    }

    @Test
    @Proves("X-04")
    void what_he_does_beside_the_service_holds_in_it() throws Exception {
        try (LocalHost host = QuickService.start(data, new Random(1))) {
            JsonNode opened = send(host, "POST", "/admin/accounts", "{\"plan\":\"growth\",\"keys\":[\"live\"]}");
            Caller caller =
                    new Caller(http, host.url(), opened.at("/keys/0/key").asText());

            try (Beside beside = Wiring.beside(data, Optional.empty())) {
                beside.desks()
                        .accounts()
                        .change(
                                beside.desks()
                                        .accounts()
                                        .list(Optional.empty(), 1)
                                        .accounts()
                                        .getFirst()
                                        .id(),
                                Edit.NOTHING.opened(false),
                                beside.now());
            }

            assertThat(caller.get("/v1/jobs").status())
                    .as("nobody remembers the key yet")
                    .isEqualTo(401);
        }
    }

    private JsonNode send(LocalHost host, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(host.url() + path))
                .header("X-API-Key", host.keys().admin().reveal())
                .method(method, BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }
}
