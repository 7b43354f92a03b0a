package dev.coldpath.intelligence.analyse;

import dev.coldpath.intelligence.retrieve.Row;
import java.util.List;

/// What a job's rows engage on average: the measure of what engages more or less.
record Baseline(double engagement) {
    static Baseline of(List<Row> rows) {
        return new Baseline(engagement(rows));
    }

    /// The mean engagement of some rows; 0 for none.
    static double engagement(List<Row> rows) {
        double sum = 0;
        for (Row row : rows) {
            sum += row.scores().engagement();
        }
        return ratio(sum, rows.size());
    }

    /// How far an average lies above the baseline; 0 where there is none.
    double premiumPct(double average) {
        return ratio(average - engagement, engagement) * 100;
    }

    /// A quotient by 0 is 0.
    static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
