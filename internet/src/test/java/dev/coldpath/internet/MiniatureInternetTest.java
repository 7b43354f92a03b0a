package dev.coldpath.internet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.net.Reach;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class MiniatureInternetTest {
    private static MiniatureInternet start() {
        return MiniatureInternet.start(InstantSource.system(), Duration.ofMillis(20));
    }

    @Test
    void it_tells_how_to_reach_it() {
        try (MiniatureInternet internet = start()) {
            Reach reach = internet.reach();

            assertThat(reach.resolvers()).hasSize(2).doesNotHaveDuplicates();
            assertThat(reach.politenessGap()).isEqualTo(Duration.ofMillis(20));
            assertThat(reach.policy()
                            .refuseTarget(
                                    "http", "brightloom.com", reach.ports().http()))
                    .isEmpty();
            for (int port : ports(reach)) {
                assertThat(reach.policy().refuseAddress(Sockets.HERE, port)).isEmpty();
            }
        }
    }

    @Test
    void after_closing_nothing_listens_and_no_connection_is_left() throws IOException {
        MiniatureInternet internet = start();
        Reach reach = internet.reach();
        Visitor waiting = Visitor.plain(reach, "stillwend.com");
        waiting.send("GET / HTTP/1.1\r\nHost: stillwend.com\r\n\r\n");
        Visitor idle = Visitor.secure(reach, "brightloom.com");
        idle.get("/");

        internet.close();

        assertThat(waiting.in().read()).isEqualTo(-1);
        assertThatThrownBy(() -> idle.get("/")).isInstanceOf(IOException.class);
        for (int port : ports(reach)) {
            assertThatThrownBy(() -> new Socket(Sockets.HERE, port)).isInstanceOf(IOException.class);
            new ServerSocket(port, 1, Sockets.HERE).close();
        }
        for (InetSocketAddress resolver : reach.resolvers()) {
            new DatagramSocket(resolver).close();
        }
    }

    @Test
    void closing_twice_is_closing_once() {
        MiniatureInternet internet = start();
        internet.close();

        internet.close();

        assertThat(internet.requests()).isEmpty();
    }

    @Test
    void two_at_once_do_not_meet() throws IOException {
        try (MiniatureInternet one = start();
                MiniatureInternet other = start()) {
            assertThat(ports(one.reach())).doesNotContainAnyElementsOf(ports(other.reach()));
            for (int port : ports(other.reach())) {
                assertThat(one.reach().policy().refuseAddress(Sockets.HERE, port))
                        .isPresent();
            }
            try (Socket plain = new Socket(Sockets.HERE, other.reach().ports().https());
                    Socket tls =
                            one.reach().trust().getSocketFactory().createSocket(plain, "brightloom.com", 443, true)) {
                assertThatThrownBy(() -> tls.getOutputStream().write(1)).isInstanceOf(SSLHandshakeException.class);
            }
            try (Visitor visitor = Visitor.secure(one.reach(), "brightloom.com")) {
                visitor.get("/");
            }
            assertThat(one.requests()).hasSize(1);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void what_was_noted_can_be_forgotten() throws IOException {
        Domain domain = new Domain("brightloom.com");
        try (MiniatureInternet internet = start();
                Visitor visitor = Visitor.secure(internet.reach(), domain.name())) {
            visitor.get("/");
            internet.forget();
            visitor.get("/docs");

            assertThat(internet.requests(domain)).extracting(Request::path).containsExactly("/docs");
        }
    }

    private static List<Integer> ports(Reach reach) {
        List<Integer> ports = new ArrayList<>();
        ports.add(reach.ports().http());
        ports.add(reach.ports().https());
        reach.resolvers().forEach(each -> ports.add(each.getPort()));
        return ports;
    }
}
