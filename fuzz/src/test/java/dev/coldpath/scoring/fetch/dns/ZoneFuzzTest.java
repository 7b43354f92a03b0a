package dev.coldpath.scoring.fetch.dns;

import dev.coldpath.fuzz.Fuzzing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Proves X-10: what stands in a zone's texts and names.
class ZoneFuzzTest {
    /// As many as an answer of 64 kB has room for.
    private static final int MOST_RECORDS = 5_000;

    private final Vendors saas = Vendors.saas();
    private final Vendors paid = Vendors.paidInfra();

    /// A line is a record.
    @Test
    void any_records_are_read_or_passed_over() {
        Fuzzing.feed("zone", input -> {
            List<String> lines = new String(input, StandardCharsets.UTF_8)
                    .lines()
                    .limit(MOST_RECORDS)
                    .toList();
            Spf.in(lines);
            Spf.includes(lines);
            Dmarc.in(lines);
            Dmarc.enforced(lines);
            Zone zone = new Zone(lines, lines, lines);
            saas.in(zone);
            paid.in(zone);
        });
    }
}
