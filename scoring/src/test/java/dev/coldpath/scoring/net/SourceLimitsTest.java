package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.limit.Rate;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceLimitsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final List<String> taken = new ArrayList<>();
    private final SourceLimits limits = new SourceLimits(
            (name, rate, now) -> {
                taken.add(name + " " + rate + " " + now);
                return taken.size() == 1;
            },
            () -> NOON);

    @Test
    void a_source_has_a_bucket_of_its_own() {
        assertThat(limits.admits(Source.RDAP_BOOTSTRAP)).isTrue();

        assertThat(taken).containsExactly("source:rdap.bootstrap " + Rate.perSecond(1) + " " + NOON);
    }

    @Test
    void an_empty_bucket_is_said_at_once() {
        limits.admits(Source.RDAP_BOOTSTRAP);

        assertThat(limits.admits(Source.RDAP_BOOTSTRAP)).isFalse();
        assertThat(limits.admitsRegistry(URI.create("https://rdap.verisign.com/com/v1/")))
                .isFalse();
    }

    @Test
    void each_registry_has_a_bucket_whoever_asks() {
        limits.admitsRegistry(URI.create("https://RDAP.verisign.com/com/v1/"));
        limits.admitsRegistry(URI.create("https://rdap.verisign.com/net/v1/"));
        limits.admitsRegistry(URI.create("http://rdap.verisign.com/com/v1/"));

        String rest = " " + Rate.perSecond(1) + " " + NOON;
        assertThat(taken)
                .containsExactly(
                        "rdap:rdap.verisign.com/com/v1/" + rest,
                        "rdap:rdap.verisign.com/net/v1/" + rest,
                        "rdap:rdap.verisign.com/com/v1/" + rest);
    }

    @Test
    void the_name_of_a_bucket_stays_short() {
        limits.admitsRegistry(URI.create("https://rdap.brightloom.com/" + "x".repeat(2_000)));

        assertThat(taken.getFirst().indexOf(' ')).isEqualTo(200);
    }
}
