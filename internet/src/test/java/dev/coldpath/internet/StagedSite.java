package dev.coldpath.internet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The pages of an archetype's site.
final class StagedSite {
    /// A price list comes last: it makes a young company of one that is none.
    private static final List<String> COMMERCIAL =
            List.of("product", "contact", "terms", "customers", "docs", "security", "status", "pricing");

    private static final List<String> PAID = List.of(
            "widget.intercom.io",
            "cdn.segment.com",
            "js.stripe.com",
            "js.hs-scripts.com",
            "www.datadoghq-browser-agent.com");
    private static final int WITH_LEADERS = 2;
    private static final int WITH_BOARD = 3;

    private final Archetype of;
    private final Map<String, String> files = new HashMap<>();

    private StagedSite(Archetype of) {
        this.of = of;
    }

    static Map<String, String> files(Archetype of) {
        return new StagedSite(of).files();
    }

    private Map<String, String> files() {
        StringBuilder links = new StringBuilder();
        link("about", "<p>We began small, and some of us say that we never got over it.</p>", links);
        for (String page : COMMERCIAL.subList(0, of.count("commercial_pages"))) {
            link(page, "<p>What there is to say of it fits on this page.</p>", links);
        }
        team(links);
        if (of.has("open_roles")) {
            String board = "<a href=\"https://boards.greenhouse.io/" + of.slug() + "\">All open roles</a>";
            link("careers", board, links);
        }
        files.put("site/index.html", home(links.toString()));
        if (of.count("dns_tls_hygiene") >= StagedZone.WITH_SECURITY_TXT) {
            files.put("site/.well-known/security.txt", "Contact: https://" + of.domain() + "/contact\n");
        }
        return files;
    }

    private void link(String name, String body, StringBuilder links) {
        links.append("<a href=\"/" + name + "\">" + name + "</a> ");
        files.put("site/" + name + ".html", page(name, "", body));
    }

    private static String page(String title, String head, String body) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title>%s</head>
                <body><h1>%s</h1>%s</body></html>
                """.formatted(title, head, title, body);
    }

    /// A founder in the markup is a point of its own.
    private void team(StringBuilder links) {
        int points = of.count("leadership_disclosed") - (of.namesFounder() ? 1 : 0);
        if (points > 0) {
            String leaders = points >= WITH_LEADERS ? "<h3>" + name() + "</h3><p>Chief Executive Officer</p>" : "";
            String board = points >= WITH_BOARD ? "<h2>Board of directors</h2><p>It meets six times a year.</p>" : "";
            link("team", "<p>All of us.</p>" + leaders + board, links);
        }
    }

    private String home(String links) {
        String scripts = PAID.stream()
                .limit(Math.max(0, of.count("paid_infra") - 1))
                .map(host -> "<script async src=\"https://" + host + "/one.js\"></script>")
                .collect(Collectors.joining());
        String head = """
                <link rel="alternate" type="application/rss+xml" href="/feed.xml">
                <script type="application/ld+json">%s</script>%s
                """.formatted(organization(), scripts);
        return page(
                of.name(),
                head,
                "<nav>" + links + "</nav><p>We do what we do, and have done it for as long as we could. Ask those who"
                        + " know us what they think, and ask us about the rest.</p>");
    }

    private ObjectNode organization() {
        ObjectNode organization = JsonNodeFactory.instance
                .objectNode()
                .put("@type", "Organization")
                .put("legalName", of.title())
                .put("url", "https://" + of.domain() + "/");
        organization
                .putObject("address")
                .put("addressCountry", of.country())
                .put("addressRegion", StagedRegister.STATE);
        if (of.namesFounder()) {
            organization.putArray("founder").addObject().put("@type", "Person").put("name", name());
        }
        if (of.has("headcount_estimate") && !of.has("wiki_sitelinks")) {
            organization.put("numberOfEmployees", of.count("headcount_estimate"));
        }
        if (of.has("raised_36m")) {
            organization.put("foundingDate", "{{years_ago:" + StagedRegister.YEARS + "}}");
        }
        if (of.onGithub()) {
            organization.putArray("sameAs").add("https://github.com/" + of.slug());
        }
        return organization;
    }

    private static String name() {
        return Companies.PLANTED_NAMES.getFirst();
    }
}
