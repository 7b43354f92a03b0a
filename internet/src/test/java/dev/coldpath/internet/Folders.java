package dev.coldpath.internet;

import dev.coldpath.domain.Domain;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Companies for one test: a healthy small one, but for what the test says.
final class Folders {
    private static final String ZONE = "@ NS ns1.hostmere.net.\n@ A 127.0.0.1\n@ MX 10 mail.hostmere.net.\n";
    private static final String HOME = """
            <!doctype html><html lang="en"><head><title>Plumtree</title>
            <link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>
            <body><a href="/pricing">Prices</a> <a href="/contact">Contact</a><p>We grow plums, and some years also
            pears; in the others we look at the trees and tell each other that next year will be better.</p></body></html>
            """;
    private static final String FEED = """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Plums</title><link>https://plumtree.com/</link>
            <description>News</description><item><title>Ripe</title><link>https://plumtree.com/1</link>
            <pubDate>{{feed_day:5}}</pubDate></item></channel></rss>
            """;
    private static final String SITEMAP = """
            <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>https://plumtree.com/</loc></url><url><loc>https://plumtree.com/pricing</loc></url></urlset>
            """;

    private Folders() {}

    /// @param description its `company.json`, without the registration, which is in order
    static Folder company(String domain, String description) {
        return company(domain, description, Map.of());
    }

    /// @param more files by name
    static Folder company(String domain, String description, Map<String, String> more) {
        Map<String, String> files = new HashMap<>(more);
        files.put("zone", ZONE);
        files.put("company.json", description);
        files.put("site/index.html", HOME);
        files.put("site/feed.xml", FEED);
        files.put("site/sitemap.xml", SITEMAP.replace("plumtree.com", domain));
        return new Folder(new Domain(domain), name -> Optional.ofNullable(files.get(name)));
    }
}
