package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Proves E-05 at the policy, and steps 1 and 2 of the outbound gate.
class PublicOnlyTest {
    private final PublicOnly policy = new PublicOnly();

    @Test
    void a_company_on_the_ports_of_the_web_may_be_called() {
        for (String host : List.of(
                "brightloom.com",
                "www.brightloom.co.uk",
                "xn--bcher-kva.de",
                "1e100.net",
                "metadata.io",
                "locale.com",
                "local.brightloom.com",
                "my-bucket.s3.amazonaws.com",
                "internal.io")) {
            for (String scheme : List.of("http", "https", "tls")) {
                assertThat(policy.refuseTarget(scheme, host, 443)).as(host).isEmpty();
                assertThat(policy.refuseTarget(scheme, host, 80)).as(host).isEmpty();
            }
        }
    }

    @Test
    void other_schemes_and_ports_may_not() {
        for (String scheme : List.of("ftp", "file", "ws", "gopher", "jar", "HTTP", "")) {
            assertThat(policy.refuseTarget(scheme, "brightloom.com", 443))
                    .as(scheme)
                    .isPresent();
        }
        for (int port : List.of(-1, 0, 22, 25, 79, 81, 442, 444, 6_379, 8_080, 8_443, 65_535)) {
            assertThat(policy.refuseTarget("https", "brightloom.com", port))
                    .as("%d", port)
                    .isPresent();
            assertThat(policy.refuseAddress(InetAddress.ofLiteral("8.8.8.8"), port))
                    .as("%d", port)
                    .isPresent();
        }
        assertThat(policy.refuseAddress(InetAddress.ofLiteral("8.8.8.8"), 443)).isEmpty();
    }

    @Test
    void an_address_is_no_host_in_any_spelling() {
        for (String host : List.of(
                "127.0.0.1",
                "127.0.0.1.",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "127.1",
                "127.0.1",
                "1.2.3.0x4",
                "8.8.8.8",
                "[::1]",
                "::1",
                "[::ffff:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[fe80::1%25eth0]",
                "１２７.０.０.１")) {
            assertThat(policy.refuseTarget("http", host, 80)).as(host).isPresent();
        }
    }

    @Test
    void local_and_metadata_names_may_not_be_called() {
        for (String host : List.of(
                "localhost",
                "intranet",
                "a.localhost",
                "printer.local",
                "metadata.google.internal",
                "router.home.arpa",
                "abc.onion",
                "company.test",
                "company.example",
                "company.invalid",
                "metadata.goog",
                "a.metadata.goog",
                "metadata.tencentyun.com",
                "api.metadata.cloud.ibm.com",
                "instance-data.us-east-1.compute.amazonaws.com",
                "metadata.amazonaws.com",
                "instance-data.ec2.amazonaws.com.cn")) {
            assertThat(policy.refuseTarget("http", host, 80)).as(host).isPresent();
        }
    }

    @Test
    void what_is_no_name_in_lower_case_may_not_be_called() {
        for (String host : List.of(
                "",
                ".",
                "Brightloom.com",
                "brightloom.com.",
                "bücher.de",
                "bright_loom.com",
                "-brightloom.com",
                "bright..loom.com",
                "bright loom.com",
                "brightloom.com:443",
                "user@brightloom.com",
                "brightloom.com/",
                "%6c.com",
                "a".repeat(64) + ".com",
                "a.".repeat(127) + "com")) {
            assertThat(policy.refuseTarget("http", host, 80)).as(host).isPresent();
        }
    }
}
