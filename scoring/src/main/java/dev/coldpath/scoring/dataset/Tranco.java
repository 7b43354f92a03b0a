package dev.coldpath.scoring.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.dataset.Publication.Located;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `rank,domain`, without a head: five lists averaged over a month.
final class Tranco implements Format.Lines {
    private static final Pattern LIST = Pattern.compile("[A-Z0-9]{3,8}");

    @Override
    public List<String> columns() {
        return List.of("rank");
    }

    @Override
    public Optional<String> head() {
        return Optional.empty();
    }

    @Override
    public Line read(String line) {
        String[] values = line.split(",", -1);
        return values.length == 2 ? Fields.line(values[1], values[0]) : new Line.Malformed();
    }

    static Optional<Located> newest(JsonNode latest) {
        String list = latest.path("list_id").asText();
        return LIST.matcher(list).matches()
                ? Optional.of(new Located(
                        URI.create("https://tranco-list.eu/download/" + list + "/full"),
                        day(latest.path("created_on").asText())))
                : Optional.empty();
    }

    private static Optional<Instant> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            return Optional.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
