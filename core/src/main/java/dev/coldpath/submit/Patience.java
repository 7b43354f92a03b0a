package dev.coldpath.submit;

import java.time.Duration;
import java.util.Optional;

/// How long the caller is willing to wait, counted from admission. It only ever shortens what the kind of job allows.
public record Patience(Optional<Duration> start, Optional<Duration> total) {
    public static final Patience USUAL = new Patience(Optional.empty(), Optional.empty());
}
