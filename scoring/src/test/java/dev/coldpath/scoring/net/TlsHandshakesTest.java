package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.net.Handshakes.Shake;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

class TlsHandshakesTest {
    @Test
    void a_chain_that_holds_is_read() {
        HeldCertificate certificate = TestCa.certificate("brightloom.com", "www.brightloom.com");
        try (LoopbackSite site = serving(certificate);
                Loopback loopback = Loopback.to(site)) {
            assertThat(loopback.shake("brightloom.com"))
                    .isEqualTo(new Shake.Held(
                            "Loopback Root",
                            Optional.empty(),
                            2,
                            certificate.certificate().getNotBefore().toInstant().truncatedTo(ChronoUnit.SECONDS),
                            certificate.certificate().getNotAfter().toInstant().truncatedTo(ChronoUnit.SECONDS),
                            Optional.of("h2")));
            assertThat(site.connections()).isOne();
            assertThat(site.heads()).isEmpty();
        }
    }

    @Test
    void a_chain_that_does_not_hold_is_not_trusted() {
        for (HeldCertificate certificate : List.of(
                TestCa.fromNobody("brightloom.com"),
                TestCa.expired("brightloom.com"),
                TestCa.certificate("www.brightloom.com"))) {
            try (LoopbackSite site = serving(certificate);
                    Loopback loopback = Loopback.to(site)) {
                assertThat(loopback.shake("brightloom.com")).isEqualTo(new Shake.NotTrusted());
            }
        }
    }

    @Test
    void a_name_without_address_is_absent_and_so_is_a_port_where_nothing_listens() {
        LoopbackSite site = serving(TestCa.certificate("brightloom.com"));
        try (Loopback loopback = Loopback.to(site)) {
            site.close();

            assertThat(loopback.shake("darkloom.com")).isEqualTo(new Shake.Absent());
            assertThat(loopback.shake("brightloom.com")).isEqualTo(new Shake.Absent());
        }
    }

    @Test
    void a_forbidden_address_gets_no_connection() {
        try (LoopbackSite site = serving(TestCa.certificate("brightloom.com"));
                Loopback loopback = new Loopback(
                        Loopback.brightloom().with("brightloom.com", "A", "10.0.0.1"),
                        LoopbackPolicy.to(site),
                        new SitePorts(site.port(), site.port()),
                        TestCa.CLIENT)) {
            assertThat(loopback.shake("brightloom.com"))
                    .isEqualTo(new Shake.Forbidden("address is not on this machine"));
            assertThat(loopback.shake("printer.local")).isEqualTo(new Shake.Forbidden("host has a local name"));
            assertThat(site.connections()).isZero();
        }
    }

    @Test
    void the_port_is_judged_under_its_own_scheme() {
        try (LoopbackSite site = serving(TestCa.certificate("brightloom.com"));
                Loopback loopback = new Loopback(
                        Loopback.brightloom(), new PublicOnly(), new SitePorts(80, site.port()), TestCa.CLIENT)) {
            assertThat(loopback.shake("brightloom.com")).isEqualTo(new Shake.Forbidden("port is not 80 or 443"));
        }
    }

    @Test
    void a_server_that_says_nothing_is_late_at_the_deadline() {
        try (LoopbackSite site = LoopbackSite.mute();
                Loopback loopback = Loopback.to(site)) {
            Shake shake = loopback.outside().handshakes().shake(new Domain("brightloom.com"), RealTimer.atOnce());

            assertThat(shake).isEqualTo(new Shake.Late());
            assertThat(site.connections()).isOne();
        }
    }

    @Test
    void a_server_that_speaks_something_else_is_broken() {
        try (LoopbackSite site = LoopbackSite.greeting("SSH-2.0-OpenSSH_9.6\r\n");
                Loopback loopback = Loopback.to(site)) {
            assertThat(loopback.shake("brightloom.com")).isEqualTo(new Shake.Broken());
        }
    }

    private static LoopbackSite serving(HeldCertificate certificate) {
        return LoopbackSite.https(TestCa.serving(certificate), LoopbackSite.ok("x"));
    }
}
