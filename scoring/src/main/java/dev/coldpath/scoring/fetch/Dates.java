package dev.coldpath.scoring.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/// Reads the dates that registries and sitemaps write: a day, or a time with or without an offset. Without one it is
/// UTC.
public final class Dates {
    private static final DateTimeFormatter FORMS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private Dates() {}

    /// The instant, a day's first one; empty when it is no date.
    public static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    switch (FORMS.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from)) {
                        case OffsetDateTime time -> time.toInstant();
                        case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
                        case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
                        default -> throw new DateTimeException("not a date");
                    });
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
