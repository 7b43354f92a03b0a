package dev.coldpath.intelligence.vector;

/// Thrown when a model or an index that the pipeline asked failed. What it said itself is the cause, for the log;
/// callers are told the reason only.
public final class UpstreamFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Nothing answered.
    public static final int NO_ANSWER = 0;

    private static final int INVALID = 400;

    private final int status;

    /// Takes what it was answered.
    ///
    /// @param status as in HTTP; `NO_ANSWER` when there was none
    public UpstreamFailed(int status, Throwable cause) {
        super("upstream: " + status + " " + reason(status), cause);
        this.status = status;
    }

    public int status() {
        return status;
    }

    /// The reason in the contract's words.
    public String reason() {
        return reason(status);
    }

    /// Whether asking again may help.
    public boolean passing() {
        return status == NO_ANSWER || status == 429 || status >= 500;
    }

    /// Whether it is what was asked that is at fault: whoever asks for something else may be answered.
    public boolean refusal() {
        return status == INVALID;
    }

    private static String reason(int status) {
        return switch (status) {
            case NO_ANSWER -> "unreachable";
            case 401, 403 -> "permission denied";
            case 404 -> "model not found";
            case 408, 504 -> "timed out";
            case 429 -> "throttled";
            default -> status >= 500 ? "unavailable" : "invalid request";
        };
    }
}
