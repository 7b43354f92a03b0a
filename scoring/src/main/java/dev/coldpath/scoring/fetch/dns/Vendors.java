package dev.coldpath.scoring.fetch.dns;

import dev.coldpath.scoring.fetch.Ascii;
import dev.coldpath.scoring.fetch.DataFile;
import dev.coldpath.scoring.fetch.DataFile.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which vendors' marks a zone carries. Vendors are counted, not marks: one vendor may leave several.
final class Vendors {
    private final List<Entry> marks;

    private Vendors(String file) {
        this.marks = DataFile.beside(Vendors.class, file).stream()
                .map(each -> new Entry(each.name(), each.value().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// Services that a company set up.
    static Vendors saas() {
        return new Vendors("saas-vendors.txt");
    }

    /// Infrastructure that a company pays for.
    static Vendors paidInfra() {
        return new Vendors("paid-infra.txt");
    }

    Set<String> in(Zone zone) {
        Signs signs = new Signs(
                zone,
                Spf.includes(zone.texts()),
                zone.texts().stream().map(Ascii::lower).toList());
        return marks.stream()
                .filter(mark -> found(mark.value(), signs))
                .map(Entry::name)
                .collect(Collectors.toSet());
    }

    /// What marks are looked for in, read once for all of them.
    ///
    /// @param includes of the sender policy
    /// @param texts in lower case
    private record Signs(Zone zone, List<String> includes, List<String> texts) {}

    private static boolean found(String mark, Signs signs) {
        Zone zone = signs.zone();
        if (mark.startsWith("spf=")) {
            return Hosts.anyUnder(signs.includes(), mark.substring(4));
        }
        if (mark.startsWith("ns=")) {
            return Hosts.anyUnder(zone.nameServers(), mark.substring(3));
        }
        if (mark.startsWith("ns~")) {
            return zone.nameServers().stream().anyMatch(host -> host.contains(mark.substring(3)));
        }
        if (mark.startsWith("mx=")) {
            return Hosts.anyUnder(zone.mail(), mark.substring(3));
        }
        return signs.texts().stream().anyMatch(text -> text.startsWith(mark));
    }
}
