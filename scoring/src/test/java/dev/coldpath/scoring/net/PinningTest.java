package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.net.Web.Reply.Answered;
import dev.coldpath.scoring.net.Web.Reply.Forbidden;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Proves the second half of E-06, and of X-14 that the judged address is the connected one. Here 127.0.0.1 plays the
/// public address and 127.0.0.2 the private one; both have a server at one port.
class PinningTest {
    private final LoopbackSite site = LoopbackSite.http(LoopbackSite.ok("public"));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_name_that_turns_inwards_between_two_calls_is_refused_at_the_second() {
        Zone zone = Loopback.brightloom();
        try (Loopback loopback = to(zone, new OnlyTheFirst())) {
            assertThat(loopback.get("http://brightloom.com/")).isInstanceOf(Answered.class);

            zone.without("brightloom.com").with("brightloom.com", "A", "127.0.0.2");

            assertThat(loopback.get("http://brightloom.com/")).isEqualTo(new Forbidden("inside"));
            assertThat(site.heads()).hasSize(1);
        }
    }

    @Test
    void a_kept_connection_is_not_used_once_its_address_is_no_longer_the_names() {
        Zone zone = Loopback.brightloom();
        try (LoopbackSite second = LoopbackSite.http(LoopbackSite.ok("other"), "127.0.0.3", site.port());
                Loopback loopback = to(zone, new OnlyTheFirst())) {
            loopback.get("http://brightloom.com/");

            zone.without("brightloom.com").with("brightloom.com", "A", "127.0.0.3");
            loopback.get("http://brightloom.com/");

            assertThat(site.heads()).hasSize(1);
            assertThat(second.heads()).hasSize(1);
        }
    }

    @Test
    void a_name_is_asked_for_once_a_call() {
        try (Loopback loopback = to(Loopback.brightloom(), new OnlyTheFirst())) {
            loopback.get("http://brightloom.com/");

            assertThat(loopback.dns().asked()).containsExactly("brightloom.com. A", "brightloom.com. AAAA");
        }
    }

    @Test
    void a_mixed_answer_connects_to_neither() {
        Zone zone = Loopback.brightloom().with("brightloom.com", "A", "127.0.0.2");
        try (Loopback loopback = to(zone, new OnlyTheFirst())) {
            assertThat(loopback.get("http://brightloom.com/")).isEqualTo(new Forbidden("inside"));
            assertThat(site.connections()).isZero();
        }
    }

    @Test
    void seventeen_answers_connect_to_none() {
        Zone zone = new Zone();
        for (int i = 1; i <= 17; i++) {
            zone.with("brightloom.com", "A", "127.0.1." + i);
        }
        try (Loopback loopback = to(zone, new OnlyTheFirst())) {
            assertThat(loopback.get("http://brightloom.com/"))
                    .isEqualTo(new Forbidden("host has more than 16 addresses"));
        }
    }

    @Test
    void the_peer_is_judged_again_before_a_byte_is_sent() {
        AtomicInteger questions = new AtomicInteger();
        NetworkPolicy changing = new OnlyTheFirst() {
            @Override
            public Optional<String> refuseAddress(InetAddress address, int port) {
                return questions.incrementAndGet() <= 2 ? Optional.empty() : Optional.of("changed its mind");
            }
        };
        try (Loopback loopback = to(Loopback.brightloom(), changing)) {
            assertThat(loopback.get("http://brightloom.com/")).isEqualTo(new Forbidden("changed its mind"));
            assertThat(site.heads()).isEmpty();
        }
    }

    private Loopback to(Zone zone, NetworkPolicy policy) {
        return new Loopback(zone, policy, new SitePorts(site.port(), site.port()), TestCa.CLIENT);
    }

    private static class OnlyTheFirst implements NetworkPolicy {
        @Override
        public Optional<String> refuseTarget(String scheme, String host, int port) {
            return Optional.empty();
        }

        @Override
        public Optional<String> refuseAddress(InetAddress address, int port) {
            return address.equals(InetAddress.ofLiteral("127.0.0.2")) ? Optional.of("inside") : Optional.empty();
        }
    }
}
