package dev.coldpath.testkit.simulation;

import static dev.coldpath.testkit.simulation.Violation.unless;

import dev.coldpath.submit.Once;
import dev.coldpath.submit.Replay;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What idempotency keys really stand for.
final class Answered {
    private final Map<String, Replay> first = new HashMap<>();

    Optional<Replay> live(Once once, Instant now) {
        return Optional.ofNullable(first.get(once.key())).filter(replay -> now.isBefore(replay.expiresAt()));
    }

    /// A request that admitted nothing has noted its answer, and learned which one stands.
    void kept(Once once, Replay mine, Instant now, Replay stands) {
        Replay expected = live(once, now).orElse(mine);
        unless(stands.equals(expected), "I-21", once, ": stands for ", stands, " but ", expected);
        first.put(once.key(), expected);
    }

    void admitted(Once once, Replay.Answer answer, Instant now) {
        unless(live(once, now).isEmpty(), "I-21", once, ": admitted though it has its answer");
        first.put(once.key(), new Replay(once.fingerprint(), answer, now.plusSeconds(86_400)));
    }
}
