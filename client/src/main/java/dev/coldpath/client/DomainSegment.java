package dev.coldpath.client;

import java.util.regex.Pattern;

/// A domain as somebody typed it, as one segment of a path: its host alone, by the rules of the service, which would
/// take off scheme and path itself. It cannot do so everywhere: gateways decode a path before they hand it on, and a
/// slash that was sent encoded then divides it.
public final class DomainSegment {
    private static final int LONGEST_INPUT = 2_048;
    private static final Pattern BEFORE_HOST =
            Pattern.compile("^\\p{IsWhite_Space}*+(?:(?:[A-Za-z][A-Za-z0-9+.-]*+:)?//)?");
    private static final Pattern AFTER_HOST = Pattern.compile("[/?#].*$", Pattern.DOTALL);

    private DomainSegment() {}

    /// The segment, percent-encoded. What has no host becomes a blank one: no domain, for the service to say so.
    public static String of(String typed) {
        if (typed.codePointCount(0, typed.length()) > LONGEST_INPUT) {
            return Exchange.segment(typed);
        }
        String host =
                AFTER_HOST.matcher(BEFORE_HOST.matcher(typed).replaceFirst("")).replaceFirst("");
        return Exchange.segment(host.isEmpty() ? " " : host);
    }
}
