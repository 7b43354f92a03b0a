package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReachTest {
    private final Reach reach = Reach.publicInternet(new Contact("ops@brightloom.com"));

    @Test
    void the_public_internet_is_reached_by_the_public_rules() {
        assertThat(reach.policy()).isInstanceOf(PublicOnly.class);
        assertThat(reach.ports()).isEqualTo(SitePorts.STANDARD);
        assertThat(reach.resolvers()).hasSize(2);
        assertThat(reach.politenessGap()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void a_source_is_called_at_its_public_host_unless_told_otherwise() {
        URI mirror = URI.create("http://iana.brightloom.com:8080/dns.json");
        Reach told = new Reach(
                reach.contact(),
                reach.policy(),
                reach.resolvers(),
                reach.ports(),
                reach.trust(),
                Map.of("rdap.bootstrap", mirror),
                reach.politenessGap());

        assertThat(reach.base(Source.RDAP_BOOTSTRAP)).isEqualTo(URI.create("https://data.iana.org/rdap/dns.json"));
        assertThat(told.base(Source.RDAP_BOOTSTRAP)).isEqualTo(mirror);
    }

    @Test
    void one_name_server_is_not_enough() {
        assertThatThrownBy(() -> new Reach(
                        reach.contact(),
                        reach.policy(),
                        List.of(reach.resolvers().getFirst()),
                        reach.ports(),
                        reach.trust(),
                        Map.of(),
                        reach.politenessGap()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reach: 1 name servers, fewer than 2");
    }
}
