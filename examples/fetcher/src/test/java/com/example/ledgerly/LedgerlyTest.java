package com.example.ledgerly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.coldpath.domain.Domain;
import dev.coldpath.limit.Rate;
import dev.coldpath.scoring.fetch.Fetcher;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.net.Contact;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Dns;
import dev.coldpath.scoring.net.Handshakes.Shake;
import dev.coldpath.scoring.net.PublicOnly;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.scoring.net.SitePorts;
import dev.coldpath.scoring.net.Web;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.plugin.Plugin;
import dev.coldpath.scoring.plugin.Plugins;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Observation.Value;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/// The example as a host sees it: found by its service file, off until its terms are accepted, then asked.
class LedgerlyTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Map<String, String> ACCEPTED = Map.of("ACK_LEDGERLY", "true", "LEDGERLY_KEY", "s3cret&key");
    private static final String GOOD = """
            {"domain":"brightloom.com","employees":85,"raised_usd_36m":12000000,"officers":[{"name":"Ada Quill"}]}""";

    private final List<URI> asked = new ArrayList<>();
    private boolean budget = true;

    @Test
    void it_is_found_on_the_class_path_and_off_until_its_terms_are_accepted() {
        assertThat(installed(Map.of("LEDGERLY_KEY", "s3cret")).all())
                .singleElement()
                .isInstanceOfSatisfying(
                        Plugin.Off.class, off -> assertThat(off.wanting()).containsExactly("ACK_LEDGERLY=true"));
        assertThat(installed(ACCEPTED).all()).singleElement().isInstanceOf(Plugin.On.class);
    }

    @Test
    void an_entry_becomes_facts_of_two_signals_and_names_nobody() {
        Snapshot seen = fetch(answer(200, GOOD));

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(seen.observations())
                .extracting(Observation::key, Observation::value)
                .containsExactly(
                        tuple("ledgerly.headcount_estimate", new Value.Amount(85)),
                        tuple("ledgerly.raised_36m", new Value.Amount(12_000_000)));
        assertThat(seen.toString()).doesNotContain("Quill");
    }

    @Test
    void the_key_is_sent_and_kept_nowhere() {
        Snapshot seen = fetch(answer(200, GOOD));

        assertThat(asked)
                .containsExactly(URI.create("https://api.ledgerly.com/v1/companies/brightloom.com?key=s3cret%26key"));
        assertThat(seen.toString()).doesNotContain("s3cret");
        assertThat(seen.traffic().requests()).isEqualTo(1);
    }

    @Test
    void what_it_does_not_know_or_will_not_say_is_told_apart() {
        assertThat(fetch(answer(404, "")).status()).isEqualTo(Status.ABSENT);
        assertThat(fetch(answer(429, "")).status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(fetch(answer(401, "")).status()).isEqualTo(Status.ERROR);
        assertThat(fetch(answer(500, "")).status()).isEqualTo(Status.ERROR);
        assertThat(fetch(new Reply.Late()).status()).isEqualTo(Status.TIMEOUT);
        assertThat(fetch(new Reply.TooLarge()).status()).isEqualTo(Status.ERROR);
    }

    @Test
    void an_answer_that_is_no_entry_of_this_company_is_an_error_and_no_fact() {
        for (String body : List.of(
                "",
                "<html>",
                "[]",
                "{}",
                "null",
                GOOD.replace("brightloom.com", "other.com"),
                GOOD.substring(0, 40),
                "[".repeat(100_000))) {
            Snapshot seen = fetch(answer(200, body));

            assertThat(seen.status()).as(body).isEqualTo(Status.ERROR);
            assertThat(seen.observations()).isEmpty();
        }
    }

    @Test
    void a_figure_that_cannot_be_one_is_left_out() {
        for (String odd : List.of("\"85\"", "-1", "null", "[85]", "true")) {
            assertThat(fetch(answer(200, GOOD.replace(":85,", ":" + odd + ","))).observations())
                    .extracting(Observation::key)
                    .as(odd)
                    .containsExactly("ledgerly.raised_36m");
        }
    }

    @Test
    void nothing_is_asked_once_the_deployments_rate_is_used_up() {
        budget = false;

        assertThat(fetch(answer(200, GOOD)).status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(asked).isEmpty();
    }

    private static Plugins installed(Map<String, String> settings) {
        return Plugins.installed(LedgerlyTest.class.getClassLoader(), settings);
    }

    private Snapshot fetch(Reply reply) {
        Fetcher ledgerly = installed(ACCEPTED).fetchers(means(reply)).getFirst();
        Subject subject = new Subject(new Domain("brightloom.com"), List.of());
        return ledgerly.fetch(subject, Deadline.in(Duration.ofSeconds(9), NOON));
    }

    private Means means(Reply reply) {
        Web web = (call, _) -> {
            asked.add(call.address());
            return reply;
        };
        Dns dns = (_, _, _) -> new Dns.Answer.Failed();
        return new Means(web, dns, (_, _) -> new Shake.Absent(), reach(), this::token, () -> NOON, _ -> {});
    }

    private Optional<Duration> token(String bucket, Rate rate, Instant now, Duration patience) {
        return budget ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    private static Reply answer(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Reply.Answered(status, new Web.Headers(Map.of()), new Web.Content(bytes));
    }

    private static Reach reach() {
        InetSocketAddress nobody = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
        try {
            return new Reach(
                    new Contact("ops@brightloom.com"),
                    new PublicOnly(),
                    Collections.nCopies(2, nobody),
                    SitePorts.STANDARD,
                    SSLContext.getDefault(),
                    Map.of(),
                    Duration.ZERO);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
