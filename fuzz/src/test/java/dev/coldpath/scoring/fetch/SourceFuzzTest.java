package dev.coldpath.scoring.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import dev.coldpath.scoring.net.Web.Content;
import dev.coldpath.scoring.net.Web.Headers;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Proves X-10: robots rules, JSON of sources, links and dates.
class SourceFuzzTest {
    private static final URI ROBOTS = URI.create("https://brightloom.com/robots.txt");
    private static final URI PAGE = URI.create("https://brightloom.com/careers");

    @Test
    void any_bytes_are_rules_that_mean_the_same_when_they_are_recalled() {
        Fuzzing.feed("robots", input -> {
            Robots rules = Robots.read(ROBOTS, new Answered(200, new Headers(Map.of()), new Content(input)));
            Robots recalled = Robots.recall(ROBOTS, rules.text());

            assertThat(rules.sitemaps()).hasSizeLessThanOrEqualTo(3);
            assertThat(recalled.allows(PAGE)).isEqualTo(rules.allows(PAGE));
        });
    }

    @Test
    void any_bytes_are_one_value_or_none() {
        Fuzzing.feed("json", input -> {
            SourceJson.read(input);
            SourceJson.read(new String(input, StandardCharsets.UTF_8));
        });
    }

    @Test
    void any_text_is_a_link_of_the_web_or_none() {
        Fuzzing.feed(
                "url",
                input -> Links.resolve(PAGE, new String(input, StandardCharsets.UTF_8))
                        .ifPresent(link -> {
                            assertThat(link.getScheme()).isIn("http", "https");
                            Links.owner(link);
                            Links.authority(link);
                        }));
    }

    @Test
    void any_text_is_a_date_or_none() {
        Fuzzing.feed("date", input -> Dates.instant(new String(input, StandardCharsets.UTF_8)));
    }
}
