package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.net.Web.Reply.Answered;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Redirects, followed by hand so that every hop is judged like a first call.
public final class Redirects {
    /// How many one call may follow.
    public static final int MOST = 5;

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    /// True even when the answer does not say, in a usable way, where to go.
    public static boolean is(Answered answer) {
        return STATUSES.contains(answer.status());
    }

    public static Optional<URI> target(URI from, Answered answer) {
        return is(answer)
                ? answer.headers().get("location").flatMap(location -> Links.resolve(from, location))
                : Optional.empty();
    }
}
