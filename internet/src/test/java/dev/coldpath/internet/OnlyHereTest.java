package dev.coldpath.internet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.net.NetworkPolicy;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnlyHereTest {
    private final NetworkPolicy policy = new OnlyHere(8001, 8002, Set.of(8003, 8004));

    @Test
    void the_web_servers_are_admitted_under_names_each_by_its_scheme() {
        assertThat(policy.refuseTarget("http", "brightloom.com", 8001)).isEmpty();
        assertThat(policy.refuseTarget("https", "rdap.denic.de", 8002)).isEmpty();
        assertThat(policy.refuseTarget("tls", "brightloom.com", 8002)).isEmpty();
    }

    @Test
    void another_scheme_or_port_is_refused() {
        assertThat(policy.refuseTarget("http", "brightloom.com", 8002)).isPresent();
        assertThat(policy.refuseTarget("https", "brightloom.com", 8001)).isPresent();
        assertThat(policy.refuseTarget("https", "brightloom.com", 443)).isPresent();
        assertThat(policy.refuseTarget("http", "brightloom.com", 8003)).isPresent();
        assertThat(policy.refuseTarget("ftp", "brightloom.com", 8001)).isPresent();
        assertThat(policy.refuseTarget("file", "brightloom.com", 8001)).isPresent();
    }

    @Test
    void an_address_in_place_of_a_name_is_refused() {
        for (String host : List.of(
                "127.0.0.1",
                "[::1]",
                "::1",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "127.1",
                "localhost",
                "",
                "a..b",
                "[::ffff:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "BRIGHTLOOM.COM",
                "user@brightloom.com")) {
            assertThat(policy.refuseTarget("http", host, 8001)).as(host).isPresent();
        }
    }

    @Test
    void of_this_machine_only_the_sockets_that_were_opened_are_admitted() {
        InetAddress here = InetAddress.ofLiteral("127.0.0.1");

        for (int port : new int[] {8001, 8002, 8003, 8004}) {
            assertThat(policy.refuseAddress(here, port)).as("port %d", port).isEmpty();
        }
        for (int port : new int[] {0, 22, 53, 80, 443, 8000, 8005, 8080, 65_535}) {
            assertThat(policy.refuseAddress(here, port)).as("port %d", port).isPresent();
        }
    }

    @Test
    void another_address_is_refused_whatever_the_port() {
        for (String address :
                List.of("127.0.0.2", "0.0.0.0", "10.0.0.7", "169.254.169.254", "8.8.8.8", "::1", "2606:4700::1111")) {
            assertThat(policy.refuseAddress(InetAddress.ofLiteral(address), 8001))
                    .as(address)
                    .isPresent();
        }
    }
}
