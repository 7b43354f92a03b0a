package dev.coldpath.scoring.fetch.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SitePageTest {
    @Test
    void a_page_shows_its_links_what_it_loads_its_feeds_and_its_languages() {
        SitePage page = Pages.read("""
                <html><head><title>Brightloom</title><meta name="description" content="We weave.">
                <link rel="alternate" type="application/rss+xml" href="/feed.xml">
                <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="https://brightloom.com/atom.xml">
                <link rel="alternate" hreflang="de" href="/de"><link rel="alternate" hreflang="DE" href="/de2">
                <link rel="alternate" hreflang="x-default" href="/"><link rel=alternate hreflang="fr-CH" href="/fr">
                <script src="https://cdn.other.com/x.js"></script></head>
                <body><h1>Looms</h1><a href="about#team">About us</a><a href="mailto:jane@brightloom.com">Mail</a>
                <a href="javascript:void(0)">Menu</a><a>None</a><img src="/logo.png"></body></html>""");

        assertThat(page.links())
                .containsExactly(new SitePage.Link(URI.create("https://brightloom.com/about"), "About us"));
        assertThat(page.embedded())
                .contains(URI.create("https://cdn.other.com/x.js"), URI.create("https://brightloom.com/logo.png"));
        assertThat(page.feeds())
                .extracting(URI::toString)
                .containsExactly("https://brightloom.com/feed.xml", "https://brightloom.com/atom.xml");
        assertThat(page.languages()).containsExactlyInAnyOrder("de", "fr-ch");
        assertThat(page.topic()).contains("Brightloom", "We weave.", "Looms");
    }

    @Test
    void a_page_that_shows_nothing_without_its_scripts_says_so() {
        assertThat(Pages.read("<div id=root></div><script src=/app.js></script>"
                                + "<noscript>You need to enable JavaScript to run this app, " + "please ".repeat(30)
                                + "</noscript>")
                        .needsScripts())
                .isTrue();
        assertThat(Pages.read("<script src=/app.js></script><p>" + "words ".repeat(40))
                        .needsScripts())
                .isFalse();
        assertThat(Pages.read("<p>Under construction").needsScripts()).isFalse();
        assertThat(Pages.read("<p>Looms</p>" + Pages.jsonLd("{}")).needsScripts())
                .as("data is no script")
                .isFalse();
        assertThat(Pages.read("<script src=/x.js></script>" + "<a href=/x>x</a>".repeat(3))
                        .needsScripts())
                .isFalse();
        assertThat(Pages.read("").needsScripts()).isFalse();
    }

    @Test
    void a_huge_page_is_cut_to_size() {
        SitePage page = Pages.read("<a href=/x>x</a>".repeat(6_000) + "word ".repeat(50_000));

        assertThat(page.links()).hasSize(5_000);
        assertThat(page.text()).hasSizeLessThanOrEqualTo(20_000);
    }

    @Test
    void a_page_nested_without_end_is_read() {
        assertThat(Pages.read("<div>".repeat(50_000) + "deep").text()).contains("deep");
        assertThat(Pages.read("<a href=/x>".repeat(10_000)).links()).isNotEmpty();
        assertThat(Pages.read("<table><tr><td>".repeat(10_000)).links()).isEmpty();
    }

    @Test
    void any_markup_makes_a_page() {
        String[] pieces = {
            "<a href='",
            "'>",
            "</a>",
            "<link rel=alternate hreflang=",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "&#x0;",
            "<noscript>",
            "<body>",
            "<base href=",
            "http://[",
            "//",
            "<svg><math>",
            "\u0130",
            "<template>",
            "<frameset>",
            "\"",
            "<"
        };
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }

            assertThat(Pages.read(html.toString()).links()).as("seed %d", seed).hasSizeLessThan(100);
        }
    }
}
