package dev.coldpath.scoring.rescore;

import dev.coldpath.score.Rating;
import dev.coldpath.score.Tenths;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How far a manifest moves the universe, and whether that is little enough to make it the live one.
///
/// @param differences one a record
public record DifferenceReport(String manifest, List<Difference> differences) {
    private static final double MOST_MEDIAN = 2;
    private static final double MOST_FLIPS = 0.10;
    private static final double LEAST_TAU = 0.95;
    private static final int SHOWN = 10;

    public DifferenceReport {
        differences = List.copyOf(differences);
    }

    /// Whether the change passes: median move at most 2 points, at most 10 % of ratings changed, τ at least 0.95, and
    /// no record lost. Of nothing comparable nothing is known, so it does not.
    public boolean passes() {
        return gates().stream().allMatch(Gate::met);
    }

    /// The report in plain text, a line a finding.
    public String text() {
        return """
                manifest %s against what is stored, from snapshots; nothing was fetched or written

                records          %,d compared, %,d lost, %,d with snapshots that are gone
                moved            median %s, p95 %s, most %s points
                %s
                %s
                %s""".formatted(
                        manifest,
                        scored().size(),
                        lost().size(),
                        unknown(),
                        points(percentile(50)),
                        points(percentile(95)),
                        points(percentile(100)),
                        gates().stream().map(Gate::line).collect(Collectors.joining("\n")),
                        furthest(),
                        passes() ? "The change passes its gates." : "The change does not pass its gates.");
    }

    private record Gate(String name, String found, String limit, boolean met) {
        String line() {
            return "%-16s %s (%s): %s".formatted(name, found, limit, met ? "met" : "MISSED");
        }
    }

    private List<Gate> gates() {
        double median = percentile(50);
        double flips = flips();
        double tau = scored().size() < 2 ? Double.NaN : Kendall.tau(scored());
        return List.of(
                new Gate("median move", points(median), "at most 2.0", median <= MOST_MEDIAN),
                new Gate(
                        "ratings changed",
                        String.format(Locale.ROOT, "%.1f %%", flips * 100),
                        "at most 10 %",
                        flips <= MOST_FLIPS),
                new Gate(
                        "order, tau",
                        String.format(Locale.ROOT, "%.3f", tau),
                        "at least 0.950",
                        tau >= LEAST_TAU || scored().size() == 1),
                new Gate("records lost", Integer.toString(lost().size()), "none", lost().isEmpty()));
    }

    private String furthest() {
        String lines = scored().stream()
                .filter(each -> each.moved() != 0)
                .sorted(Comparator.<Difference.Scored>comparingInt(each -> -Math.abs(each.moved()))
                        .thenComparing(each -> each.domain().name()))
                .limit(SHOWN)
                .map(DifferenceReport::line)
                .collect(Collectors.joining("\n"));
        String gone = lost().stream()
                .limit(SHOWN)
                .map(each -> "  %-32s %s → no record: %s".formatted(each.domain(), each.before(), each.why()))
                .collect(Collectors.joining("\n"));
        return List.of(lines, gone).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String line(Difference.Scored each) {
        String ratings = each.flipped()
                ? "  %s → %s"
                        .formatted(
                                Rating.of(each.before()).wire(),
                                Rating.of(each.after()).wire())
                : "";
        return "  %-32s %s → %s%s".formatted(each.domain(), each.before(), each.after(), ratings);
    }

    /// In points; NaN of nothing.
    private double percentile(int percent) {
        List<Integer> moves =
                scored().stream().map(each -> Math.abs(each.moved())).sorted().toList();
        if (moves.isEmpty()) {
            return Double.NaN;
        }
        int place = Math.max(0, (int) Math.ceil(moves.size() * percent / 100.0) - 1);
        return new Tenths(moves.get(place)).decimal().doubleValue();
    }

    private double flips() {
        long flipped = scored().stream().filter(Difference.Scored::flipped).count();
        return scored().isEmpty() ? Double.NaN : (double) flipped / scored().size();
    }

    private static String points(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private List<Difference.Scored> scored() {
        return of(Difference.Scored.class);
    }

    private List<Difference.Lost> lost() {
        return of(Difference.Lost.class);
    }

    private int unknown() {
        return of(Difference.Unknown.class).size();
    }

    private <D extends Difference> List<D> of(Class<D> kind) {
        return differences.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
