package dev.coldpath.internet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Zone;

/// Reads a zone in the form of RFC 1035. Its SOA record is added: nothing depends on it.
final class ZoneFile {
    private static final long SECONDS = 300;
    private static final String AUTHORITY =
            "@ IN SOA ns1.miniature-internet.org. hosts.miniature-internet.org. 1 7200 900 1209600 300\n";

    private ZoneFile() {}

    static Zone read(String domain, String text) {
        byte[] bytes = (AUTHORITY + text).getBytes(StandardCharsets.UTF_8);
        try (Master file = new Master(new ByteArrayInputStream(bytes), Name.fromString(domain, Name.root), SECONDS)) {
            List<Record> records = new ArrayList<>();
            for (Record record = file.nextRecord(); record != null; record = file.nextRecord()) {
                records.add(record);
            }
            return new Zone(Name.fromString(domain, Name.root), records.toArray(Record[]::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("zone " + domain + ": not readable", unreadable);
        }
    }
}
