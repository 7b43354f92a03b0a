package dev.coldpath.intelligence.corpus;

import dev.coldpath.account.Mode;
import java.time.Instant;

/// Tells which content a key may see.
public interface Corpora {
    /// Live keys see the deployment's content, test keys the demonstration as of this instant.
    Corpus of(Mode mode, Instant now);
}
