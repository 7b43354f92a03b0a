package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.net.Web.Reply.Answered;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Proves X-17 in part: settings of the JVM lead no call to somebody else.
class ProxySettingsTest {
    private final LoopbackSite proxy = LoopbackSite.http(LoopbackSite.ok("proxy"));
    private final LoopbackSite site = LoopbackSite.http(LoopbackSite.ok("site"));
    private final Map<String, String> settings = new TreeMap<>(Map.of(
            "http.proxyHost", "127.0.0.1",
            "http.proxyPort", "" + proxy.port(),
            "https.proxyHost", "127.0.0.1",
            "https.proxyPort", "" + proxy.port(),
            "socksProxyHost", "127.0.0.1",
            "socksProxyPort", "" + proxy.port(),
            "http.nonProxyHosts", "",
            "socksNonProxyHosts", "",
            "http.agent", "somebody else",
            "dns.server", "127.0.0.1"));

    @BeforeEach
    void set() {
        settings.forEach(System::setProperty);
    }

    @AfterEach
    void clear() {
        settings.keySet().forEach(System::clearProperty);
        proxy.close();
        site.close();
    }

    @Test
    void a_call_goes_to_the_site_and_not_to_the_proxy() {
        try (Loopback loopback = Loopback.to(site)) {
            Answered answer = (Answered) loopback.get("http://brightloom.com/");

            assertThat(answer.content().bytes()).asString().isEqualTo("site");
            assertThat(site.heads().getFirst()).contains("GET / HTTP/1.1").anyMatch(line -> line.contains("Coldpath/"));
            assertThat(proxy.connections()).isZero();
        }
    }

    @Test
    void a_handshake_goes_to_the_site_and_not_to_the_proxy() {
        try (LoopbackSite tls =
                        LoopbackSite.https(TestCa.serving(TestCa.certificate("brightloom.com")), LoopbackSite.ok("x"));
                Loopback loopback = Loopback.to(tls)) {
            assertThat(loopback.shake("brightloom.com")).isInstanceOf(Handshakes.Shake.Held.class);
            assertThat(proxy.connections()).isZero();
        }
    }

    @Test
    void an_answer_that_was_cut_is_asked_for_without_the_proxy() {
        LoopbackDns cutting = new LoopbackDns(Loopback.brightloom(), LoopbackDns.cutting());
        try (cutting) {
            Dns dns = new DnsjavaDns(List.of(cutting.address(), cutting.address()), RealTimer.CLOCK);

            assertThat(dns.ask("brightloom.com", Dns.Type.A, RealTimer.soon()))
                    .isEqualTo(new Dns.Answer.Records(List.of("127.0.0.1")));
            assertThat(proxy.connections()).isZero();
        }
    }
}
