package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebAddressTest {
    private static final SitePorts ELSEWHERE = new SitePorts(8_080, 8_443);

    @Test
    void an_address_is_sent_in_one_form() {
        Map.of(
                        "http://brightloom.com", "http://brightloom.com/",
                        "HTTPS://WWW.Brightloom.COM:443/a?b#c", "https://www.brightloom.com/a?b",
                        "http://brightloom.com.:80/a/../b", "http://brightloom.com/a/../b",
                        "http://brightloom.com:/x", "http://brightloom.com/x",
                        "https://bücher.de/straße?ä=%20", "https://xn--bcher-kva.de/stra%C3%9Fe?%C3%A4=%20",
                        "https://faß.de/", "https://xn--fa-hia.de/",
                        "https://brightloom.com:8443/x", "https://brightloom.com:8443/x",
                        "http://brightloom.com?q", "http://brightloom.com/?q")
                .forEach((written, sent) -> assertThat(WebAddress.of(URI.create(written)))
                        .as(written)
                        .map(WebAddress::uri)
                        .contains(URI.create(sent)));
    }

    @Test
    void what_is_no_page_of_a_company_is_no_address() {
        for (String text : List.of(
                "ftp://brightloom.com/",
                "file:///etc/passwd",
                "mailto:a@brightloom.com",
                "http:brightloom.com",
                "//brightloom.com/",
                "/path",
                "http:///path",
                "http://user@brightloom.com/",
                "http://user:secret@brightloom.com/",
                "http://brightloom.com@127.0.0.1/",
                "http://brightloom.com:0/",
                "http://brightloom.com:65536/",
                "http://brightloom.com:443443/",
                "http://brightloom.com:-80/",
                "http://brightloom.com:8x/",
                "http://[::1]/",
                "http://127.0.0.1/",
                "http://localhost/",
                "http://%6cocalhost.com/",
                "http://bright_loom.com/")) {
            assertThat(WebAddress.of(URI.create(text))).as(text).isEmpty();
        }
    }

    @Test
    void an_address_has_at_most_2048_characters() {
        String start = "https://brightloom.com/";

        assertThat(WebAddress.of(URI.create(start + "a".repeat(2_048 - start.length()))))
                .isPresent();
        assertThat(WebAddress.of(URI.create(start + "a".repeat(2_049 - start.length()))))
                .isEmpty();
    }

    @Test
    void half_a_character_and_a_host_that_is_far_too_long_are_no_address() {
        assertThat(WebAddress.of(URI.create("https://brightloom.com/\ud83d"))).isEmpty();
        assertThat(WebAddress.of(URI.create("https://" + "\u00fc".repeat(1_500) + ".com/")))
                .isEmpty();
    }

    @Test
    void only_a_port_of_the_scheme_is_the_port_of_sites() {
        Map.of(
                        "http://brightloom.com/", 8_080,
                        "http://brightloom.com:80/", 8_080,
                        "https://brightloom.com/", 8_443,
                        "https://brightloom.com:443/", 8_443,
                        "https://brightloom.com:80/", 80,
                        "http://brightloom.com:443/", 443,
                        "http://brightloom.com:9000/", 9_000)
                .forEach((written, port) -> assertThat(
                                WebAddress.of(URI.create(written)).orElseThrow().portAmong(ELSEWHERE))
                        .as(written)
                        .isEqualTo(port));
    }
}
