package dev.coldpath.aws;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Secure chance that is made when it is first drawn. Nothing is drawn before the first request, and a snapshot of a
/// process is taken before that, so two copies of one snapshot never share a random byte. No hook is needed for it.
final class LateChance implements RandomGenerator {
    private @Nullable SecureRandom made;

    @Override
    public synchronized long nextLong() {
        if (made == null) {
            made = new SecureRandom();
        }
        return made.nextLong();
    }

    synchronized boolean drawn() {
        return made != null;
    }
}
