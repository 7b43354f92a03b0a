package dev.coldpath.scoring.fetch.attention;

import static dev.coldpath.scoring.fetch.ScriptedWeb.answer;
import static dev.coldpath.scoring.fetch.Seen.has;
import static dev.coldpath.scoring.fetch.Seen.number;
import static dev.coldpath.scoring.fetch.Seen.texts;
import static dev.coldpath.scoring.fetch.World.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.scoring.fetch.TestTime;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Proves Hacker News' part of E-19, and attention's of E-13 to E-15.
class AttentionFetcherTest {
    private static final String VIEWS = "https://wikimedia.org/api/rest_v1/metrics/pageviews/per-article/en.wikipedia"
            + "/all-access/user/Br%C3%ADght_loom%2FGroup/daily/20250823/20261120";
    private static final long SINCE = Instant.parse("2026-05-26T00:00:00Z").getEpochSecond();
    private static final String STORIES = "https://hn.algolia.com/api/v1/search_by_date?query=brightloom.com"
            + "&restrictSearchableAttributes=url&tags=story&numericFilters=created_at_i%3E" + SINCE
            + "&hitsPerPage=100";
    private static final String NO_STORIES = "{\"hits\":[],\"nbHits\":0}";
    private static final String SOME_VIEWS = """
            {"items":[{"timestamp":"2026112000","views":500},{"timestamp":"2025112000","views":400}]}""";
    private static final Snapshot ITEM = World.snapshot(
            FetcherId.WIKIDATA, Status.OK, TestTime.NOON, fact(Keys.WIKIDATA_ARTICLE, "Bríght loom/Group"));
    private static final Snapshot NO_ITEM = World.snapshot(FetcherId.WIKIDATA, Status.ABSENT, TestTime.NOON);

    private final World world = new World();
    private final AttentionFetcher fetcher = new AttentionFetcher(world.means());

    @Test
    void views_of_the_article_and_stories_about_the_domain_are_counted() {
        world.web.text(VIEWS, SOME_VIEWS).text(STORIES, """
                {"hits":[{"url":"https://www.brightloom.com/a","points":3,"created_at_i":1790000000}],"nbHits":1}""");

        Snapshot seen = world.fetch(fetcher, ITEM);

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(texts(seen, Keys.ATTENTION_ARTICLE)).containsExactly("Bríght loom/Group");
        assertThat(number(seen, Keys.ATTENTION_HAS_ARTICLE)).isEqualTo(1);
        assertThat(number(seen, Keys.ATTENTION_VIEWS_30D)).isEqualTo(500);
        assertThat(number(seen, Keys.ATTENTION_VIEW_TREND)).isCloseTo(0.25, offset(1e-12));
        assertThat(number(seen, Keys.ATTENTION_STORIES_180D)).isEqualTo(1);
        assertThat(seen.traffic().requests()).isEqualTo(2);
        assertThat(seen.warnings()).isEmpty();
        assertThat(world.web.asked()).containsExactly(VIEWS, STORIES);
    }

    @Test
    void views_age_from_the_last_day_that_was_counted_and_stories_from_now() {
        world.web.text(VIEWS, SOME_VIEWS).text(STORIES, NO_STORIES);

        Snapshot seen = world.fetch(fetcher, ITEM);

        assertThat(seen.observation(Keys.ATTENTION_VIEWS_30D).orElseThrow().asOf())
                .isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
        assertThat(seen.observation(Keys.ATTENTION_STORIES_180D).orElseThrow().asOf())
                .isEqualTo(TestTime.NOON);
    }

    @Test
    void hits_on_another_host_or_from_before_are_not_counted() {
        world.web.text(STORIES, """
                {"hits":[{"url":"https://brightloom.com/launch","created_at_i":1790000000},
                  {"url":"http://blog.brightloom.com","created_at_i":1790000000},
                  {"url":"https://brightloom.com.evil.net/","created_at_i":1790000000},
                  {"url":"https://notbrightloom.com/","created_at_i":1790000000},
                  {"url":"https://news.net/brightloom.com","created_at_i":1790000000},
                  {"url":"https://brightloom.com/old","created_at_i":1700000000},
                  {"url":"https://brightloom.com/undated"},
                  {"url":null,"created_at_i":1790000000},
                  {"url":"not an address","created_at_i":1790000000}]}""");

        assertThat(number(world.fetch(fetcher, NO_ITEM), Keys.ATTENTION_STORIES_180D))
                .isEqualTo(2);
    }

    @Test
    void who_has_no_article_is_not_asked_about_and_that_is_known() {
        world.web.text(STORIES, NO_STORIES);

        for (Snapshot wikidata : List.of(NO_ITEM, World.snapshot(FetcherId.WIKIDATA, Status.OK, TestTime.NOON))) {
            Snapshot seen = world.fetch(fetcher, wikidata);
            world.time.pass(Duration.ofSeconds(1));

            assertThat(seen.status()).isEqualTo(Status.OK);
            assertThat(number(seen, Keys.ATTENTION_HAS_ARTICLE)).isZero();
            assertThat(number(seen, Keys.ATTENTION_STORIES_180D)).isZero();
            assertThat(seen.warnings()).containsExactly("news_no_entity");
        }
        assertThat(world.web.asked()).containsOnly(STORIES);
    }

    @Test
    void an_article_that_nobody_ever_read_is_none() {
        world.web.text(STORIES, NO_STORIES);

        Snapshot seen = world.fetch(fetcher, ITEM);

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(number(seen, Keys.ATTENTION_HAS_ARTICLE)).isZero();
        assertThat(has(seen, Keys.ATTENTION_VIEWS_30D)).isFalse();
    }

    @Test
    void whether_there_is_an_article_is_not_known_when_nobody_could_say() {
        world.web.text(STORIES, NO_STORIES);

        for (Status unknown : List.of(Status.TIMEOUT, Status.ERROR, Status.RATE_LIMITED, Status.PARTIAL)) {
            Snapshot seen = world.fetch(fetcher, World.snapshot(FetcherId.WIKIDATA, unknown, TestTime.NOON));
            world.time.pass(Duration.ofSeconds(1));

            assertThat(seen.status()).as("%s", unknown).isEqualTo(Status.PARTIAL);
            assertThat(has(seen, Keys.ATTENTION_HAS_ARTICLE)).isFalse();
        }
        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.PARTIAL);
    }

    @Test
    void an_ambiguous_items_article_counts_as_much_as_the_item() {
        Observation unsure = fact(Keys.WIKIDATA_ARTICLE, "Bríght loom/Group").identifiedBy(0.6);
        world.web.text(VIEWS, SOME_VIEWS).text(STORIES, NO_STORIES);

        Snapshot seen = world.fetch(fetcher, World.snapshot(FetcherId.WIKIDATA, Status.OK, TestTime.NOON, unsure));

        assertThat(seen.observation(Keys.ATTENTION_VIEWS_30D).orElseThrow().identity())
                .isEqualTo(0.6);
        assertThat(seen.observation(Keys.ATTENTION_STORIES_180D).orElseThrow().identity())
                .isEqualTo(1);
    }

    @Test
    void what_one_source_answers_is_kept_whatever_the_other_does() {
        for (var each : List.of(
                Map.entry(answer(403, ""), Status.ERROR),
                Map.entry(answer(429, "", "retry-after", "60"), Status.RATE_LIMITED),
                Map.entry(answer(500, ""), Status.ERROR),
                Map.entry(answer(200, ""), Status.ERROR),
                Map.entry(answer(200, "<html>", "content-type", "text/html"), Status.ERROR),
                Map.entry(answer(200, "[]"), Status.ERROR),
                Map.entry(answer(200, "{\"items\":7,\"hits\":\"x\"}"), Status.ERROR),
                Map.entry(answer(200, new byte[11_000_000]), Status.ERROR),
                Map.entry((Reply) new Reply.Forbidden("private"), Status.ERROR))) {
            assertThat(ask(each.getKey(), answer(200, NO_STORIES)))
                    .as("views %s", each)
                    .isEqualTo(Status.PARTIAL);
            assertThat(ask(answer(200, SOME_VIEWS), each.getKey()))
                    .as("stories %s", each)
                    .isEqualTo(Status.PARTIAL);
            assertThat(ask(each.getKey(), each.getKey())).as("both %s", each).isEqualTo(each.getValue());
        }
        assertThat(ask(answer(200, SOME_VIEWS), answer(404, ""))).isEqualTo(Status.PARTIAL);
        assertThat(ask(answer(500, ""), answer(429, ""))).isEqualTo(Status.RATE_LIMITED);
    }

    @Test
    void a_failure_that_may_pass_is_tried_once_more() {
        world.web.on(VIEWS, answer(500, ""), answer(200, SOME_VIEWS)).on(STORIES, answer(502, ""));

        assertThat(world.fetch(fetcher, ITEM).status()).isEqualTo(Status.PARTIAL);
        assertThat(world.web.asked()).containsExactly(VIEWS, VIEWS, STORIES, STORIES);
    }

    @Test
    void an_empty_bucket_costs_its_own_source_alone() {
        world.web.text(VIEWS, SOME_VIEWS).text(STORIES, NO_STORIES);
        world.emptyBucket("source:wikimedia");

        assertThat(world.fetch(fetcher, ITEM).status()).isEqualTo(Status.PARTIAL);
        assertThat(world.web.asked()).containsExactly(STORIES);
    }

    @Test
    void a_server_that_hangs_takes_no_more_than_the_total_and_leaves_half_of_it_to_the_other() {
        world.web.hang();

        Snapshot seen = world.fetch(fetcher, ITEM);

        assertThat(seen.status()).isEqualTo(Status.TIMEOUT);
        assertThat(seen.traffic().took()).isLessThanOrEqualTo(Duration.ofSeconds(6));
        assertThat(world.web.asked()).contains(VIEWS, STORIES);
    }

    private static Status ask(Reply views, Reply stories) {
        World world = new World();
        world.web.on(VIEWS, views).on(STORIES, stories);
        return world.fetch(new AttentionFetcher(world.means()), ITEM).status();
    }
}
