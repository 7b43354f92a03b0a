package dev.coldpath.scoring.fetch;

import static dev.coldpath.scoring.fetch.ScriptedWeb.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.fetch.Visited.Elsewhere;
import dev.coldpath.scoring.fetch.Visited.Gone;
import dev.coldpath.scoring.fetch.Visited.NobodyThere;
import dev.coldpath.scoring.fetch.Visited.Page;
import dev.coldpath.scoring.fetch.Visited.Spent;
import dev.coldpath.scoring.fetch.Visited.Unseen;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Proves the rules of E-07, E-11 and E-12 that hold for every visit.
class SiteVisitTest {
    private static final String ROBOTS_TXT = "https://brightloom.com/robots.txt";
    private static final String PAGE = "https://brightloom.com/page";

    private final World world = new World();

    @Test
    void robots_txt_is_asked_for_first_and_once() throws InterruptedException {
        SiteVisit visit = visit(12);
        world.web.html(PAGE, "x");

        assertThat(visit.get(URI.create(PAGE), Want.PAGE)).isInstanceOf(Page.class);
        assertThat(visit.get(URI.create(PAGE), Want.PAGE)).isInstanceOf(Page.class);

        assertThat(world.web.asked()).containsExactly(ROBOTS_TXT, PAGE, PAGE);
        assertThat(visit.requests()).isEqualTo(3);
    }

    @Test
    void what_robots_txt_answers_decides_what_may_be_asked() throws InterruptedException {
        assertThat(after(401)).isEqualTo(new Unseen(Status.ROBOTS_DENIED));
        assertThat(after(403)).isEqualTo(new Unseen(Status.ROBOTS_DENIED));
        assertThat(after(429)).isEqualTo(new Unseen(Status.RATE_LIMITED));
        assertThat(after(500)).isEqualTo(new Unseen(Status.RATE_LIMITED));
        assertThat(after(503)).isEqualTo(new Unseen(Status.RATE_LIMITED));
        assertThat(after(301)).isEqualTo(new Unseen(Status.ERROR));
        assertThat(world.web.asked()).containsOnly(ROBOTS_TXT);
        assertThat(after(404)).isInstanceOf(Page.class);
        assertThat(after(410)).isInstanceOf(Page.class);
        assertThat(after(400)).isInstanceOf(Page.class);
        assertThat(after(204)).isInstanceOf(Page.class);
    }

    @Test
    void a_robots_txt_that_cannot_be_had_opens_nothing() throws InterruptedException {
        assertThat(after(new Reply.Late())).isEqualTo(new Unseen(Status.TIMEOUT));
        assertThat(after(new Reply.TooLarge())).isEqualTo(new Unseen(Status.ERROR));
        assertThat(after(new Reply.Forbidden("private"))).isEqualTo(new Unseen(Status.ERROR));
        assertThat(after(new Reply.NoSuchHost())).isEqualTo(new NobodyThere(Status.ABSENT));
        assertThat(after(new Reply.Broken(Reply.Broken.NOTHING_LISTENS))).isEqualTo(new NobodyThere(Status.ABSENT));
        assertThat(after(new Reply.Broken("tls failed"))).isEqualTo(new NobodyThere(Status.ERROR));
        assertThat(world.web.asked()).containsOnly(ROBOTS_TXT);
    }

    @Test
    void a_robots_txt_found_on_the_way_holds_for_the_hosts_on_the_way() throws InterruptedException {
        world.web
                .redirect(ROBOTS_TXT, "https://www.brightloom.com/robots.txt")
                .text("https://www.brightloom.com/robots.txt", "User-agent: *\nDisallow: /secret")
                .redirect("https://brightloom.com/", "https://www.brightloom.com/")
                .html("https://www.brightloom.com/", "x");
        SiteVisit visit = visit(12);

        assertThat(visit.get(URI.create("https://brightloom.com/"), Want.PAGE)).isInstanceOf(Page.class);
        assertThat(visit.get(URI.create("https://brightloom.com/secret"), Want.PAGE))
                .isEqualTo(new Unseen(Status.ROBOTS_DENIED));
        assertThat(visit.get(URI.create("https://www.brightloom.com/secret"), Want.PAGE))
                .isEqualTo(new Unseen(Status.ROBOTS_DENIED));
        assertThat(world.web.asked()).hasSize(4);
    }

    @Test
    void another_host_has_rules_of_its_own() throws InterruptedException {
        world.web
                .redirect("https://brightloom.com/", "https://app.brightloom.com/")
                .text("https://app.brightloom.com/robots.txt", "User-agent: *\nDisallow: /");

        assertThat(visit(12).get(URI.create("https://brightloom.com/"), Want.PAGE))
                .isEqualTo(new Unseen(Status.ROBOTS_DENIED));
        assertThat(world.web.asked()).doesNotContain("https://app.brightloom.com/");
    }

    @Test
    void five_redirects_are_followed_and_a_sixth_or_a_loop_is_not() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            world.web.redirect("https://brightloom.com/" + i, "/" + (i + 1));
        }
        world.web.html("https://brightloom.com/5", "x").redirect("https://brightloom.com/start", "/0");

        assertThat(visit(12).get(URI.create("https://brightloom.com/0"), Want.PAGE))
                .isInstanceOf(Page.class);
        assertThat(visit(12).get(URI.create("https://brightloom.com/start"), Want.PAGE))
                .isEqualTo(new Unseen(Status.ERROR));

        world.web.redirect(PAGE, PAGE);
        SiteVisit visit = visit(12);
        assertThat(visit.get(URI.create(PAGE), Want.PAGE)).isEqualTo(new Unseen(Status.ERROR));
        assertThat(visit.requests()).isEqualTo(7);
    }

    @Test
    void robots_txt_that_redirects_without_end_opens_nothing() throws InterruptedException {
        world.web.redirect(ROBOTS_TXT, "/robots.txt");
        SiteVisit visit = visit(12);

        assertThat(visit.get(URI.create(PAGE), Want.PAGE)).isEqualTo(new Unseen(Status.ERROR));
        assertThat(visit.requests()).isEqualTo(6);
    }

    @Test
    void a_redirect_to_another_company_is_told_and_not_followed() throws InterruptedException {
        for (String away : List.of("https://other.com/", "http://10.0.0.1/", "http://localhost/", "http://[::1]/x")) {
            world.web.redirect(PAGE, away);

            assertThat(visit(12).get(URI.create(PAGE), Want.PAGE)).isEqualTo(new Elsewhere(URI.create(away)));
        }
        assertThat(world.web.asked()).containsOnly(ROBOTS_TXT, PAGE);
    }

    @Test
    void a_redirect_to_another_scheme_is_an_error() throws InterruptedException {
        world.web.redirect(PAGE, "gopher://brightloom.com/");

        assertThat(visit(12).get(URI.create(PAGE), Want.PAGE)).isEqualTo(new Unseen(Status.ERROR));
    }

    @Test
    void statuses_are_told_apart() throws InterruptedException {
        for (int status : new int[] {404, 410}) {
            world.web.status(PAGE, status);
            assertThat(visit(12).get(URI.create(PAGE), Want.PAGE)).isEqualTo(new Gone());
        }
        for (int status : new int[] {429, 503}) {
            world.web.status(PAGE, status);
            assertThat(visit(12).get(URI.create(PAGE), Want.PAGE)).isEqualTo(new Unseen(Status.RATE_LIMITED));
        }
        for (int status : new int[] {400, 401, 403, 418, 500, 502, 100, 304}) {
            world.web.status(PAGE, status);
            assertThat(visit(12).get(URI.create(PAGE), Want.PAGE))
                    .as("%d", status)
                    .isEqualTo(new Unseen(Status.ERROR));
        }
    }

    @Test
    void the_allowance_is_never_passed() throws InterruptedException {
        SiteVisit visit = visit(3);
        for (int i = 0; i < 3; i++) {
            visit.get(URI.create(PAGE), Want.PAGE);
        }

        assertThat(visit.get(URI.create(PAGE), Want.PAGE)).isEqualTo(new Spent());
        assertThat(world.web.asked()).hasSize(3);
    }

    @Test
    void calls_that_sent_nothing_are_not_counted() throws InterruptedException {
        world.web.on(PAGE, new Reply.Forbidden("private"));
        SiteVisit visit = visit(12);

        visit.get(URI.create(PAGE), Want.PAGE);

        assertThat(visit.requests()).isEqualTo(1);
    }

    @Test
    void requests_lie_apart_by_the_gap_or_by_what_the_site_asks_for() throws InterruptedException {
        SiteVisit visit = visit(12);
        visit.get(URI.create(PAGE), Want.PAGE);
        visit.get(URI.create(PAGE), Want.PAGE);
        assertThat(pauses()).containsOnly(World.GAP);

        world.web.text(ROBOTS_TXT, "User-agent: *\nCrawl-delay: 2");
        int before = world.web.sent().size();
        SiteVisit slower = visit(12);
        slower.get(URI.create(PAGE), Want.PAGE);
        slower.get(URI.create(PAGE), Want.PAGE);
        assertThat(pauses().subList(before, before + 2)).containsOnly(Duration.ofSeconds(2));
    }

    @Test
    void a_turn_that_comes_after_the_deadline_is_not_waited_for() throws InterruptedException {
        world.web.text(ROBOTS_TXT, "User-agent: *\nCrawl-delay: 9");
        SiteVisit visit = visit(12);

        visit.get(URI.create(PAGE), Want.PAGE);
        assertThat(visit.get(URI.create(PAGE), Want.PAGE)).isEqualTo(new Unseen(Status.TIMEOUT));

        assertThat(world.time.instant()).isBefore(TestTime.NOON.plus(Duration.ofSeconds(10)));
        assertThat(world.web.asked()).containsExactly(ROBOTS_TXT, PAGE);
    }

    private Visited after(int status) throws InterruptedException {
        return after(answer(status, ""));
    }

    private Visited after(Reply robots) throws InterruptedException {
        world.web.on(ROBOTS_TXT, robots).html(PAGE, "x");
        return visit(12).get(URI.create(PAGE), Want.PAGE);
    }

    private SiteVisit visit(int requests) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(15), world.time.instant());
        return new SiteVisit(world.means(), World.BRIGHTLOOM, new Allowance(requests, world.time.instant()), deadline);
    }

    private List<Duration> pauses() {
        List<ScriptedWeb.Sent> sent = world.web.sent();
        return IntStream.range(1, sent.size())
                .mapToObj(i ->
                        Duration.between(sent.get(i - 1).until(), sent.get(i).from()))
                .toList();
    }
}
