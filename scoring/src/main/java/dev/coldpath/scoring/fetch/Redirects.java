package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.net.RedirectPolicy;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import java.net.URI;
import java.util.Optional;

/// Redirects, followed by hand so that every hop is judged like a first call.
public final class Redirects {
    private Redirects() {}

    /// True even when the answer does not say, in a usable way, where to go.
    public static boolean is(Answered answer) {
        return RedirectPolicy.isRedirect(answer.status());
    }

    public static Optional<URI> target(URI from, Answered answer) {
        return is(answer)
                ? answer.headers().get("location").flatMap(location -> Links.resolve(from, location))
                : Optional.empty();
    }
}
