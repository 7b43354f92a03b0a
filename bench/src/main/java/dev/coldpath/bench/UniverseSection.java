package dev.coldpath.bench;

import dev.coldpath.bench.http.Latencies;
import dev.coldpath.bench.http.UniverseRun.Found;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The part of the page that tells what one request takes while ever more companies are scored.
record UniverseSection(List<Found> found) {
    static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);

    private static final Set<String> LOOKS = Set.of("usage", "job");
    private static final double LOOK_MILLIS = 10;
    private static final double STATISTIC_MILLIS = 50;

    String markdown() {
        return """
                ## Among many companies

                One client on one connection asks each route again and again, of a service that has so many companies, all in
                one cohort. Milliseconds, median and p99.

                | route | %s |
                |---|%s
                %s
                """.formatted(
                        SIZES.stream().map(UniverseSection::whole).collect(Collectors.joining(" | ")),
                        "---|".repeat(SIZES.size()),
                        routes().stream().map(this::row).collect(Collectors.joining("\n")));
    }

    /// The slowest p99 of the routes that only look at one row, among the most companies.
    double looks() {
        return slowest(true);
    }

    /// The same of those that tell statistics or a page of records.
    double statistics() {
        return slowest(false);
    }

    boolean looksMet() {
        return looks() <= LOOK_MILLIS;
    }

    boolean statisticsMet() {
        return statistics() <= STATISTIC_MILLIS;
    }

    private double slowest(boolean looks) {
        return found.stream()
                .filter(each -> each.size() == SIZES.getLast())
                .filter(each -> LOOKS.contains(each.route()) == looks)
                .map(Found::latencies)
                .mapToDouble(latencies -> latencies.percentile(99))
                .max()
                .orElseThrow();
    }

    private List<String> routes() {
        return found.stream().map(Found::route).distinct().toList();
    }

    private String row(String route) {
        return "| %s | %s |"
                .formatted(route, SIZES.stream().map(size -> cell(route, size)).collect(Collectors.joining(" | ")));
    }

    private String cell(String route, int size) {
        return found.stream()
                .filter(each -> each.size() == size && each.route().equals(route))
                .map(Found::latencies)
                .map(UniverseSection::text)
                .collect(Collectors.joining());
    }

    private static String text(Latencies latencies) {
        return String.format(Locale.ROOT, "%.2f, %.2f", latencies.percentile(50), latencies.percentile(99));
    }

    private static String whole(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
