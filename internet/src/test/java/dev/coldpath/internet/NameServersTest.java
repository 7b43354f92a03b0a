package dev.coldpath.internet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.domain.Domain;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

class NameServersTest {
    private static MiniatureInternet internet;

    @BeforeAll
    static void start() {
        internet = MiniatureInternet.start(InstantSource.system(), Duration.ZERO);
    }

    @AfterAll
    static void stop() {
        internet.close();
    }

    private static Message ask(int server, String name, int type) throws IOException {
        return resolver(server).send(query(name, type));
    }

    private static SimpleResolver resolver(int server) {
        return new SimpleResolver(internet.reach().resolvers().get(server));
    }

    private static Message query(String name, int type) throws IOException {
        return Message.newQuery(Record.newRecord(Name.fromString(name + "."), type, DClass.IN));
    }

    private static List<String> answers(Message message) {
        return message.getSection(Section.ANSWER).stream()
                .map(Record::rdataToString)
                .toList();
    }

    @Test
    void both_servers_know_what_the_zone_says() throws IOException {
        for (int server : new int[] {0, 1}) {
            assertThat(answers(ask(server, "brightloom.com", Type.A))).containsExactly("127.0.0.1");
            assertThat(answers(ask(server, "brightloom.com", Type.MX))).containsExactly("1 smtp.google.com.");
            assertThat(answers(ask(server, "_dmarc.brightloom.com", Type.TXT)).getFirst())
                    .contains("p=reject");
            assertThat(answers(ask(server, "brightloom.com", Type.DS)).getFirst())
                    .startsWith("30172 13 2 ");
            assertThat(answers(ask(server, "brightloom.com", Type.CAA))).hasSize(2);
            assertThat(answers(ask(server, "brightloom.com", Type.SOA))).hasSize(1);
        }
    }

    @Test
    void an_alias_is_followed() throws IOException {
        assertThat(answers(ask(0, "www.brightloom.com", Type.A))).containsExactly("brightloom.com.", "127.0.0.1");
    }

    @Test
    void a_name_without_such_a_record_exists_and_one_that_nobody_holds_does_not() throws IOException {
        assertThat(ask(0, "brightloom.com", Type.AAAA).getRcode()).isEqualTo(Rcode.NOERROR);
        assertThat(answers(ask(0, "brightloom.com", Type.AAAA))).isEmpty();
        for (String name : List.of("vacantquarl.com", "no.brightloom.com", "com", "example.org")) {
            assertThat(ask(0, name, Type.A).getRcode()).as(name).isEqualTo(Rcode.NXDOMAIN);
            assertThat(ask(1, name, Type.A).getRcode()).as(name).isEqualTo(Rcode.NXDOMAIN);
        }
    }

    @Test
    void a_parking_service_answers_for_every_name_below() throws IOException {
        assertThat(answers(ask(0, "anything.parkfallow.com", Type.A))).containsExactly("127.0.0.1");
    }

    @Test
    void a_name_that_one_server_knows_does_not_exist_at_the_other() throws IOException {
        assertThat(ask(0, "halfseen-brae.com", Type.A).getRcode()).isEqualTo(Rcode.NXDOMAIN);
        assertThat(answers(ask(1, "halfseen-brae.com", Type.A))).containsExactly("127.0.0.1");
    }

    @Test
    void failing_servers_say_that_they_fail() throws IOException {
        assertThat(ask(0, "mutezone.net", Type.A).getRcode()).isEqualTo(Rcode.SERVFAIL);
    }

    @Test
    void an_answer_too_long_for_a_packet_is_cut_and_whole_over_tcp() throws IOException {
        SimpleResolver packetsOnly = resolver(0);
        packetsOnly.setIgnoreTruncation(true);

        Message cut = packetsOnly.send(query("ostravale.com", Type.TXT));

        assertThat(cut.getHeader().getFlag(Flags.TC)).isTrue();
        assertThat(answers(ask(0, "ostravale.com", Type.TXT))).hasSize(19);
    }

    @Test
    void what_is_no_question_gets_no_answer_and_breaks_nothing() throws IOException {
        InetSocketAddress server = internet.reach().resolvers().getFirst();
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(200);
            socket.send(new DatagramPacket(new byte[] {1, 2, 3}, 3, server));
            DatagramPacket answer = new DatagramPacket(new byte[512], 512);
            assertThatThrownBy(() -> socket.receive(answer)).isInstanceOf(SocketTimeoutException.class);
        }
        try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
            socket.getOutputStream().write(new byte[] {0, 3, 1, 2, 3});
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }

        assertThat(answers(ask(0, "brightloom.com", Type.A))).containsExactly("127.0.0.1");
    }

    @Test
    void questions_are_noted_by_domain() throws IOException {
        ask(0, "pellucio.com", Type.NS);
        ask(1, "_dmarc.pellucio.com", Type.TXT);

        assertThat(internet.questions(new Domain("pellucio.com")))
                .extracting(question -> question.type() + " " + question.name())
                .containsExactly("NS pellucio.com", "TXT _dmarc.pellucio.com");
    }
}
