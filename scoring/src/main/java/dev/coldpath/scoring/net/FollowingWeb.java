package dev.coldpath.scoring.net;

import dev.coldpath.scoring.net.Web.Reply.Answered;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Follows redirects by hand, for published APIs; each hop is a call of its own and judged like the first. Who reads a
/// company's site counts its requests and follows by itself.
public final class FollowingWeb implements Web {
    private final Web web;

    public FollowingWeb(Web web) {
        this.web = web;
    }

    @Override
    public Reply get(Call call, Deadline deadline) {
        Call hop = call;
        for (int redirects = 0; redirects <= RedirectPolicy.MOST; redirects++) {
            Reply reply = web.get(hop, deadline);
            Optional<URI> next = redirect(hop.address(), reply);
            if (next.isEmpty()) {
                return reply;
            }
            hop = new Call(next.get(), call.accept(), call.mostBytes());
        }
        return new Reply.Broken("more than " + RedirectPolicy.MOST + " redirects");
    }

    /// Empty when the reply is the last one; a redirect that leads nowhere is.
    private static Optional<URI> redirect(URI from, Reply reply) {
        return reply instanceof Answered(int status, Headers headers, Content _) && RedirectPolicy.isRedirect(status)
                ? headers.get("location").flatMap(FollowingWeb::parsed).map(from::resolve)
                : Optional.empty();
    }

    private static Optional<URI> parsed(String location) {
        try {
            return Optional.of(new URI(location));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
