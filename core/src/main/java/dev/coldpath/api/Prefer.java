package dev.coldpath.api;

import dev.coldpath.poll.AwaitJob;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `Prefer: wait=N` (RFC 7240 §4.3): how long the caller lets an answer take. Anything else in the header has no
/// effect.
public final class Prefer {
    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?([0-9]{1,9})\"?\\s*(?:$|[,;])", Pattern.CASE_INSENSITIVE);

    private Prefer() {}

    /// At least a second, and never longer than the service waits.
    public static Optional<Duration> wait(Request request) {
        return request.header("prefer").stream()
                .map(WAIT::matcher)
                .filter(Matcher::find)
                .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))))
                .findFirst()
                .filter(Duration::isPositive)
                .map(asked -> asked.compareTo(AwaitJob.LONGEST) < 0 ? asked : AwaitJob.LONGEST);
    }

    /// The same answer, saying that the wish was granted.
    public static Response granted(Response response, Duration wait) {
        return response.with("Preference-Applied", "wait=" + wait.toSeconds());
    }
}
