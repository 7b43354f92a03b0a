package dev.coldpath.scoring.net;

import java.util.Set;

/// Which answers are redirects, and how many are followed: always by hand, so that every hop is judged like a first
/// call.
public final class RedirectPolicy {
    /// How many one call may follow.
    public static final int MOST = 5;

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private RedirectPolicy() {}

    /// Whether an answer of this status leads elsewhere.
    public static boolean isRedirect(int status) {
        return STATUSES.contains(status);
    }
}
