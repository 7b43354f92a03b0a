package dev.coldpath.scoring.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.dataset.Publication.Located;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The ranks of the domain-level link graph, as tab-separated values, with names reversed: `com.stripe`.
final class CommonCrawl implements Format.Lines {
    private static final int COLUMNS = 6;
    private static final int RANK = 0;
    private static final int NAME = 4;
    private static final Pattern RELEASE = Pattern.compile("cc-main-[a-z0-9-]{4,60}");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");
    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{2}");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String GRAPHS = "https://data.commoncrawl.org/projects/hyperlinkgraph/";

    @Override
    public List<String> columns() {
        return List.of("rank");
    }

    @Override
    public Optional<String> head() {
        return Optional.of("#harmonicc_pos\t#harmonicc_val\t#pr_pos\t#pr_val\t#host_rev");
    }

    @Override
    public Line read(String line) {
        String[] values = line.split("\t", -1);
        return values.length == COLUMNS || values.length == COLUMNS - 1
                ? Fields.line(
                        String.join(".", List.of(values[NAME].split("\\.", -1)).reversed()), values[RANK])
                : new Line.Malformed();
    }

    /// The newest release of the list of graphs, which names it first.
    static Optional<Located> newest(JsonNode graphs) {
        String release = graphs.path(0).path("id").asText();
        return RELEASE.matcher(release).matches()
                ? Optional.of(new Located(
                        URI.create(GRAPHS + release + "/domain/" + release + "-domain-ranks.txt.gz"), end(release)))
                : Optional.empty();
    }

    /// The end of its last month, as in `cc-main-2025-26-nov-dec-jan`; empty when the name says no such thing.
    static Optional<Instant> end(String release) {
        Optional<Integer> year = Optional.empty();
        int month = 0;
        for (String word : release.split("-", -1)) {
            if (YEAR.matcher(word).matches()) {
                year = Optional.of(Integer.parseInt(word));
            } else if (SHORT_YEAR.matcher(word).matches()) {
                year = year.map(first -> first / 100 * 100 + Integer.parseInt(word));
            }
            month = Math.max(MONTHS.indexOf(word) + 1, MONTHS.contains(word) ? 0 : month);
        }
        int last = month;
        return year.filter(_ -> last > 0)
                .map(in -> YearMonth.of(in, last)
                        .plusMonths(1)
                        .atDay(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC));
    }
}
