package dev.coldpath.scoring.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.net.Web.Content;
import dev.coldpath.scoring.net.Web.Headers;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RobotsTest {
    private static final URI ROBOTS_TXT = URI.create("https://brightloom.com/robots.txt");

    @Test
    void our_own_token_wins_over_the_rules_for_all_whatever_its_case() {
        Robots robots = read("""
                User-agent: *
                Disallow: /
                User-agent: COLDPATH
                Disallow: /private
                """);

        assertThat(allows(robots, "/")).isTrue();
        assertThat(allows(robots, "/private/x")).isFalse();
    }

    @Test
    void rules_for_others_are_not_ours() {
        Robots robots = read("User-agent: coldpathology\nDisallow: /\nUser-agent: mozilla\nDisallow: /");

        assertThat(allows(robots, "/")).isTrue();
    }

    @Test
    void the_longest_rule_decides_and_patterns_are_understood() {
        Robots robots = read("User-agent: *\nDisallow: /a\nAllow: /a/b$\nDisallow: /*.pdf$");

        assertThat(allows(robots, "/a/b")).isTrue();
        assertThat(allows(robots, "/a/bc")).isFalse();
        assertThat(allows(robots, "/x/y.pdf")).isFalse();
        assertThat(allows(robots, "/x/y.pdf?z")).isTrue();
    }

    @Test
    void without_a_delay_there_is_no_wait_and_a_negative_one_is_none() {
        assertThat(read("User-agent: *\nDisallow: /x").pause()).isZero();
        assertThat(read("User-agent: *\nCrawl-delay: -7\nDisallow: /x").pause()).isZero();
        assertThat(read("User-agent: *\nCrawl-delay: soon\nDisallow: /x").pause())
                .isZero();
        assertThat(Robots.none().pause()).isZero();
    }

    @Test
    void a_delay_of_up_to_ten_seconds_is_kept() {
        Robots robots = read("User-agent: *\nCrawl-delay: 10");

        assertThat(robots.pause()).isEqualTo(Duration.ofSeconds(10));
        assertThat(allows(robots, "/about")).isTrue();
    }

    @Test
    void a_longer_delay_leaves_the_home_page_alone() {
        for (String delay : List.of("11", "30", "10.5", "999999999")) {
            Robots robots = read("User-agent: *\nCrawl-delay: " + delay);

            assertThat(robots.pause()).as(delay).isZero();
            assertThat(allows(robots, "/")).as(delay).isTrue();
            assertThat(allows(robots, "/?x")).as(delay).isFalse();
            assertThat(allows(robots, "/about")).as(delay).isFalse();
        }
    }

    @Test
    void sitemaps_are_named_absolutely_and_at_most_three_are_kept() {
        Robots robots = read("""
                Sitemap: https://brightloom.com/a.xml
                Sitemap: /b.xml
                Sitemap: ftp://brightloom.com/c.xml
                Sitemap: https://user:word@brightloom.com/d.xml
                Sitemap: https://brightloom.com/e.xml
                Sitemap: https://brightloom.com/f.xml
                User-agent: *
                Disallow:
                """);

        assertThat(robots.sitemaps())
                .extracting(URI::toString)
                .containsExactly(
                        "https://brightloom.com/a.xml", "https://brightloom.com/b.xml", "https://brightloom.com/e.xml");
    }

    @Test
    void a_page_instead_of_a_robots_file_forbids_nothing() {
        assertThat(allows(read("<!doctype html><html><body>Disallow: /</body></html>"), "/a"))
                .isTrue();
    }

    @Test
    void rules_inside_a_page_are_still_rules() {
        Robots robots = read("<html><body><pre>User-agent: *<br>Disallow: /a</pre></body></html>");

        assertThat(allows(robots, "/a")).isFalse();
        assertThat(allows(robots, "/b")).isTrue();
    }

    @Test
    void a_file_made_to_be_slow_is_read_all_the_same() {
        String slow = "<".repeat(250_000) + "x".repeat(250_000);

        assertThat(allows(read("<html>User-agent: *\nDisallow: /a\n" + slow), "/a"))
                .isFalse();
    }

    @Test
    void what_is_written_down_reads_back_as_the_same_rules() {
        List<String> paths = List.of("/", "/a", "/a/b", "/ab", "/caf%C3%A9", "/x%20y", "/%23a", "/b?c=d", "/*", "/a$");
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            Robots robots = read(randomRules(random));

            Robots recalled = Robots.recall(ROBOTS_TXT, robots.text());

            assertThat(recalled.pause()).as("seed %d", seed).isEqualTo(robots.pause());
            for (String path : paths) {
                assertThat(allows(recalled, path)).as("seed %d, %s", seed, path).isEqualTo(allows(robots, path));
            }
        }
    }

    @Test
    void remarks_of_others_are_not_written_down() {
        Robots robots =
                read("# Jane Doe wrote this\nUser-agent: other\nDisallow: /jane-doe\nUser-agent: *\nDisallow: /x");

        assertThat(robots.text()).isEqualTo("User-agent: *\nDisallow: /x\n");
    }

    @Test
    void any_bytes_make_rules() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(3_000)];
            random.nextBytes(bytes);

            Robots robots = read(bytes);

            assertThat(robots.pause()).as("seed %d", seed).isBetween(Duration.ZERO, Duration.ofSeconds(10));
        }
    }

    private static String randomRules(Random random) {
        List<String> lines = List.of(
                "User-agent: *",
                "User-agent: coldpath",
                "User-agent: other",
                "Disallow: /a",
                "Disallow: /",
                "Disallow:",
                "Allow: /a/b",
                "Allow: /$",
                "Disallow: /caf\u00e9",
                "Disallow: /x y",
                "Disallow: /%23a # remark",
                "Disallow: /*?c=",
                "Allow: /*b*$",
                "Crawl-delay: 2",
                "Crawl-delay: 0.25",
                "Crawl-delay: 100",
                "nonsense",
                "");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(lines.get(random.nextInt(lines.size()))).append('\n');
        }
        return text.toString();
    }

    private static boolean allows(Robots robots, String path) {
        return robots.allows(URI.create("https://brightloom.com" + path));
    }

    private static Robots read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Robots read(byte[] bytes) {
        return Robots.read(
                ROBOTS_TXT, new Answered(200, new Headers(Map.of("content-type", "text/plain")), new Content(bytes)));
    }
}
