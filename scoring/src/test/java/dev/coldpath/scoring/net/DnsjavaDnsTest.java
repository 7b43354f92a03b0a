package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.net.Dns.Answer;
import dev.coldpath.scoring.net.Dns.Answer.Records;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Message;

/// Proves the name server's part of X-14.
class DnsjavaDnsTest {
    private final List<LoopbackDns> servers = new ArrayList<>();

    @AfterEach
    void close() {
        servers.forEach(LoopbackDns::close);
    }

    @Test
    void records_come_in_the_forms_that_are_promised() {
        Dns dns = asking(new Zone()
                .with("brightloom.com", "A", "192.0.2.7")
                .with("brightloom.com", "AAAA", "2600::7")
                .with("brightloom.com", "NS", "NS1.Brightloom.com.")
                .with("brightloom.com", "SOA", "NS1.brightloom.com. host.brightloom.com. 1 2 3 4 5")
                .with("brightloom.com", "MX", "10 MX.Brightloom.com.")
                .with("brightloom.com", "TXT", "\"v=spf1 include:\" \"_spf.brightloom.net -all\"")
                .with("brightloom.com", "CAA", "0 issue \"letsencrypt.org\"")
                .with("brightloom.com", "DS", "1 13 2 " + "AB".repeat(32)));

        assertThat(ask(dns, Dns.Type.A)).isEqualTo(new Records(List.of("192.0.2.7")));
        assertThat(ask(dns, Dns.Type.AAAA)).isEqualTo(new Records(List.of("2600:0:0:0:0:0:0:7")));
        assertThat(ask(dns, Dns.Type.NS)).isEqualTo(new Records(List.of("ns1.brightloom.com")));
        assertThat(ask(dns, Dns.Type.SOA)).isEqualTo(new Records(List.of("ns1.brightloom.com")));
        assertThat(ask(dns, Dns.Type.MX)).isEqualTo(new Records(List.of("mx.brightloom.com")));
        assertThat(ask(dns, Dns.Type.TXT)).isEqualTo(new Records(List.of("v=spf1 include:_spf.brightloom.net -all")));
        assertThat(ask(dns, Dns.Type.CAA)).isEqualTo(new Records(List.of("0 issue \"letsencrypt.org\"")));
        assertThat(ask(dns, Dns.Type.DS)).isEqualTo(new Records(List.of("1 13 2 " + "AB".repeat(32))));
    }

    @Test
    void a_null_mx_is_the_empty_text() {
        assertThat(ask(asking(new Zone().with("brightloom.com", "MX", "0 .")), Dns.Type.MX))
                .isEqualTo(new Records(List.of("")));
    }

    @Test
    void a_name_without_records_of_the_type_has_nothing() {
        assertThat(ask(asking(Loopback.brightloom()), Dns.Type.MX)).isEqualTo(new Answer.Nothing());
    }

    @Test
    void a_name_does_not_exist_when_two_servers_say_so() {
        LoopbackDns first = server(new Zone(), LoopbackDns.GOOD);
        LoopbackDns second = server(new Zone(), LoopbackDns.GOOD);

        assertThat(ask(asking(first, second), Dns.Type.A)).isEqualTo(new Answer.NoSuchName());
        assertThat(Stream.of(first, second).map(LoopbackDns::asked))
                .containsExactly(List.of("brightloom.com. A"), List.of("brightloom.com. A"));
    }

    @Test
    void one_servers_denial_is_not_believed_against_anothers_answer() {
        LoopbackDns lying = server(new Zone(), LoopbackDns.GOOD);
        LoopbackDns honest = server(Loopback.brightloom(), LoopbackDns.GOOD);

        assertThat(ask(asking(lying, honest), Dns.Type.A)).isEqualTo(new Records(List.of("127.0.0.1")));
        assertThat(ask(asking(lying, honest), Dns.Type.MX)).isEqualTo(new Answer.Nothing());
    }

    @Test
    void one_servers_denial_alone_says_nothing() {
        LoopbackDns denying = server(new Zone(), LoopbackDns.GOOD);
        LoopbackDns failing = server(new Zone(), LoopbackDns.FAILING);

        assertThat(ask(asking(denying, failing), Dns.Type.A)).isEqualTo(new Answer.Failed());
        assertThat(denying.asked()).hasSize(1);
        assertThat(failing.asked()).hasSize(2);
    }

    @Test
    void a_silent_first_server_leaves_time_for_the_second() {
        LoopbackDns silent = server(Loopback.brightloom(), LoopbackDns.SILENT);
        LoopbackDns good = server(Loopback.brightloom(), LoopbackDns.GOOD);

        assertThat(asking(silent, good).ask("brightloom.com", Dns.Type.A, RealTimer.atOnce()))
                .isEqualTo(new Records(List.of("127.0.0.1")));
    }

    @Test
    void servers_that_fail_are_asked_once_more() {
        LoopbackDns failing = server(Loopback.brightloom(), LoopbackDns.FAILING);

        assertThat(ask(asking(failing, failing), Dns.Type.A)).isEqualTo(new Answer.Failed());
        assertThat(failing.asked()).hasSize(4);
    }

    @Test
    void silence_until_the_deadline_is_late() {
        LoopbackDns silent = server(Loopback.brightloom(), LoopbackDns.SILENT);

        assertThat(asking(silent, silent).ask("brightloom.com", Dns.Type.A, RealTimer.atOnce()))
                .isEqualTo(new Answer.Late());
        assertThat(silent.asked()).isNotEmpty();
    }

    @Test
    void a_deadline_that_has_passed_asks_nobody() {
        LoopbackDns good = server(Loopback.brightloom(), LoopbackDns.GOOD);

        assertThat(asking(good, good).ask("brightloom.com", Dns.Type.A, new Deadline(RealTimer.CLOCK.instant())))
                .isEqualTo(new Answer.Late());
        assertThat(good.asked()).isEmpty();
    }

    @Test
    void an_answer_that_was_cut_is_asked_for_by_tcp() {
        Zone zone = new Zone();
        IntStream.range(0, 40).forEach(i -> zone.with("brightloom.com", "TXT", "\"" + i + "x".repeat(200) + "\""));
        LoopbackDns cutting = server(zone, LoopbackDns.cutting());

        Answer answer = ask(asking(cutting, cutting), Dns.Type.TXT);

        assertThat(((Records) answer).values()).hasSize(40);
        assertThat(cutting.asked()).hasSize(2);
    }

    @Test
    void a_server_that_drips_by_tcp_gets_no_more_time_than_a_silent_one() {
        LoopbackDns dripping = server(Loopback.brightloom(), new LoopbackDns.Manners() {
            @Override
            public void udp(Message answer, LoopbackDns.Reply reply) throws IOException {
                LoopbackDns.cutting().udp(answer, reply);
            }

            @Override
            public void tcp(Message answer, DataOutputStream out) throws IOException {
                out.writeShort(60_000);
                Drip.onto(out);
            }
        });

        assertThat(asking(dripping, dripping).ask("brightloom.com", Dns.Type.A, RealTimer.atOnce()))
                .isEqualTo(new Answer.Late());
    }

    @Test
    void answers_to_another_question_are_not_taken() {
        LoopbackDns confused = server(Loopback.brightloom(), (answer, reply) -> {
            answer.getHeader().setID(answer.getHeader().getID() ^ 1);
            reply.send(answer);
        });

        assertThat(ask(asking(confused, confused), Dns.Type.A)).isEqualTo(new Answer.Failed());
    }

    @Test
    void a_chain_of_eight_aliases_is_followed_and_of_nine_not() {
        assertThat(ask(asking(chain(8)), Dns.Type.A)).isEqualTo(new Records(List.of("127.0.0.1")));
        assertThat(ask(asking(chain(9)), Dns.Type.A)).isEqualTo(new Answer.Failed());
    }

    @Test
    void aliases_that_go_in_circles_fail() {
        Zone zone = new Zone()
                .with("brightloom.com", "CNAME", "a.brightloom.com.")
                .with("a.brightloom.com", "CNAME", "brightloom.com.");

        assertThat(ask(asking(zone), Dns.Type.A)).isEqualTo(new Answer.Failed());
    }

    @Test
    void an_alias_that_leads_nowhere_exists() {
        assertThat(ask(asking(new Zone().with("brightloom.com", "CNAME", "gone.brightloom.net.")), Dns.Type.A))
                .isEqualTo(new Answer.Nothing());
    }

    @Test
    void the_machines_own_names_are_not_known() {
        LoopbackDns server = server(new Zone(), LoopbackDns.GOOD);

        assertThat(asking(server, server).ask("localhost", Dns.Type.A, RealTimer.soon()))
                .isEqualTo(new Answer.NoSuchName());
        assertThat(server.asked()).containsExactly("localhost. A", "localhost. A");
    }

    @Test
    void a_name_that_cannot_be_asked_for_fails() {
        for (String name : List.of("", "a".repeat(64) + ".com", "a.".repeat(150) + "com", "a..com")) {
            assertThat(asking(new Zone()).ask(name, Dns.Type.A, RealTimer.soon()))
                    .as(name)
                    .isEqualTo(new Answer.Failed());
        }
    }

    private static Zone chain(int aliases) {
        Zone zone = new Zone();
        String name = "brightloom.com";
        for (int i = 1; i <= aliases; i++) {
            zone.with(name, "CNAME", "alias" + i + ".brightloom.com.");
            name = "alias" + i + ".brightloom.com";
        }
        return zone.with(name, "A", "127.0.0.1");
    }

    private LoopbackDns server(Zone zone, LoopbackDns.Manners manners) {
        LoopbackDns server = new LoopbackDns(zone, manners);
        servers.add(server);
        return server;
    }

    private Dns asking(Zone zone) {
        LoopbackDns server = server(zone, LoopbackDns.GOOD);
        return asking(server, server);
    }

    private static Dns asking(LoopbackDns first, LoopbackDns second) {
        List<InetSocketAddress> addresses = List.of(first.address(), second.address());
        return new DnsjavaDns(addresses, RealTimer.CLOCK);
    }

    private static Answer ask(Dns dns, Dns.Type type) {
        return dns.ask("brightloom.com", type, RealTimer.soon());
    }
}
