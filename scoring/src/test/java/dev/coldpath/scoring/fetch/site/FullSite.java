package dev.coldpath.scoring.fetch.site;

import static dev.coldpath.scoring.fetch.ScriptedWeb.answer;

import dev.coldpath.scoring.fetch.ScriptedWeb;

/// The site of a made-up company that has everything, names of made-up people among it.
public final class FullSite {
    public static final String HOME = "https://brightloom.com/";

    private FullSite() {}

    public static void serve(ScriptedWeb web) {
        web.on(
                        HOME,
                        answer(
                                200,
                                home(),
                                "content-type",
                                "text/html; charset=utf-8",
                                "strict-transport-security",
                                "max-age=1",
                                "x-amz-cf-id",
                                "x"))
                .text(HOME + ".well-known/security.txt", "# ours\nContact: mailto:jane.doe@brightloom.com\n")
                .html(HOME + "careers", "<a href=https://boards.greenhouse.io/brightloom>Open roles</a>")
                .html(HOME + "team", """
                        <h3>Jane Doe</h3><p>Chief Executive Officer</p><h3>John Roe</h3><p>CTO</p>
                        <h2>Board of directors</h2><p>jane.doe@brightloom.com, +1 555 0100</p>""")
                .html(HOME + "pricing", "<script src=https://js.stripe.com/v3></script>")
                .html(HOME + "docs", "<p>Docs</p>")
                .html(HOME + "status", "<p>All is well</p>")
                .html(HOME + "changelog", "<p>New</p>");
    }

    private static String home() {
        return """
                <html><head><title>Brightloom: weaving machinery</title>
                <meta name="author" content="Jane Doe">
                <meta name="description" content="A manufacturer of industrial machinery and precision parts">
                <link rel="alternate" type="application/rss+xml" href="/author/jane-doe/feed">
                <link rel="alternate" type="application/rss+xml" href="/feed.xml">
                <link rel="alternate" hreflang="en" href="/"><link rel="alternate" hreflang="de" href="/de">
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
                  {"@type":"Person","name":"Jane Doe","address":"Secret Street"},
                  {"@type":"Organization","name":"Brightloom","legalName":"Brightloom Ltd","url":"https://brightloom.com",
                   "foundingDate":"2011","numberOfEmployees":{"minValue":51},
                   "founder":[{"@type":"Person","name":"Jane Doe"},{"@type":"Person","name":"John Roe"}],
                   "address":{"streetAddress":"1 Secret Street","addressCountry":"United Kingdom"},
                   "contactPoint":{"telephone":"+1 555 0100","email":"jane.doe@brightloom.com"}}]}</script>
                </head><body><h1>Looms, written by Jane Doe</h1>
                <a href="/">Home</a><a href="/careers">Careers</a><a href="/team">Team</a><a href="/about">About</a>
                <a href="/pricing">Pricing</a><a href="/docs">Docs</a><a href="/status">Status</a>
                <a href="/changelog">Changelog</a><a href="/product">Product</a><a href="/customers">Customers</a>
                <a href="/privacy">Privacy</a><a href="/contact">Contact</a><a href="/security#top">Security</a>
                <a href="https://github.com/brightloom">GitHub</a><a href="mailto:jane.doe@brightloom.com">Mail</a>
                <p>We have been weaving machines since long ago, and we will be for as long as threads are spun.</p>
                </body></html>""";
    }
}
