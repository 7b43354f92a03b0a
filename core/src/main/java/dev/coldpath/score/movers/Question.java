package dev.coldpath.score.movers;

import java.time.Duration;
import java.time.Instant;

/// Who moved in a window that ended then. Everybody who asks within five minutes asks the same.
///
/// @param end a whole step of the day
public record Question(String pipelineVersion, Window window, Instant end) {
    public static final Duration STEP = Duration.ofMinutes(5);

    public Question {
        if (!end.equals(step(end))) {
            throw new IllegalArgumentException("movers: no step ends at " + end);
        }
    }

    public static Question at(String pipelineVersion, Window window, Instant now) {
        return new Question(pipelineVersion, window, step(now));
    }

    public Instant start() {
        return end.minus(window.length());
    }

    private static Instant step(Instant now) {
        long seconds = now.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, STEP.toSeconds()));
    }
}
