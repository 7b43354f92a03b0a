package dev.coldpath.scoring.net;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which addresses are public, from IANA's two registries of special-purpose addresses. The flags of [InetAddress] miss
/// about half of these ranges, so they are not asked.
final class AddressTable {
    private static final List<AddressRange> IPV4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32", // a cloud's host agent
            "169.254.0.0/16", // metadata of most clouds
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    private static final AddressRange IPV6 = new AddressRange("2000::/3");
    private static final List<AddressRange> IPV6_INSIDE = ranges(
            "2001::/23", // Teredo, ORCHID, benchmarks
            "2001:db8::/32",
            "2002::/16", // 6to4
            "3fff::/20");
    private static final AddressRange NAT64 = new AddressRange("64:ff9b::/96");
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff};

    private AddressTable() {}

    /// Why the address is not public; empty when it is. An IPv4 address inside an IPv6 one is what gets judged.
    static Optional<String> refuse(InetAddress address) {
        byte[] bytes = unwrap(address.getAddress());
        if (bytes.length == 16 && !IPV6.contains(bytes)) {
            return Optional.of("address is not public: outside " + IPV6);
        }
        return Stream.concat(IPV4.stream(), IPV6_INSIDE.stream())
                .filter(range -> range.contains(bytes))
                .map(range -> "address is not public: in " + range)
                .findFirst();
    }

    private static byte[] unwrap(byte[] address) {
        boolean mapped = address.length == 16 && Arrays.equals(address, 0, MAPPED.length, MAPPED, 0, MAPPED.length);
        return mapped || NAT64.contains(address) ? Arrays.copyOfRange(address, 12, 16) : address;
    }

    private static List<AddressRange> ranges(String... notations) {
        return Stream.of(notations).map(AddressRange::new).toList();
    }
}
