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

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private Prefer() {}

    /// At least a second, and never longer than the service waits.
    public static Optional<Duration> wait(Request request) {
        return request.header("prefer").stream()
                .map(WAIT::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .flatMap(Prefer::granted);
    }

    /// The same, where a query parameter `wait=N` says it as well; the header goes first.
    public static Optional<Duration> waitOrParameter(Request request) {
        return wait(request)
                .or(() -> QueryString.of(request)
                        .one("wait", Optional::of)
                        .value()
                        .filter(text -> SECONDS.matcher(text).matches())
                        .flatMap(Prefer::granted));
    }

    private static Optional<Duration> granted(String seconds) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
                .filter(Duration::isPositive)
                .map(asked -> asked.compareTo(AwaitJob.LONGEST) < 0 ? asked : AwaitJob.LONGEST);
    }

    /// The same answer, saying that the wish was granted.
    public static Response granted(Response response, Duration wait) {
        return response.with("Preference-Applied", "wait=" + wait.toSeconds());
    }
}
