package dev.coldpath.aws.sqs;

/// A message is not done with, and nothing failed: it is given out again when its time has come.
public final class ComesAgain extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Takes the reason, by ids only.
    public ComesAgain(String reason) {
        super(reason);
    }
}
