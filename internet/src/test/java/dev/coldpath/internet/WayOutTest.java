package dev.coldpath.internet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Dns;
import dev.coldpath.scoring.net.Dns.Answer;
import dev.coldpath.scoring.net.Handshakes.Shake;
import dev.coldpath.scoring.net.Outside;
import dev.coldpath.scoring.net.Web.Call;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import dev.coldpath.scoring.net.Web.Reply.Broken;
import dev.coldpath.scoring.net.Web.Reply.Forbidden;
import dev.coldpath.scoring.net.Web.Reply.Late;
import dev.coldpath.scoring.net.Web.Reply.NoSuchHost;
import dev.coldpath.scoring.net.Web.Reply.TooLarge;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The engine's real way out over real sockets. Proves E-10, and E-05 and E-06 for this policy.
class WayOutTest {
    private static final InstantSource TIME = InstantSource.system();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PAGE = 2_000_000;

    private static MiniatureInternet internet;
    private static Outside outside;

    @BeforeAll
    static void start() {
        internet = MiniatureInternet.start(TIME, Duration.ZERO);
        outside = Outside.of(internet.reach(), TIME, new RealTimer(TIME));
    }

    @AfterAll
    static void stop() {
        outside.close();
        internet.close();
    }

    private static Reply get(String address) {
        return get(address, PATIENCE);
    }

    private static Reply get(String address, Duration limit) {
        return outside.web().get(new Call(URI.create(address), "text/html", PAGE), Deadline.in(limit, TIME.instant()));
    }

    private static String body(Reply reply) {
        return new String(((Answered) reply).content().bytes(), StandardCharsets.UTF_8);
    }

    private static Answer ask(String name, Dns.Type type) {
        return outside.dns().ask(name, type, Deadline.in(PATIENCE, TIME.instant()));
    }

    private static Shake shake(String domain) {
        return outside.handshakes().shake(new Domain(domain), Deadline.in(PATIENCE, TIME.instant()));
    }

    @Test
    void a_page_arrives_and_the_server_learns_who_asked() {
        Domain domain = new Domain("ostravale.com");

        assertThat(body(get("https://ostravale.com/about"))).contains("Founded in 1911");

        assertThat(internet.requests(domain)).hasSize(1).allSatisfy(request -> {
            assertThat(request.path()).isEqualTo("/about");
            assertThat(request.agent()).contains("+https://miniature-internet.org/operator");
        });
    }

    @Test
    void a_redirect_is_an_answer() {
        Reply reply = get("http://brightloom.com/about");

        assertThat(reply).isInstanceOf(Answered.class);
        assertThat(((Answered) reply).status()).isEqualTo(301);
        assertThat(((Answered) reply).headers().get("location")).contains("https://brightloom.com/about");
    }

    @Test
    void a_bomb_and_an_endless_page_stop_at_the_cap() {
        assertThat(get("https://bombazile.com/")).isInstanceOf(TooLarge.class);
        assertThat(get("https://everscroll.net/")).isInstanceOf(TooLarge.class);
        assertThat(get("https://mapmoor.com/sitemap.xml")).isInstanceOf(TooLarge.class);
    }

    @Test
    void a_drip_and_a_silence_end_at_the_deadline() {
        Duration second = Duration.ofSeconds(1);

        assertThat(get("https://dripfen.com/", second)).isInstanceOf(Late.class);
        assertThat(get("https://stillwend.com/", second)).isInstanceOf(Late.class);
        assertThat(get("http://stillwend.com/", second)).isInstanceOf(Late.class);
    }

    @Test
    void a_cut_page_a_huge_header_and_a_bad_certificate_are_broken() {
        for (String host : List.of("snapwither.com", "headstrome.com", "lapsewick.com", "misnomerly.com")) {
            assertThat(get("https://" + host + "/")).as(host).isInstanceOf(Broken.class);
        }
    }

    @Test
    void a_name_that_nobody_holds_has_no_host() {
        assertThat(get("https://vacantquarl.com/")).isInstanceOf(NoSuchHost.class);
        assertThat(get("https://example.org/")).isInstanceOf(NoSuchHost.class);
    }

    @Test
    void one_private_address_refuses_the_whole_name() {
        assertThat(get("https://twofaced-lorn.com/")).isInstanceOf(Forbidden.class);
        assertThat(internet.requests(new Domain("twofaced-lorn.com"))).isEmpty();
    }

    @Test
    void addresses_in_place_of_names_and_other_ports_are_refused() {
        int own = internet.reach().ports().http();
        for (String address : List.of(
                "http://127.0.0.1:" + own + "/",
                "http://2130706433:" + own + "/",
                "http://0x7f000001:" + own + "/",
                "http://0177.0.0.1:" + own + "/",
                "http://127.1:" + own + "/",
                "http://[::1]:" + own + "/",
                "http://[::ffff:127.0.0.1]:" + own + "/",
                "http://localhost:" + own + "/",
                "http://169.254.169.254/latest/meta-data/",
                "http://brightloom.com:22/",
                "https://brightloom.com:" + own + "/",
                "http://brightloom.com:"
                        + internet.reach().resolvers().getFirst().getPort() + "/",
                "ftp://brightloom.com/")) {
            assertThat(get(address)).as(address).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void names_are_told_apart_by_two_servers() {
        assertThat(ask("brightloom.com", Dns.Type.MX)).isEqualTo(new Answer.Records(List.of("smtp.google.com")));
        assertThat(ask("brightloom.com", Dns.Type.AAAA)).isEqualTo(new Answer.Nothing());
        assertThat(ask("vacantquarl.com", Dns.Type.NS)).isEqualTo(new Answer.NoSuchName());
        assertThat(ask("halfseen-brae.com", Dns.Type.A)).isEqualTo(new Answer.Records(List.of("127.0.0.1")));
        assertThat(ask("mutezone.net", Dns.Type.A)).isEqualTo(new Answer.Failed());
    }

    @Test
    void an_answer_too_long_for_a_packet_arrives_whole() {
        assertThat(ask("ostravale.com", Dns.Type.TXT))
                .isInstanceOfSatisfying(
                        Answer.Records.class,
                        records -> assertThat(records.values()).hasSize(19));
    }

    @Test
    void a_handshake_tells_what_the_certificate_is_worth() {
        assertThat(shake("brightloom.com")).isInstanceOf(Shake.Held.class);
        assertThat(shake("lapsewick.com")).isInstanceOf(Shake.NotTrusted.class);
        assertThat(shake("misnomerly.com")).isInstanceOf(Shake.NotTrusted.class);
        assertThat(shake("oldlantern-forge.com")).isInstanceOf(Shake.Broken.class);
        assertThat(shake("vacantquarl.com")).isInstanceOf(Shake.Absent.class);
        assertThat(shake("twofaced-lorn.com")).isInstanceOf(Shake.Forbidden.class);
        assertThat(outside.handshakes()
                        .shake(new Domain("stillwend.com"), Deadline.in(Duration.ofSeconds(1), TIME.instant())))
                .isInstanceOf(Shake.Late.class);
    }
}
