package dev.coldpath.scoring.net;

import dev.coldpath.scoring.net.Web.Call;
import dev.coldpath.scoring.net.Web.Content;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Fetches pictures from addresses that anybody may have written down, through the same gate as everything else:
/// redirects are followed, and each hop is judged. Whatever goes wrong, there is no picture.
public final class GuardedPictures {
    private static final System.Logger LOG = System.getLogger(GuardedPictures.class.getName());
    private static final int OK = 200;
    /// Every model sees the first two.
    private static final String ACCEPT = "image/jpeg, image/png, image/webp;q=0.5, image/gif;q=0.5";

    private final Web web;
    private final Limits limits;
    private final InstantSource time;

    /// Takes the way out, one hop a call.
    public GuardedPictures(Web web, Limits limits, InstantSource time) {
        this.web = new FollowingWeb(web);
        this.limits = limits;
        this.time = time;
    }

    /// What a picture may cost.
    ///
    /// @param mostBytes the largest, counted after decompression
    /// @param within redirects, connections and body together
    public record Limits(int mostBytes, Duration within) {}

    /// A picture, as what its first bytes say it is.
    public record Found(PictureType type, Content content) {}

    /// The picture at this address; empty when none can be had there.
    public Optional<Found> fetch(URI address) {
        try {
            Call call = new Call(address, ACCEPT, limits.mostBytes());
            return switch (web.get(call, Deadline.in(limits.within(), time.instant()))) {
                case Answered answer -> found(answer);
                case Reply.Forbidden _, Reply.NoSuchHost _, Reply.Late _, Reply.TooLarge _, Reply.Broken _ ->
                    Optional.empty();
            };
        } catch (RuntimeException e) {
            tell(e);
            return Optional.empty();
        }
    }

    private static Optional<Found> found(Answered answer) {
        boolean named = answer.headers()
                .get("content-type")
                .filter(PictureType::isNamed)
                .isPresent();
        return answer.status() == OK && named
                ? PictureType.of(answer.content().head(PictureType.LONGEST_HEAD))
                        .map(type -> new Found(type, answer.content()))
                : Optional.empty();
    }

    /// What is thrown here is a defect, and no reason to give up a whole drop. The message stays out of the log: it
    /// may quote what a stranger sent.
    private static void tell(RuntimeException escaped) {
        StackTraceElement[] trace = escaped.getStackTrace();
        String where = trace.length == 0 ? "somewhere" : trace[0].toString();
        LOG.log(System.Logger.Level.ERROR, "picture: escaped {0} at {1}", escaped.getClass(), where);
    }
}
