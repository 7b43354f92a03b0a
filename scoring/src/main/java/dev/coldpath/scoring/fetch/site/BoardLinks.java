package dev.coldpath.scoring.fetch.site;

import dev.coldpath.scoring.fetch.DataFile;
import dev.coldpath.scoring.fetch.DataFile.Entry;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/// Recognises links to hiring boards of known vendors. Their public host names count, wherever boards are called.
final class BoardLinks {
    private static final String TOKEN = "{token}";
    private static final String NAME = "(?!embed\\b)[A-Za-z0-9][A-Za-z0-9._%-]{0,99}";

    private final List<Pattern> forms = DataFile.beside(BoardLinks.class, "board-links.txt").stream()
            .map(Entry::value)
            .map(BoardLinks::form)
            .toList();

    /// True: the link names a board, and not just the vendor.
    boolean isBoard(URI link) {
        String query = link.getRawQuery() == null ? "" : "?" + link.getRawQuery();
        String address = link.getHost() + link.getRawPath() + query;
        return forms.stream().anyMatch(form -> form.matcher(address).matches());
    }

    private static Pattern form(String template) {
        String beginning = template.substring(0, template.indexOf(TOKEN));
        int query = beginning.indexOf('?');
        if (query < 0) {
            return Pattern.compile(Pattern.quote(beginning) + NAME + "([/?].*)?");
        }
        String path = Pattern.quote(beginning.substring(0, query));
        String parameter = Pattern.quote(beginning.substring(query + 1));
        return Pattern.compile(path + "\\?(.*&)?" + parameter + NAME + "(&.*)?");
    }
}
