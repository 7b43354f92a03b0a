package dev.coldpath.scoring.net;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;

/// Writes a byte now and again, for ever: what no socket time-out notices.
final class Drip {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Drip() {}

    /// Ends when the other side hangs up.
    static void onto(OutputStream out) throws IOException {
        try {
            while (true) {
                out.write('x');
                out.flush();
                Instant now = RealTimer.CLOCK.instant();
                new RealTimer().await(now.plus(PAUSE));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
