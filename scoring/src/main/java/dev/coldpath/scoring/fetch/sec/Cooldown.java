package dev.coldpath.scoring.fetch.sec;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// Remembers whether the register has blocked us. It lets in whoever was quiet for ten minutes, so until then nobody
/// asks, and an operator is told.
final class Cooldown {
    private static final Duration LENGTH = Duration.ofMinutes(10);
    private static final System.Logger LOG = System.getLogger(Cooldown.class.getName());

    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.MIN);

    boolean at(Instant now) {
        return now.isBefore(until.get());
    }

    void begin(Instant now) {
        until.set(now.plus(LENGTH));
        LOG.log(
                System.Logger.Level.ERROR,
                SecFetcher.REFUSED + " us with 403 and is left alone until {0}; it wants a contact in the User-Agent"
                        + " and ten calls a second at most",
                until.get());
    }
}
