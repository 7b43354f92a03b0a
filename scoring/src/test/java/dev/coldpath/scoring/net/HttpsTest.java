package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.net.Web.Reply.Answered;
import dev.coldpath.scoring.net.Web.Reply.Broken;
import dev.coldpath.scoring.net.Web.Reply.Late;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/// TLS under HTTP: the original name is sent and the certificate must cover it, although the port is another one.
class HttpsTest {
    private static final Broken DISTRUSTED = new Broken("certificate does not hold");

    @Test
    void a_site_is_called_under_its_own_name() {
        try (LoopbackSite site = serving(TestCa.certificate("brightloom.com", "www.brightloom.com"));
                Loopback loopback = Loopback.to(site)) {
            Answered answer = (Answered) loopback.get("https://www.brightloom.com/a");

            assertThat(answer.content().bytes()).asString().isEqualTo("secure");
            assertThat(site.names()).containsExactly("www.brightloom.com");
            assertThat(site.heads().getFirst()).contains("GET /a HTTP/1.1", "Host: www.brightloom.com");
        }
    }

    @Test
    void calls_to_one_site_share_a_connection() {
        try (LoopbackSite site = serving(TestCa.certificate("brightloom.com"));
                Loopback loopback = Loopback.to(site)) {
            loopback.get("https://brightloom.com/1");
            loopback.get("https://brightloom.com/2");

            assertThat(site.heads()).hasSize(2);
            assertThat(site.connections()).isOne();
        }
    }

    @Test
    void a_certificate_that_does_not_hold_gets_no_request() {
        refused(TestCa.fromNobody("brightloom.com"));
        refused(TestCa.expired("brightloom.com"));
        refused(TestCa.certificate("darkloom.com"));
        refused(TestCa.certificate("*.brightloom.com"));
    }

    @Test
    void a_server_that_speaks_no_tls_is_broken() {
        try (LoopbackSite site = LoopbackSite.greeting("HTTP/1.1 400 Bad Request\r\n\r\n");
                Loopback loopback = Loopback.to(site)) {
            assertThat(loopback.get("https://brightloom.com/")).isEqualTo(new Broken("tls failed"));
        }
    }

    @Test
    void a_handshake_that_never_ends_is_late_at_the_deadline() {
        try (LoopbackSite site = LoopbackSite.mute();
                Loopback loopback = Loopback.to(site)) {
            assertThat(loopback.getLate("https://brightloom.com/")).isEqualTo(new Late());
            assertThat(site.connections()).isOne();
        }
    }

    private static void refused(HeldCertificate certificate) {
        try (LoopbackSite site = serving(certificate);
                Loopback loopback = Loopback.to(site)) {
            assertThat(loopback.get("https://brightloom.com/")).isEqualTo(DISTRUSTED);
            assertThat(site.heads()).isEmpty();
        }
    }

    private static LoopbackSite serving(HeldCertificate certificate) {
        return LoopbackSite.https(TestCa.serving(certificate), LoopbackSite.ok("secure"));
    }
}
