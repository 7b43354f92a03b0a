package dev.coldpath.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostNamesTest {
    @Test
    void a_host_becomes_a_labels_in_lower_case_without_its_final_dot() {
        Map.of(
                        "WWW.Brightloom.COM", "www.brightloom.com",
                        "brightloom.com.", "brightloom.com",
                        "bücher.de", "xn--bcher-kva.de",
                        "faß.de", "xn--fa-hia.de",
                        "bücher。de", "xn--bcher-kva.de",
                        "r3---sn.brightloom.com", "r3---sn.brightloom.com",
                        "1e100.net", "1e100.net")
                .forEach((host, ascii) ->
                        assertThat(HostNames.ascii(host)).as(host).contains(ascii));
    }

    @Test
    void what_is_no_name_is_no_host() {
        for (String host : List.of(
                "",
                ".",
                "..",
                "localhost",
                "bright..loom.com",
                "brightloom.com..",
                "bright_loom.com",
                "-brightloom.com",
                "brightloom-.com",
                "bright loom.com",
                "brightloom.com:80",
                "a@brightloom.com",
                "brightloom.com/",
                "xn--zzzzzzzz99999.com",
                "bri\u200Dghtloom.com",
                "a".repeat(64) + ".com",
                "a.".repeat(126) + "com")) {
            assertThat(HostNames.ascii(host)).as(host).isEmpty();
        }
    }

    @Test
    void an_address_is_no_host_in_any_spelling() {
        for (String host : List.of(
                "127.0.0.1",
                "127.0.0.1.",
                "2130706433",
                "0x7f000001",
                "0x7f.0x1",
                "127.1",
                "0177.0.0.1",
                "[::1]",
                "::1",
                "①②⑦.⓪.⓪.①",
                "a.0x")) {
            assertThat(HostNames.ascii(host)).as(host).isEmpty();
        }
    }
}
