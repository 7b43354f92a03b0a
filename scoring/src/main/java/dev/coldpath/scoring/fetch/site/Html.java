package dev.coldpath.scoring.fetch.site;

import dev.coldpath.scoring.fetch.Visited.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Makes a document of whatever a site sent as HTML. It has no scripts run and nothing loaded.
final class Html {
    private static final Set<String> TYPES = Set.of("", "text/html", "application/xhtml+xml");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([A-Za-z0-9._:+-]{1,40})");

    /// Deeper than any page written by hand or machine in earnest; what is deeper is read as if it were not.
    private static final int DEEPEST = 128;

    private Html() {}

    static boolean is(Page page) {
        return TYPES.contains(page.type());
    }

    /// What breaks the parser is an empty page, so that it costs nothing but itself.
    static Document read(Page page) {
        String address = page.address().toString();
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(page.content().bytes()),
                    charset(page),
                    address,
                    Parser.htmlParser().setMaxDepth(DEEPEST));
        } catch (ValidationException _) {
            return Document.createShell(address);
        } catch (IOException e) {
            throw new UncheckedIOException("page: unreadable though in memory", e);
        }
    }

    /// The one that the server names; null lets the document speak for itself.
    private static @Nullable String charset(Page page) {
        Matcher named = CHARSET.matcher(page.headers().get("content-type").orElse(""));
        return named.find() && known(named.group(1)) ? named.group(1) : null;
    }

    private static boolean known(String charset) {
        try {
            return Charset.isSupported(charset) && Charset.forName(charset).canEncode();
        } catch (IllegalCharsetNameException _) {
            return false;
        }
    }
}
