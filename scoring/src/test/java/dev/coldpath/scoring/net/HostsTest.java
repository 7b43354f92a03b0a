package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.net.Dns.Answer;
import dev.coldpath.scoring.net.Dns.Answer.Records;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Proves the first half of E-06, and X-14 but for the sockets.
class HostsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Deadline LATER = new Deadline(NOON.plusSeconds(60));

    @Test
    void public_addresses_of_both_families_are_connected_to() {
        assertThat(resolve(new Records(List.of("8.8.8.8")), new Records(List.of("2600::1"))))
                .isEqualTo(new Resolved.Vetted(
                        List.of(InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("2600::1"))));
    }

    @Test
    void one_address_that_is_not_public_refuses_the_name() {
        Resolved.Refused refused = new Resolved.Refused("address is not public: in 10.0.0.0/8");

        assertThat(resolve(new Records(List.of("8.8.8.8", "10.0.0.1")), new Answer.Nothing()))
                .isEqualTo(refused);
        assertThat(resolve(new Records(List.of("8.8.8.8")), new Records(List.of("2600::1", "::ffff:10.0.0.1"))))
                .isEqualTo(refused);
    }

    @Test
    void sixteen_addresses_are_judged_and_seventeen_refused() {
        assertThat(resolve(addresses(8), new Records(List.of("2600::1")))).isInstanceOf(Resolved.Vetted.class);
        assertThat(resolve(addresses(16), new Answer.Nothing())).isInstanceOf(Resolved.Vetted.class);
        assertThat(resolve(addresses(17), new Answer.Nothing())).isInstanceOf(Resolved.Refused.class);
        assertThat(resolve(addresses(16), new Records(List.of("2600::1")))).isInstanceOf(Resolved.Refused.class);
    }

    @Test
    void a_name_is_nowhere_only_if_both_questions_were_answered() {
        assertThat(resolve(new Answer.NoSuchName(), new Answer.NoSuchName())).isEqualTo(new Resolved.Nowhere());
        assertThat(resolve(new Answer.Nothing(), new Answer.Nothing())).isEqualTo(new Resolved.Nowhere());
        assertThat(resolve(new Answer.Nothing(), new Answer.Failed())).isEqualTo(new Resolved.Failed());
        assertThat(resolve(new Answer.Failed(), new Answer.Nothing())).isEqualTo(new Resolved.Failed());
        assertThat(resolve(new Answer.Failed(), new Answer.Late())).isEqualTo(new Resolved.Late());
        assertThat(resolve(new Answer.Late(), new Answer.Late())).isEqualTo(new Resolved.Late());
    }

    @Test
    void a_family_that_fails_does_not_hide_the_other() {
        assertThat(resolve(addresses(1), new Answer.Failed())).isInstanceOf(Resolved.Vetted.class);
        assertThat(resolve(new Answer.Late(), new Records(List.of("2600::1")))).isInstanceOf(Resolved.Vetted.class);
    }

    @Test
    void resolving_takes_two_seconds_of_the_call_at_most() {
        AtomicReference<Deadline> seen = new AtomicReference<>(LATER);
        Hosts hosts = new Hosts(
                (_, _, deadline) -> {
                    seen.set(deadline);
                    return new Answer.Nothing();
                },
                new PublicOnly(),
                () -> NOON);

        hosts.resolve("brightloom.com", 443, LATER);
        assertThat(seen.get()).isEqualTo(Deadline.in(Duration.ofSeconds(2), NOON));

        hosts.resolve("brightloom.com", 443, Deadline.in(Duration.ofSeconds(1), NOON));
        assertThat(seen.get()).isEqualTo(Deadline.in(Duration.ofSeconds(1), NOON));
    }

    private static Records addresses(int count) {
        return new Records(
                IntStream.rangeClosed(1, count).mapToObj(i -> "8.8.8." + i).toList());
    }

    private static Resolved resolve(Answer four, Answer six) {
        Dns dns = (_, type, _) -> type == Dns.Type.A ? four : six;
        return new Hosts(dns, new PublicOnly(), () -> NOON).resolve("brightloom.com", 443, LATER);
    }
}
