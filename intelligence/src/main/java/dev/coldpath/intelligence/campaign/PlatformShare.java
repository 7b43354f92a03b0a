package dev.coldpath.intelligence.campaign;

import dev.coldpath.intelligence.retrieve.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A platform's part of the conversation.
///
/// @param share of all rows
/// @param premiumPct how much better than all rows its rows engage
record PlatformShare(String platform, double share, double premiumPct) {
    /// Every platform of these rows: by number of rows, then by name.
    static List<PlatformShare> of(List<Row> rows) {
        double baseline = meanEngagement(rows);
        Map<String, List<Row>> byPlatform = rows.stream()
                .collect(Collectors.groupingBy(row -> row.item().platform(), TreeMap::new, Collectors.toList()));
        return byPlatform.entrySet().stream()
                .map(each -> new PlatformShare(
                        each.getKey(),
                        (double) each.getValue().size() / rows.size(),
                        premium(meanEngagement(each.getValue()), baseline)))
                .sorted(Comparator.comparingDouble(PlatformShare::share).reversed())
                .toList();
    }

    private static double premium(double average, double baseline) {
        return baseline == 0 ? 0 : (average - baseline) / baseline * 100;
    }

    private static double meanEngagement(List<Row> rows) {
        double sum = 0;
        for (Row row : rows) {
            sum += row.scores().engagement();
        }
        return sum / rows.size();
    }
}
