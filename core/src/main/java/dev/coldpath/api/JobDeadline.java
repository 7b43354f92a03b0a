package dev.coldpath.api;

import dev.coldpath.submit.Patience;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `Job-Deadline: start=60, total=120`: seconds within which a new job must have started, and be over. What cannot be
/// read has no effect. Sent twice, it is one list, which gateways make of it before anybody else can see it.
public final class JobDeadline {
    public static final String HEADER = "job-deadline";

    private static final Pattern START = seconds("start");
    private static final Pattern TOTAL = seconds("total");

    private JobDeadline() {}

    public static Patience of(Request request) {
        String list = String.join(",", request.header(HEADER));
        return new Patience(seconds(START, list), seconds(TOTAL, list));
    }

    private static Pattern seconds(String name) {
        return Pattern.compile("(?:^|,)\\s*" + name + "\\s*=\\s*([1-9][0-9]{0,8})\\s*(?:$|,)");
    }

    private static Optional<Duration> seconds(Pattern named, String header) {
        Matcher found = named.matcher(header);
        return found.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(found.group(1)))) : Optional.empty();
    }
}
