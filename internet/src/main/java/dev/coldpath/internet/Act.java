package dev.coldpath.internet;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a `company.json` says that a server does at one path. Exactly one of these, or nothing but a status: `file`,
/// `text`, `redirect`, `repeat`, `silent`.
///
/// @param file a file of the company's folder
/// @param dripMillis the pause after each byte of the body
/// @param cut promises the body and hangs up half-way
/// @param headerKilobytes adds a header of this size
record Act(
        int status,
        Map<String, String> headers,
        @Nullable String file,
        @Nullable String text,
        @Nullable String redirect,
        @Nullable Repeat repeat,
        boolean silent,
        boolean cut,
        @JsonProperty("drip_millis") int dripMillis,
        @JsonProperty("header_kilobytes") int headerKilobytes) {
    Act {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    /// A body that is made while it is sent.
    ///
    /// @param each `{{n}}` in it counts up
    /// @param times 0: without end
    record Repeat(String type, String before, String each, String after, long times, boolean gzip) {
        private static final String COUNT = "{{n}}";

        Repeat {
            before = before == null ? "" : before;
            after = after == null ? "" : after;
        }

        String turn(long n) {
            return each.contains(COUNT) ? each.replace(COUNT, Long.toString(n)) : each;
        }
    }

    /// @param files the text of a file by its name, with its templates filled
    /// @param general headers that every page of the site has
    Answer answer(Function<String, String> files, Map<String, String> general) {
        if (silent) {
            return new Answer.Silent();
        }
        if (repeat != null) {
            return new Answer.Made(repeat);
        }
        Answer.Whole whole = whole(files, general);
        if (cut) {
            return new Answer.Cut(whole);
        }
        return dripMillis > 0 ? new Answer.Dripping(whole, Duration.ofMillis(dripMillis)) : whole;
    }

    private Answer.Whole whole(Function<String, String> files, Map<String, String> general) {
        Map<String, String> all = new HashMap<>(general);
        if (redirect != null) {
            all.put("location", redirect);
        }
        if (file != null) {
            all.put("content-type", MediaType.of(file));
        }
        if (headerKilobytes > 0) {
            all.put("x-padding", "x".repeat(headerKilobytes * 1_024));
        }
        all.putAll(headers);
        return new Answer.Whole(code(), all, file == null ? (text == null ? "" : text) : files.apply(file));
    }

    private int code() {
        if (status != 0) {
            return status;
        }
        return redirect == null ? 200 : 301;
    }
}
