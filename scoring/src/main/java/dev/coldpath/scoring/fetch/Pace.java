package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Spaces the requests to one site and counts them. The gap lies between the end of one and the start of the next.
final class Pace {
    private final InstantSource time;
    private final Timer timer;
    private final int most;
    private Duration gap;
    private Instant earliest;
    private int taken;

    Pace(Means means, Allowance allowance) {
        this.time = means.time();
        this.timer = means.timer();
        this.gap = means.reach().politenessGap();
        this.most = allowance.requests();
        this.earliest = allowance.earliest();
    }

    enum Turn {
        YOURS,
        /// The requests are used up.
        SPENT,
        /// The deadline comes before the turn.
        LATE
    }

    Turn await(Deadline deadline) throws InterruptedException {
        if (taken >= most) {
            return Turn.SPENT;
        }
        if (deadline.passed(time.instant()) || !earliest.isBefore(deadline.at())) {
            return Turn.LATE;
        }
        timer.await(earliest);
        return Turn.YOURS;
    }

    /// A request went out and is over.
    void done() {
        taken++;
        earliest = time.instant().plus(gap);
    }

    /// The site asks for more time between requests; it never gets less.
    void slowTo(Duration delay) {
        if (delay.compareTo(gap) > 0) {
            earliest = earliest.plus(delay.minus(gap));
            gap = delay;
        }
    }

    int taken() {
        return taken;
    }
}
