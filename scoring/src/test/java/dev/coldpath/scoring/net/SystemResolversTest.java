package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemResolversTest {
    @Test
    void the_systems_first_server_stands_beside_an_independent_one() {
        assertThat(SystemResolvers.beside(List.of(at("10.0.0.2"), at("10.0.0.3"))))
                .containsExactly(at("10.0.0.2"), at("1.1.1.1"));
    }

    @Test
    void there_are_always_two_different_ones() {
        assertThat(SystemResolvers.beside(List.of(at("1.1.1.1")))).containsExactly(at("1.1.1.1"), at("9.9.9.10"));
        assertThat(SystemResolvers.beside(List.of())).containsExactly(at("1.1.1.1"), at("9.9.9.10"));
        assertThat(SystemResolvers.ofThisMachine()).hasSize(2).doesNotHaveDuplicates();
    }

    private static InetSocketAddress at(String address) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), 53);
    }
}
