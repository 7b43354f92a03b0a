package dev.coldpath.internet;

import dev.coldpath.internet.Description.NameServers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SetResponse;
import org.xbill.DNS.Type;
import org.xbill.DNS.Zone;

/// What the name servers know: the zone of each company. They answer as resolvers do, so an alias is followed.
record Zones(Map<Name, Once<Optional<Known>>> zones) {
    private static final int LONGEST_CHAIN = 8;
    private static final int MOST_BYTES = 1_232;
    private static final Set<Integer> ADDRESSES = Set.of(Type.A, Type.AAAA);

    Zones {
        zones = Map.copyOf(zones);
    }

    record Known(Zone zone, NameServers servers) {}

    /// Which of the two servers is asked.
    enum Server {
        FIRST,
        SECOND
    }

    /// Empty: no answer is sent.
    Optional<Message> answer(Message query, Server server) {
        Message answer = new Message(query.getHeader().getID());
        Header header = answer.getHeader();
        header.setFlag(Flags.QR);
        header.setFlag(Flags.RA);
        if (query.getHeader().getFlag(Flags.RD)) {
            header.setFlag(Flags.RD);
        }
        answer.addRecord(query.getQuestion(), Section.QUESTION);
        if (query.getOPT() != null) {
            answer.addRecord(new OPTRecord(MOST_BYTES, 0, 0), Section.ADDITIONAL);
        }
        Name name = query.getQuestion().getName();
        int type = query.getQuestion().getType();
        NameServers servers = zone(name).map(Known::servers).orElse(NameServers.BOTH);
        return switch (servers) {
            case BOTH -> Optional.of(filled(answer, name, type));
            case SECOND_ONLY ->
                Optional.of(server == Server.SECOND ? filled(answer, name, type) : coded(answer, Rcode.NXDOMAIN));
            case ADDRESSES_ONLY ->
                Optional.of(ADDRESSES.contains(type) ? filled(answer, name, type) : coded(answer, Rcode.SERVFAIL));
            case FAILING -> Optional.of(coded(answer, Rcode.SERVFAIL));
            case SILENT -> Optional.empty();
        };
    }

    private Message filled(Message answer, Name name, int type) {
        Name asked = name;
        for (int link = 0; link < LONGEST_CHAIN; link++) {
            Optional<Known> known = zone(asked);
            if (known.isEmpty()) {
                return coded(answer, Rcode.NXDOMAIN);
            }
            SetResponse found = known.get().zone().findRecords(asked, type);
            if (!found.isCNAME()) {
                return finished(answer, found, known.get().zone());
            }
            CNAMERecord alias = found.getCNAME();
            answer.addRecord(alias, Section.ANSWER);
            asked = alias.getTarget();
        }
        return coded(answer, Rcode.SERVFAIL);
    }

    private static Message finished(Message answer, SetResponse found, Zone zone) {
        List<RRset> sets = found.isSuccessful() ? found.answers() : List.of();
        for (RRset set : sets) {
            set.rrs().forEach(record -> answer.addRecord(record, Section.ANSWER));
        }
        if (sets.isEmpty()) {
            Record authority = zone.getSOA();
            answer.addRecord(authority, Section.AUTHORITY);
        }
        return coded(answer, found.isNXDOMAIN() ? Rcode.NXDOMAIN : Rcode.NOERROR);
    }

    private static Message coded(Message answer, int code) {
        answer.getHeader().setRcode(code);
        return answer;
    }

    /// The zone that the name lies in.
    private Optional<Known> zone(Name name) {
        for (int cut = 0; cut < name.labels() - 1; cut++) {
            Once<Optional<Known>> zone = zones.get(new Name(name, cut));
            if (zone != null) {
                return zone.get();
            }
        }
        return Optional.empty();
    }
}
