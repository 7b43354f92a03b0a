package dev.coldpath.scoring.fetch.ats;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which boards are a company's, and what becomes of every answer. Proves E-17, and the part of boards in E-13 to E-15.
class AtsFetcherTest {
    private static final String BOARD = "https://boards-api.greenhouse.io/v1/boards/brightloom/jobs?content=true";
    private static final String WORKABLE = "https://apply.workable.com/api/v1/widget/accounts/brightloom";

    private final World world = new World();
    private final AtsFetcher fetcher = new AtsFetcher(world.means());

    @Test
    void a_board_that_the_site_links_to_is_the_companys() {
        world.web.text(BOARD, jobs(6));

        Snapshot seen = world.fetch(fetcher, linking("greenhouse:brightloom"));

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(texts(seen, Keys.ATS_BOARD)).containsExactly("greenhouse:brightloom");
        assertThat(number(seen, Keys.ATS_OPEN_ROLES)).isEqualTo(6);
        assertThat(seen.observations()).allMatch(each -> each.identity() == 1);
    }

    @Test
    void the_roles_of_several_boards_are_counted_together() {
        world.web.text(BOARD, jobs(2)).text("https://api.lever.co/v0/postings/loom?mode=json&limit=100&skip=0", """
                [{"id":"1","text":"Weaver","categories":{"department":"Production","location":"Duluth"},"createdAt":1}]""");

        Snapshot seen = world.fetch(fetcher, linking("greenhouse:brightloom", "lever:loom"));

        assertThat(number(seen, Keys.ATS_OPEN_ROLES)).isEqualTo(3);
        assertThat(texts(seen, Keys.ATS_BOARD)).containsExactly("greenhouse:brightloom", "lever:loom");
    }

    @Test
    void a_board_of_a_site_under_another_suffix_is_as_unsure_as_the_site() {
        world.web.text(BOARD, jobs(1));
        Snapshot site = site(
                Status.OK,
                fact(Keys.SITE_BOARD, "greenhouse:brightloom").identifiedBy(0.9),
                fact(Keys.SITE_BOARD_LINK, 1));

        assertThat(world.fetch(fetcher, site)
                        .observation(Keys.ATS_OPEN_ROLES)
                        .orElseThrow()
                        .identity())
                .isEqualTo(0.9);
    }

    @Test
    void a_board_without_roles_is_a_board() {
        world.web
                .text(BOARD, "{\"jobs\":[],\"meta\":{\"total\":0}}")
                .text(
                        "https://api.smartrecruiters.com/v1/companies/Loom/postings?limit=100&offset=0",
                        "{\"totalFound\":0,\"content\":[]}");

        for (String board : List.of("greenhouse:brightloom", "smartrecruiters:Loom")) {
            Snapshot seen = world.fetch(fetcher, linking(board));

            assertThat(seen.status()).as(board).isEqualTo(Status.OK);
            assertThat(number(seen, Keys.ATS_OPEN_ROLES)).as(board).isZero();
            assertThat(has(seen, Keys.ATS_FRESH_SHARE)).as(board).isFalse();
        }
    }

    @Test
    void without_a_link_the_board_of_an_earlier_run_is_read_again() {
        world.web.text("https://api.ashbyhq.com/posting-api/job-board/Loom", """
                {"apiVersion":"1","jobs":[{"title":"Weaver","isListed":true}]}""");
        world.seenEarlier(ats(Duration.ofDays(2), "ashby:Loom", 3));

        Snapshot seen = world.fetch(fetcher, without());

        assertThat(texts(seen, Keys.ATS_BOARD)).containsExactly("ashby:Loom");
    }

    @Test
    void an_empty_list_of_a_vendor_that_knows_every_name_is_no_board_unless_linked() {
        world.web.text(
                "https://api.smartrecruiters.com/v1/companies/Loom/postings?limit=100&offset=0",
                "{\"totalFound\":0,\"content\":[]}");
        world.seenEarlier(ats(Duration.ofDays(2), "smartrecruiters:Loom", 3));

        assertThat(world.fetch(fetcher, without()).status()).isEqualTo(Status.ABSENT);
    }

    @Test
    void a_guess_counts_when_a_job_leads_back_to_the_domain() {
        world.web.text(BOARD, jobs(1).replace("https://boards.greenhouse.io/brightloom", "https://www.brightloom.com"));

        Snapshot seen = world.fetch(fetcher, without());

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(seen.observations()).allMatch(each -> each.identity() == 0.9);
    }

    @Test
    void a_guess_counts_when_the_board_bears_the_domains_name() {
        world.web.text(WORKABLE, "{\"name\":\"Brightloom.com\",\"jobs\":[{\"title\":\"Weaver\"}]}");

        assertThat(texts(world.fetch(fetcher, without()), Keys.ATS_BOARD)).containsExactly("workable:brightloom");
    }

    @Test
    void a_guess_that_does_not_lead_back_is_somebody_elses() {
        world.web.text(BOARD, jobs(9)).text(WORKABLE, "{\"name\":\"Brightloom\",\"jobs\":[{\"title\":\"Weaver\"}]}");

        Snapshot seen = world.fetch(fetcher, without());

        assertThat(seen.status()).isEqualTo(Status.ABSENT);
        assertThat(seen.observations()).isEmpty();
        assertThat(world.web.asked()).containsExactly(BOARD, WORKABLE);
    }

    @Test
    void a_link_to_a_board_that_is_gone_is_as_good_as_none() {
        Snapshot seen = world.fetch(fetcher, linking("greenhouse:closed"));

        assertThat(seen.status()).isEqualTo(Status.ABSENT);
    }

    @Test
    void what_was_not_seen_of_the_site_is_not_taken_for_no_board() {
        for (Status status : List.of(Status.TIMEOUT, Status.RATE_LIMITED, Status.ERROR, Status.ROBOTS_DENIED)) {
            assertThat(world.fetch(fetcher, site(status)).status()).isEqualTo(status);
        }
        assertThat(world.fetch(fetcher, site(Status.PARTIAL)).status()).isEqualTo(Status.ERROR);
        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.ERROR);
        assertThat(world.fetch(fetcher, site(Status.OK, fact(Keys.SITE_JS_ONLY, 1)))
                        .status())
                .isEqualTo(Status.OK);
        assertThat(world.fetch(fetcher, site(Status.OK, fact(Keys.SITE_REDIRECTED_TO, "ostravale.com")))
                        .status())
                .isEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void roles_are_compared_with_those_of_two_to_four_months_ago() {
        world.web.text(BOARD, jobs(6));
        world.seenEarlier(ats(Duration.ofDays(3), "greenhouse:brightloom", 50))
                .seenEarlier(ats(Duration.ofDays(90), "greenhouse:brightloom", 8));

        assertThat(number(world.fetch(fetcher, linking("greenhouse:brightloom")), Keys.ATS_ROLE_CHANGE))
                .isCloseTo(-0.25, offset(1e-9));
    }

    @Test
    void few_roles_or_another_board_are_no_measure_of_change() {
        for (Snapshot then : List.of(
                ats(Duration.ofDays(90), "greenhouse:brightloom", 4),
                ats(Duration.ofDays(90), "greenhouse:otherloom", 8),
                ats(Duration.ofDays(59), "greenhouse:brightloom", 8),
                ats(Duration.ofDays(121), "greenhouse:brightloom", 8))) {
            World other = new World().seenEarlier(then);
            other.web.text(BOARD, jobs(6));

            Snapshot seen = other.fetch(new AtsFetcher(other.means()), linking("greenhouse:brightloom"));

            assertThat(has(seen, Keys.ATS_ROLE_CHANGE)).as(then.toString()).isFalse();
        }
    }

    @Test
    void answers_that_make_no_sense_are_errors() {
        for (Reply reply : List.of(
                answer(200, ""),
                answer(200, "<html><body>Jobs</body></html>", "content-type", "text/html"),
                answer(200, "[]"),
                answer(200, "{\"jobs\":{}}"),
                answer(200, "{\"jobs\":[" + "[".repeat(65) + "]".repeat(65) + "]}"),
                answer(200, jobs(3).substring(0, 100)),
                answer(200, new byte[11_000_000]),
                answer(401, ""),
                answer(403, ""),
                answer(500, ""),
                new Reply.Forbidden("private"),
                new Reply.NoSuchHost(),
                new Reply.Broken("tls failed"))) {
            World odd = new World();
            odd.web.on(BOARD, reply);

            Snapshot seen = odd.fetch(new AtsFetcher(odd.means()), linking("greenhouse:brightloom"));

            assertThat(seen.status()).as(reply.toString()).isEqualTo(Status.ERROR);
            assertThat(seen.observations()).isEmpty();
        }
    }

    @Test
    void half_of_a_companys_boards_is_not_counted() {
        world.web.text(BOARD, jobs(6)).status("https://api.lever.co/v0/postings/loom?mode=json&limit=100&skip=0", 429);

        Snapshot seen = world.fetch(fetcher, linking("greenhouse:brightloom", "lever:loom"));

        assertThat(seen.status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(seen.observations()).isEmpty();
    }

    @Test
    void a_server_that_breaks_is_asked_twice_more_and_one_that_says_stop_is_not() {
        world.web.on(BOARD, answer(502, ""), answer(502, ""), answer(200, jobs(6)));
        assertThat(world.fetch(fetcher, linking("greenhouse:brightloom")).status())
                .isEqualTo(Status.OK);
        assertThat(world.web.asked()).hasSize(3);

        World limited = new World();
        limited.web.on(BOARD, answer(429, "", "retry-after", "1"));
        assertThat(limited.fetch(new AtsFetcher(limited.means()), linking("greenhouse:brightloom"))
                        .status())
                .isEqualTo(Status.RATE_LIMITED);
        assertThat(limited.web.asked()).hasSize(1);
    }

    @Test
    void without_a_token_in_time_it_ends_at_once() {
        world.emptyBucket("source:greenhouse");

        assertThat(world.fetch(fetcher, linking("greenhouse:brightloom")).status())
                .isEqualTo(Status.RATE_LIMITED);
        assertThat(world.web.asked()).isEmpty();
    }

    @Test
    void a_server_that_hangs_takes_no_more_than_the_total() {
        world.web.hang();

        Snapshot seen = world.fetch(fetcher, linking("greenhouse:brightloom", "lever:loom"));

        assertThat(seen.status()).isEqualTo(Status.TIMEOUT);
        assertThat(seen.traffic().took()).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_board_name_that_nobody_here_wrote_is_not_asked_for() {
        Snapshot seen = world.fetch(fetcher, linking("greenhouse:../../x", "nobody:brightloom", "greenhouse"));

        assertThat(seen.status()).isEqualTo(Status.ABSENT);
        assertThat(world.web.asked()).containsExactly(BOARD, WORKABLE);
    }

    static String jobs(int many) {
        return IntStream.range(0, many)
                .mapToObj("""
                        {"id":%1$d,"title":"Weaver %1$d","first_published":"2026-11-02T10:00:00-05:00",
                         "updated_at":"2026-11-20T10:00:00-05:00","location":{"name":"Duluth, MN"},
                         "departments":[{"name":"Engineering"}],"company_name":"Brightloom",
                         "absolute_url":"https://boards.greenhouse.io/brightloom/jobs/%1$d"}"""::formatted)
                .collect(Collectors.joining(",", "{\"jobs\":[", "],\"meta\":{\"total\":" + many + "}}"));
    }

    private static Snapshot linking(String... boards) {
        Observation[] seen = new Observation[boards.length + 1];
        seen[0] = fact(Keys.SITE_BOARD_LINK, 1);
        for (int i = 0; i < boards.length; i++) {
            seen[i + 1] = fact(Keys.SITE_BOARD, boards[i]);
        }
        return site(Status.OK, seen);
    }

    private static Snapshot without() {
        return site(Status.OK, fact(Keys.SITE_BOARD_LINK, 0));
    }

    private static Snapshot site(Status status, Observation... seen) {
        return World.snapshot(FetcherId.SITE, status, TestTime.NOON, seen);
    }

    private static Snapshot ats(Duration ago, String board, int roles) {
        Instant then = TestTime.NOON.minus(ago);
        return World.snapshot(
                FetcherId.ATS, Status.OK, then, fact(Keys.ATS_BOARD, board), fact(Keys.ATS_OPEN_ROLES, roles));
    }
}
