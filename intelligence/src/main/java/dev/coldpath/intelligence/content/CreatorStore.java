package dev.coldpath.intelligence.content;

import java.util.List;

/// Keeps creators.
public interface CreatorStore extends CreatorReader {
    /// Adds what was learned: what a creator's record says wins over what is stored, and what it does not say leaves
    /// the stored value.
    void learn(List<Creator> creators);
}
