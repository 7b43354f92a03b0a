package dev.coldpath.scoring.fetch.github;

import static dev.coldpath.scoring.fetch.ScriptedWeb.answer;
import static dev.coldpath.scoring.fetch.Seen.number;
import static dev.coldpath.scoring.fetch.Seen.texts;
import static dev.coldpath.scoring.fetch.World.fact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.fetch.TestTime;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Proves GitHub's part of E-19, and of E-13 to E-15.
class GithubFetcherTest {
    private static final String ORGANIZATION = "https://api.github.com/orgs/loom";
    private static final String REPOSITORIES = ORGANIZATION + "/repos?sort=pushed&per_page=100";
    private static final String PLAIN = "{\"login\":\"loom\",\"blog\":\"\",\"is_verified\":false}";
    private static final Snapshot SITE =
            World.snapshot(FetcherId.SITE, Status.OK, TestTime.NOON, fact(Keys.SITE_GITHUB, "loom"));

    private final World world = new World();
    private final GithubFetcher fetcher = new GithubFetcher(world.means());

    @Test
    void own_repositories_are_counted_and_forks_and_archived_ones_are_not_active() {
        world.web.text(ORGANIZATION, PLAIN).text(REPOSITORIES, """
                [{"stargazers_count":40,"pushed_at":"2026-11-01T00:00:00Z","fork":false,"archived":false,
                  "owner":{"login":"loom"}},
                 {"stargazers_count":5,"pushed_at":"2026-01-01T00:00:00Z","fork":false,"archived":false},
                 {"stargazers_count":900,"pushed_at":"2026-11-01T00:00:00Z","fork":true,"archived":false},
                 {"stargazers_count":2,"pushed_at":"2026-11-01T00:00:00Z","fork":false,"archived":true}]""");

        Snapshot seen = world.fetch(fetcher, SITE);

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(texts(seen, Keys.GITHUB_ORGANIZATION)).containsExactly("loom");
        assertThat(number(seen, Keys.GITHUB_STARS)).isEqualTo(47);
        assertThat(number(seen, Keys.GITHUB_ACTIVE_REPOS_90D)).isEqualTo(1);
        assertThat(world.web.asked()).containsExactly(ORGANIZATION, REPOSITORIES);
    }

    @Test
    void an_organisation_is_surely_the_companys_when_it_leads_back_or_is_verified() {
        assertThat(identity("\"blog\":\"https://www.brightloom.com/about\"")).isEqualTo(1);
        assertThat(identity("\"blog\":\"brightloom.com\"")).isEqualTo(1);
        assertThat(identity("\"is_verified\":true")).isEqualTo(1);
        assertThat(identity("\"blog\":\"https://brightloom.com.other.net\"")).isEqualTo(0.5);
        assertThat(identity("\"blog\":\"not an address at all\"")).isEqualTo(0.5);
        assertThat(identity("\"blog\":null")).isEqualTo(0.5);
    }

    @Test
    void the_organisation_of_the_item_comes_before_that_of_the_site() {
        Snapshot item =
                World.snapshot(FetcherId.WIKIDATA, Status.OK, TestTime.NOON, fact(Keys.WIKIDATA_GITHUB, "loomworks"));

        world.fetch(fetcher, SITE, item);

        assertThat(world.web.asked()).containsExactly("https://api.github.com/orgs/loomworks");
    }

    @Test
    void without_an_organisation_nobody_is_asked() {
        assertThat(world.fetch(fetcher, World.snapshot(FetcherId.SITE, Status.OK, TestTime.NOON))
                        .status())
                .isEqualTo(Status.ABSENT);
        for (Status status : List.of(Status.TIMEOUT, Status.ROBOTS_DENIED, Status.RATE_LIMITED)) {
            assertThat(world.fetch(fetcher, World.snapshot(FetcherId.SITE, status, TestTime.NOON))
                            .status())
                    .isEqualTo(status);
        }
        assertThat(world.web.asked()).isEmpty();
    }

    /// The item names the organisation before the site does, and neither is seen to have none while one is silent.
    @Test
    void while_the_item_is_out_of_reach_a_site_without_a_link_proves_nothing() {
        Snapshot site = World.snapshot(FetcherId.SITE, Status.OK, TestTime.NOON);
        for (var each : List.of(
                Map.entry(Status.TIMEOUT, Status.TIMEOUT),
                Map.entry(Status.ERROR, Status.ERROR),
                Map.entry(Status.RATE_LIMITED, Status.RATE_LIMITED),
                Map.entry(Status.PARTIAL, Status.ERROR),
                Map.entry(Status.OK, Status.ABSENT),
                Map.entry(Status.ABSENT, Status.ABSENT))) {
            Snapshot item = World.snapshot(FetcherId.WIKIDATA, each.getKey(), TestTime.NOON);

            assertThat(world.fetch(fetcher, site, item).status())
                    .as(each.toString())
                    .isEqualTo(each.getValue());
        }
        assertThat(world.web.asked()).isEmpty();
    }

    @Test
    void an_organisation_that_is_gone_is_none() {
        assertThat(world.fetch(fetcher, SITE).status()).isEqualTo(Status.ABSENT);
    }

    @Test
    void answers_become_statuses_without_a_second_try() {
        for (var each : List.of(
                Map.entry(answer(403, ""), Status.RATE_LIMITED),
                Map.entry(answer(429, "", "retry-after", "1"), Status.RATE_LIMITED),
                Map.entry(answer(500, ""), Status.ERROR),
                Map.entry(answer(200, ""), Status.ERROR),
                Map.entry(answer(200, "<html>", "content-type", "text/html"), Status.ERROR),
                Map.entry(answer(200, "[]"), Status.ERROR),
                Map.entry(answer(200, new byte[11_000_000]), Status.ERROR),
                Map.entry((Reply) new Reply.Forbidden("private"), Status.ERROR))) {
            World first = new World();
            first.web.on(ORGANIZATION, each.getKey());
            assertThat(first.fetch(new GithubFetcher(first.means()), SITE).status())
                    .as(each.toString())
                    .isEqualTo(each.getValue());
            assertThat(first.web.asked()).hasSize(1);
        }
        for (Reply odd : List.of(answer(200, "{}"), answer(404, ""), answer(500, ""))) {
            World second = new World();
            second.web.text(ORGANIZATION, PLAIN).on(REPOSITORIES, odd);
            assertThat(second.fetch(new GithubFetcher(second.means()), SITE).status())
                    .as(odd.toString())
                    .isEqualTo(Status.ERROR);
        }
    }

    @Test
    void without_a_token_in_time_it_ends_at_once() {
        world.emptyBucket("source:github");

        assertThat(world.fetch(fetcher, SITE).status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(world.web.asked()).isEmpty();
    }

    @Test
    void a_server_that_hangs_takes_no_more_than_the_total() {
        world.web.hang();

        Snapshot seen = world.fetch(fetcher, SITE);

        assertThat(seen.status()).isEqualTo(Status.TIMEOUT);
        assertThat(seen.traffic().took()).isLessThanOrEqualTo(Duration.ofSeconds(6));
    }

    private static double identity(String member) {
        World world = new World();
        world.web.text(ORGANIZATION, "{\"login\":\"loom\"," + member + "}").text(REPOSITORIES, "[]");
        return world.fetch(new GithubFetcher(world.means()), SITE)
                .observation(Keys.GITHUB_STARS)
                .orElseThrow()
                .identity();
    }
}
