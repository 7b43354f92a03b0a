package dev.coldpath.scoring.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Where a publisher puts the newest file.
public sealed interface Publication {
    /// Always at one address.
    record Fixed(URI file) implements Publication {}

    /// At an address that an index in JSON names.
    record Indexed(URI index, Function<JsonNode, Optional<Located>> newest) implements Publication {}

    /// A file a quarter of a year, put out some days after its end; the last ones together are the set.
    ///
    /// @param pattern the address, with places for the year and the quarter
    /// @param count how many quarters make the set
    record Quarterly(String pattern, int count) implements Publication {
        /// The files of the quarters that are over, the newest first: one more than make the set, for the newest may
        /// not be out yet.
        public List<Located> files(Instant now) {
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            LocalDate began = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
            return Stream.iterate(began, end -> end.minusMonths(3))
                    .limit(count + 1L)
                    .map(this::endingBefore)
                    .toList();
        }

        private Located endingBefore(LocalDate end) {
            LocalDate last = end.minusDays(1);
            String file = String.format(Locale.ROOT, pattern, last.getYear(), (last.getMonthValue() + 2) / 3);
            return new Located(
                    URI.create(file),
                    Optional.of(end.atStartOfDay(ZoneOffset.UTC).toInstant()));
        }
    }

    /// One edition.
    ///
    /// @param asOf the date of the list, where the address or the index tells it
    record Located(URI file, Optional<Instant> asOf) {}
}
