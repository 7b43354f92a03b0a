package dev.coldpath.internet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private static final InstantSource TIME = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    private static MiniatureInternet internet;

    @BeforeAll
    static void start() {
        internet = MiniatureInternet.start(TIME, Duration.ZERO);
    }

    @AfterAll
    static void stop() {
        internet.close();
    }

    private static Visitor.Page get(String path) throws IOException {
        try (Visitor visitor = Visitor.secure(internet.reach(), "registry.miniature-internet.org")) {
            return visitor.get(path);
        }
    }

    private static JsonNode json(Visitor.Page page) throws JsonProcessingException {
        assertThat(page.headers()).containsEntry("content-type", "application/rdap+json");
        return new ObjectMapper().readTree(page.body());
    }

    @Test
    void the_bootstrap_file_leads_to_this_registry() throws IOException {
        URI bootstrap = Objects.requireNonNull(internet.reach().sources().get("rdap.bootstrap"));
        assertThat(bootstrap.getHost()).isEqualTo("registry.miniature-internet.org");
        assertThat(bootstrap.getPort()).isEqualTo(internet.reach().ports().https());

        JsonNode services = json(get(bootstrap.getPath())).path("services");

        assertThat(services.path(0).path(0).path(0).asText()).isEqualTo("com");
        assertThat(services.path(0).path(1).path(0).asText())
                .isEqualTo(bootstrap.resolve("/").toString());
    }

    @Test
    void some_top_level_domains_are_missing_from_it() throws IOException {
        assertThat(get("/rdap/dns.json").body()).doesNotContain("\"de\"").doesNotContain("\"io\"");
    }

    @Test
    void a_registration_has_dates_and_states() throws IOException {
        JsonNode domain = json(get("/domain/brightloom.com"));

        assertThat(domain.path("ldhName").asText()).isEqualTo("brightloom.com");
        assertThat(domain.path("events").path(0).path("eventDate").asText()).isEqualTo("2020-04-19T04:00:00Z");
        assertThat(domain.path("events").path(1).path("eventDate").asText()).isEqualTo("2028-10-14T04:00:00Z");
        assertThat(domain.path("status").path(0).asText()).isEqualTo("client transfer prohibited");
        assertThat(json(get("/domain/heldover-wyn.com")).path("status"))
                .extracting(JsonNode::asText)
                .containsExactly("client hold");
    }

    @Test
    void nobody_holds_the_rest() throws IOException {
        assertThat(get("/domain/vacantquarl.com").status()).isEqualTo(404);
        assertThat(get("/domain/example.org").status()).isEqualTo(404);
        assertThat(get("/elsewhere").status()).isEqualTo(404);
    }

    @Test
    void registries_of_countries_answer_under_their_own_names() throws IOException {
        try (Visitor visitor = Visitor.secure(internet.reach(), "rdap.denic.de")) {
            assertThat(json(visitor.get("/domain/kesslau-pumpen.de")).path("events"))
                    .extracting(event -> event.path("eventAction").asText())
                    .containsExactly("last changed");
        }
        try (Visitor visitor = Visitor.secure(internet.reach(), "rdap.identitydigital.services")) {
            assertThat(json(visitor.get("/rdap/domain/pellucio.io"))
                            .path("ldhName")
                            .asText())
                    .isEqualTo("pellucio.io");
        }
    }

    @Test
    void a_registry_limits_breaks_or_never_answers_where_the_description_says_so() throws IOException {
        assertThat(get("/domain/limitarn.com").status()).isEqualTo(429);
        assertThatThrownBy(() -> json(get("/domain/garblemoth.com"))).isInstanceOf(JsonProcessingException.class);
        try (Visitor visitor = Visitor.secure(internet.reach(), "registry.miniature-internet.org")
                .patientFor(300)) {
            assertThatThrownBy(() -> visitor.get("/domain/dawdlemere.com")).isInstanceOf(SocketTimeoutException.class);
        }
    }
}
