package dev.coldpath.api;

import dev.coldpath.job.Job;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A job's version as an entity tag (RFC 9110 §8.8.3).
public final class ETag {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    private ETag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /// An answer about a job with its version, and while the job is open with the seconds until it is worth asking
    /// again.
    public static Response on(Response response, Job job, String pollAgain) {
        Response tagged = response.with("ETag", of(job.version()));
        return job.open() ? tagged.with("Retry-After", pollAgain) : tagged;
    }

    /// The version the caller has, by `If-None-Match`; empty when it names none of ours, or several.
    public static OptionalLong seen(Request request) {
        var tags = request.header("if-none-match");
        if (tags.size() != 1) {
            return OptionalLong.empty();
        }
        Matcher tag = TAG.matcher(tags.getFirst().strip());
        return tag.matches() ? OptionalLong.of(Long.parseLong(tag.group(1))) : OptionalLong.empty();
    }
}
