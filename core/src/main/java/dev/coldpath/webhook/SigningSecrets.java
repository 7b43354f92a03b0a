package dev.coldpath.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The secrets that an endpoint's messages are signed with, as they are stored.
///
/// @param scheme how they sign
/// @param retiring the one before, which signs along for a while
public record SigningSecrets(Scheme scheme, SealedSecret current, Optional<Retiring> retiring) {
    /// How long both sign.
    public static final Duration OVERLAP = Duration.ofHours(24);

    public record Retiring(SealedSecret secret, Instant until) {}

    static SigningSecrets of(Scheme scheme, SealedSecret first) {
        return new SigningSecrets(scheme, first, Optional.empty());
    }

    SigningSecrets rotated(SealedSecret next, Instant now) {
        return new SigningSecrets(scheme, next, Optional.of(new Retiring(current, now.plus(OVERLAP))));
    }

    /// Those that sign now, the newest first.
    List<SealedSecret> at(Instant now) {
        return Stream.concat(
                        Stream.of(current),
                        retiring.filter(old -> now.isBefore(old.until())).map(Retiring::secret).stream())
                .toList();
    }
}
