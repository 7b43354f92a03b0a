package dev.coldpath.bench.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;

/// New jobs and the bare transactions of the same rows on durable files, in turn: the disk's moods, which differ more
/// from second to second than the two do, fall on both.
///
/// @param ours the median in microseconds
/// @param bare the same of the transactions
public record Alternation(int times, double ours, double bare) {
    private static final int WARM_UP = 6;

    /// Takes six times as many turns before, until most of it is compiled.
    public static Alternation run(int times) throws IOException, SQLException {
        JobsCore core = new JobsCore();
        core.place = Place.FILE;
        core.open();
        Plain plain = new Plain();
        plain.place = Place.FILE;
        plain.open();
        try {
            return run(times, core, plain);
        } finally {
            core.close();
            plain.close();
        }
    }

    public double ratio() {
        return ours / bare;
    }

    private static Alternation run(int times, JobsCore core, Plain plain) throws SQLException {
        Admission admission = new Admission();
        admission.prepare(core);
        AdmissionLimit limit = new AdmissionLimit();
        limit.prepare(plain);
        double[] ours = new double[times];
        double[] bare = new double[times];
        for (int i = 0; i < WARM_UP * times + times; i++) {
            long start = System.nanoTime();
            admission.newJob();
            long between = System.nanoTime();
            limit.newJob(plain);
            bare[i % times] = micros(between, System.nanoTime());
            ours[i % times] = micros(start, between);
        }
        return new Alternation(times, median(ours), median(bare));
    }

    private static double micros(long start, long end) {
        return (end - start) / 1e3;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
