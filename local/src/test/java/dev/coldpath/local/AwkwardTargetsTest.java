package dev.coldpath.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.local.http.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole service, asked for what is no URI: the routes answer, as they do behind API Gateway.
class AwkwardTargetsTest {
    @TempDir
    Path data;

    private LocalHost host;

    @BeforeEach
    void start() {
        host = QuickService.start(data, new Random(1));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void what_is_no_domain_is_refused_as_a_domain() throws IOException {
        assertThat(get("/v1/score/%zz.com")).startsWith("HTTP/1.1 400 ").contains("\"error\":\"invalid_domain\"");
        assertThat(get("/v1/score/a|b.com")).startsWith("HTTP/1.1 400 ").contains("\"error\":\"invalid_domain\"");
    }

    @Test
    void what_is_no_job_is_refused_as_a_job() throws IOException {
        assertThat(get("/intelligence/jobs/%zz"))
                .startsWith("HTTP/1.1 400 ")
                .contains("invalid job id")
                .contains("Content-Type: application/json");
    }

    @Test
    void a_parameter_that_nobody_knows_may_be_anything() throws IOException {
        assertThat(get("/v1/movers?window=7d&f={x}")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void words_may_be_searched_for_as_they_are_typed() throws IOException {
        assertThat(get("/narratives/search?q=a|b")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void two_slashes_lead_nowhere() throws IOException {
        assertThat(get("//x/v1/signals")).startsWith("HTTP/1.1 404 ").contains("\"error\":\"not found\"");
    }

    @Test
    void a_name_beyond_ascii_is_that_name() throws IOException {
        assertThat(get("/v1/score/bücher.de"))
                .as("it was read, and there is no score")
                .isNotEqualTo(get("/v1/score/b%zzcher.de"))
                .startsWith("HTTP/1.1 404 ")
                .contains("no score available for this domain");
    }

    private String get(String target) throws IOException {
        return Line.get(
                host.url().getPort(), target, "X-API-Key: " + host.keys().live().reveal());
    }
}
