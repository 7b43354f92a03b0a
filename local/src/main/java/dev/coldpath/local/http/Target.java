package dev.coldpath.local.http;

import dev.coldpath.api.BasePath;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a request asks for, as it was sent: nothing is decoded and nothing is tidied up.
///
/// @param query without the question mark; empty when there is none
record Target(String path, String query) {
    /// The form that is sent to proxies, and that every server has to take.
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?]*(.*)", Pattern.DOTALL);

    static Target of(String sent) {
        Matcher absolute = ABSOLUTE.matcher(sent);
        String local = sent.startsWith("/") || !absolute.matches() ? sent : absolute.group(1);
        int mark = local.indexOf('?');
        String path = mark < 0 ? local : local.substring(0, mark);
        return new Target(path.isEmpty() ? "/" : path, mark < 0 ? "" : local.substring(mark + 1));
    }

    /// The target without what the service's own address says before every path, if it was passed on with it.
    Target below(URI base) {
        return new Target(BasePath.cut(base.getRawPath(), path).orElse(path), query);
    }
}
