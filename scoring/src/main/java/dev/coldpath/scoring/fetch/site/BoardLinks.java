package dev.coldpath.scoring.fetch.site;

import dev.coldpath.scoring.fetch.DataFile;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises links to hiring boards of known vendors. Their public host names count, wherever boards are called.
final class BoardLinks {
    private static final String TOKEN = "{token}";
    /// Spaces come escaped; nothing else that needs it is part of a name.
    private static final String NAME = "(?!embed\\b)([A-Za-z0-9](?:[A-Za-z0-9._-]|%20){0,99})";

    private final List<Form> forms = DataFile.beside(BoardLinks.class, "board-links.txt").stream()
            .map(entry -> new Form(entry.name(), pattern(entry.value())))
            .toList();

    /// How addresses of one vendor's boards look; the first group of the pattern names the board.
    private record Form(String vendor, Pattern pattern) {}

    /// The board that a link leads to, as `vendor:token`; empty when it names no board, or just the vendor.
    Optional<String> board(URI link) {
        String query = link.getRawQuery() == null ? "" : "?" + link.getRawQuery();
        String address = link.getHost() + link.getRawPath() + query;
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(address);
            if (matcher.matches()) {
                return Optional.of(form.vendor() + ":" + matcher.group(1));
            }
        }
        return Optional.empty();
    }

    private static Pattern pattern(String template) {
        String beginning = template.substring(0, template.indexOf(TOKEN));
        int query = beginning.indexOf('?');
        if (query < 0) {
            return Pattern.compile(Pattern.quote(beginning) + NAME + "(?:[/?].*)?");
        }
        String path = Pattern.quote(beginning.substring(0, query));
        String parameter = Pattern.quote(beginning.substring(query + 1));
        return Pattern.compile(path + "\\?(?:.*&)?" + parameter + NAME + "(?:&.*)?");
    }
}
