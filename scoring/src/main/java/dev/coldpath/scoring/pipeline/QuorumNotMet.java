package dev.coldpath.scoring.pipeline;

import dev.coldpath.domain.Domain;

/// Thrown when more than half of what bears on the score could not be asked in this run. Nothing is stored; a later
/// run may succeed.
public final class QuorumNotMet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Takes what was missing.
    ///
    /// @param missing the share of weight whose sources were out of reach, 0 to 1
    public QuorumNotMet(Domain domain, double missing) {
        super("domain " + domain + ": " + Math.round(missing * 100) + " % of the evidence was out of reach");
    }
}
