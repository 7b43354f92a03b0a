package dev.coldpath.aws.dynamodb.score;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// The days by which runs are found: a day's runs are one partition of their index.
final class RunDay {
    private static final long SECONDS = TimeUnit.DAYS.toSeconds(1);

    private RunDay() {}

    static long of(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }
}
