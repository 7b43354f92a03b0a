package dev.coldpath.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Proves X-13 as far as the text of an address goes.
class WebhookAddressTest {
    @Test
    void nobody_registers_what_is_not_public_or_not_plainly_written() {
        List<String> refused = List.of(
                "",
                "hooks.brightloom.com",
                "http://hooks.brightloom.com/",
                "ftp://hooks.brightloom.com/",
                "https://user@hooks.brightloom.com/",
                "https://user:password@hooks.brightloom.com/",
                "https://hooks.brightloom.com:8443/",
                "https://hooks.brightloom.com:80/",
                "https://localhost/",
                "https://api.localhost/",
                "https://hooks/",
                "https://printer.local/",
                "https://db.internal/",
                "https://metadata.google.internal/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f.0.0.1/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[fd00:ec2::254]/",
                "https://hooks.brightloom.com/ a",
                "https://hooks.brightloom.com/" + "x".repeat(2_048),
                "http://127.0.0.1:9000/");

        assertThat(refused)
                .allSatisfy(text -> assertThat(WebhookAddress.of(text)).as(text).isEmpty());
    }

    @Test
    void an_address_is_kept_as_it_is_called() {
        assertThat(AddressRule.PUBLIC.address("https://Hooks.Brightloom.com#part"))
                .contains(URI.create("https://hooks.brightloom.com/"));
        assertThat(AddressRule.PUBLIC.address("HTTPS://hooks.brightloom.com:443/x?y=z"))
                .contains(URI.create("https://hooks.brightloom.com/x?y=z"));
        assertThat(AddressRule.PUBLIC.address("https://bücher.brightloom.com/ä"))
                .contains(URI.create("https://xn--bcher-kva.brightloom.com/%C3%A4"));
    }
}
