package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Proves E-04 and the first part of X-13: each range at both of its ends, and what lies beside it.
class AddressTableTest {
    /// First and last address of a denied range, then what comes before and after; a dash where another range begins.
    private record Denied(String first, String last, String before, String after) {}

    private static final List<Denied> IPV4 = List.of(
            new Denied("0.0.0.0", "0.255.255.255", "-", "1.0.0.0"),
            new Denied("10.0.0.0", "10.255.255.255", "9.255.255.255", "11.0.0.0"),
            new Denied("100.64.0.0", "100.127.255.255", "100.63.255.255", "100.128.0.0"),
            new Denied("127.0.0.0", "127.255.255.255", "126.255.255.255", "128.0.0.0"),
            new Denied("168.63.129.16", "168.63.129.16", "168.63.129.15", "168.63.129.17"),
            new Denied("169.254.0.0", "169.254.255.255", "169.253.255.255", "169.255.0.0"),
            new Denied("172.16.0.0", "172.31.255.255", "172.15.255.255", "172.32.0.0"),
            new Denied("192.0.0.0", "192.0.0.255", "191.255.255.255", "192.0.1.0"),
            new Denied("192.0.2.0", "192.0.2.255", "192.0.1.255", "192.0.3.0"),
            new Denied("192.88.99.0", "192.88.99.255", "192.88.98.255", "192.88.100.0"),
            new Denied("192.168.0.0", "192.168.255.255", "192.167.255.255", "192.169.0.0"),
            new Denied("198.18.0.0", "198.19.255.255", "198.17.255.255", "198.20.0.0"),
            new Denied("198.51.100.0", "198.51.100.255", "198.51.99.255", "198.51.101.0"),
            new Denied("203.0.113.0", "203.0.113.255", "203.0.112.255", "203.0.114.0"),
            new Denied("224.0.0.0", "239.255.255.255", "223.255.255.255", "-"),
            new Denied("240.0.0.0", "255.255.255.255", "-", "-"));

    private static final List<Denied> IPV6 = List.of(
            new Denied("::", "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "-", "2000::"),
            new Denied("2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", "2000:ffff::", "2001:200::"),
            new Denied(
                    "2001:db8::",
                    "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
                    "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff",
                    "2001:db9::"),
            new Denied(
                    "2002::",
                    "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                    "2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                    "2003::"),
            new Denied("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", "3ffe:ffff::", "3fff:1000::"),
            new Denied(
                    "4000::",
                    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                    "3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                    "-"));

    @Test
    void each_denied_ipv4_range_ends_where_it_should() {
        IPV4.forEach(AddressTableTest::check);
    }

    @Test
    void each_denied_ipv6_range_ends_where_it_should() {
        IPV6.forEach(AddressTableTest::check);
    }

    @Test
    void the_special_addresses_of_ipv6_are_not_public() {
        for (String address : List.of(
                "::1",
                "::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1")) {
            assertThat(judged(address)).as(address).isPresent();
        }
    }

    @Test
    void an_ipv4_address_in_disguise_is_judged_by_what_it_is() throws UnknownHostException {
        for (Denied range : IPV4) {
            assertThat(judged("64:ff9b::" + range.first())).as(range.first()).isPresent();
            assertThat(judged("::ffff:" + range.last())).as(range.last()).isPresent();
            assertThat(mapped(range.first())).as(range.first()).isPresent();
        }
        assertThat(judged("64:ff9b::8.8.8.8")).isEmpty();
        assertThat(judged("::ffff:8.8.8.8")).isEmpty();
        assertThat(mapped("8.8.8.8")).isEmpty();
    }

    @Test
    void a_refusal_names_the_range_and_not_the_address() {
        assertThat(judged("10.11.12.13")).contains("address is not public: in 10.0.0.0/8");
        assertThat(judged("fd00::7")).contains("address is not public: outside 2000::/3");
    }

    private static void check(Denied range) {
        assertThat(judged(range.first())).as(range.first()).isPresent();
        assertThat(judged(range.last())).as(range.last()).isPresent();
        for (String neighbour : List.of(range.before(), range.after())) {
            if (!neighbour.equals("-")) {
                assertThat(judged(neighbour)).as(neighbour).isEmpty();
            }
        }
    }

    private static Optional<String> judged(String address) {
        return AddressTable.refuse(InetAddress.ofLiteral(address));
    }

    /// As an IPv6 address that the JDK did not unwrap by itself.
    private static Optional<String> mapped(String address) throws UnknownHostException {
        byte[] inner = InetAddress.ofLiteral(address).getAddress();
        byte[] outer = new byte[16];
        outer[10] = (byte) 0xff;
        outer[11] = (byte) 0xff;
        System.arraycopy(inner, 0, outer, 12, 4);
        return AddressTable.refuse(Inet6Address.getByAddress(null, outer, -1));
    }
}
