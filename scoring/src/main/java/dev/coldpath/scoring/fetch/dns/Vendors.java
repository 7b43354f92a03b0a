package dev.coldpath.scoring.fetch.dns;

import dev.coldpath.scoring.fetch.DataFile;
import dev.coldpath.scoring.fetch.DataFile.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which vendors' marks a zone carries. Vendors are counted, not marks: one vendor may leave several.
final class Vendors {
    private final DataFile marks;

    private Vendors(DataFile marks) {
        this.marks = marks;
    }

    /// Services that a company set up.
    static Vendors saas() {
        return new Vendors(DataFile.beside(Vendors.class, "saas-vendors.txt"));
    }

    /// Infrastructure that a company pays for.
    static Vendors paidInfra() {
        return new Vendors(DataFile.beside(Vendors.class, "paid-infra.txt"));
    }

    Set<String> in(Zone zone) {
        List<String> includes = Spf.includes(zone.texts());
        Set<String> vendors = new HashSet<>();
        for (Entry mark : (Iterable<Entry>) marks.stream()::iterator) {
            if (found(mark.value().toLowerCase(Locale.ROOT), zone, includes)) {
                vendors.add(mark.name());
            }
        }
        return vendors;
    }

    private static boolean found(String mark, Zone zone, List<String> includes) {
        if (mark.startsWith("spf=")) {
            return Hosts.anyUnder(includes, mark.substring(4));
        }
        if (mark.startsWith("ns=")) {
            return Hosts.anyUnder(zone.nameServers(), mark.substring(3));
        }
        if (mark.startsWith("mx=")) {
            return Hosts.anyUnder(zone.mail(), mark.substring(3));
        }
        if (mark.startsWith("ns~")) {
            return zone.nameServers().stream().anyMatch(host -> host.contains(mark.substring(3)));
        }
        String beginning = mark.startsWith("txt=") ? mark.substring(4) : mark;
        return zone.texts().stream()
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).startsWith(beginning));
    }
}
