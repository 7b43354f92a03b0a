package dev.coldpath.intelligence.analyse;

import dev.coldpath.intelligence.retrieve.Row;
import java.util.List;

/// The average engagement of a job's rows, which everything else is compared with.
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
