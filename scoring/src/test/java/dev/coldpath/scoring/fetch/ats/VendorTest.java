package dev.coldpath.scoring.fetch.ats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.fetch.CallPolicy;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.fetch.TestTime;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What each vendor's answer says. Proves E-18.
class VendorTest {
    private static final String LEVER = "https://api.lever.co/v0/postings/loom?mode=json&limit=100&skip=";

    private final World world = new World();

    @Test
    void greenhouse_tells_when_a_role_was_first_published_and_not_when_it_was_edited() throws InterruptedException {
        world.web.text("https://boards-api.greenhouse.io/v1/boards/loom/jobs?content=true", """
                {"jobs":[{"title":"Weaver","first_published":"2026-01-02T10:00:00-05:00",
                  "updated_at":"2026-11-20T10:00:00-05:00","location":{"name":"Duluth"},
                  "departments":[{"name":"Production"},{"name":null}],"absolute_url":"https://loom.com/jobs/1"},
                 {"title":"Dyer","updated_at":"2026-11-20T10:00:00-05:00"}],"meta":{"total":2}}""");

        Listing.Roles roles = roles(Vendor.GREENHOUSE);

        assertThat(roles.openings().getFirst().publishedAt()).contains(Instant.parse("2026-01-02T15:00:00Z"));
        assertThat(roles.openings().getFirst().departments()).containsExactly("Production");
        assertThat(roles.openings().getLast().publishedAt()).isEmpty();
        assertThat(roles.openings().getLast().place()).isEmpty();
    }

    @Test
    void lever_is_read_page_by_page_until_one_is_not_full() throws InterruptedException {
        world.web
                .text(LEVER + 0, postings(100))
                .text(LEVER + 100, postings(100))
                .text(LEVER + 200, postings(7));

        Listing.Roles roles = roles(Vendor.LEVER);

        assertThat(roles.openings()).hasSize(207);
        assertThat(roles.openings().getFirst().publishedAt()).contains(Instant.ofEpochMilli(1_760_000_000_000L));
        assertThat(world.web.asked()).containsExactly(LEVER + 0, LEVER + 100, LEVER + 200);
        assertThat(Duration.between(
                        world.web.sent().get(0).from(), world.web.sent().get(2).from()))
                .as("never more than two a second")
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_last_page_of_lever_that_fails_leaves_nothing() throws InterruptedException {
        world.web.text(LEVER + 0, postings(100)).status(LEVER + 100, 403);

        assertThat(Vendor.LEVER.read("loom", apis())).isEqualTo(new Listing.Unread(Status.ERROR));
    }

    @Test
    void lever_in_europe_is_asked_there() throws InterruptedException {
        world.web.text("https://api.eu.lever.co/v0/postings/loom?mode=json&limit=100&skip=0", postings(1));

        assertThat(roles(Vendor.LEVER_EU).openings()).hasSize(1);
    }

    @Test
    void ashby_counts_what_is_listed() throws InterruptedException {
        world.web.text("https://api.ashbyhq.com/posting-api/job-board/loom", """
                {"apiVersion":"1","jobs":[
                 {"title":"Weaver","department":"Production","team":"Looms","location":"Duluth","isListed":true,
                  "publishedAt":"2026-11-01T00:00:00.000+00:00","jobUrl":"https://jobs.ashbyhq.com/loom/1"},
                 {"title":"Secret","isListed":false},{"title":"Odd"}]}""");

        Listing.Roles roles = roles(Vendor.ASHBY);

        assertThat(roles.openings()).extracting(Opening::title).containsExactly("Weaver");
        assertThat(roles.openings().getFirst().departments()).containsExactly("Production", "Looms");
        assertThat(roles.openings().getFirst().publishedAt()).contains(Instant.parse("2026-11-01T00:00:00Z"));
    }

    @Test
    void smartrecruiters_is_read_page_by_page_until_all_are_found() throws InterruptedException {
        String company = "https://api.smartrecruiters.com/v1/companies/loom/postings?limit=100&offset=";
        world.web.text(company + 0, content(100, 130)).text(company + 100, content(30, 130));

        Listing.Roles roles = roles(Vendor.SMARTRECRUITERS);

        assertThat(roles.openings()).hasSize(130);
        assertThat(roles.openings().getFirst().departments()).containsExactly("Looms", "Engineering");
        assertThat(roles.openings().getFirst().place()).contains("Duluth, us");
    }

    @Test
    void workable_says_whose_board_it_is() throws InterruptedException {
        world.web.text("https://apply.workable.com/api/v1/widget/accounts/loom", """
                {"name":"Loom Ltd","jobs":[{"title":"Weaver","department":"Production","city":"Duluth","country":"USA",
                  "published_on":"2026-11-01","created_at":"2026-10-01","url":"https://apply.workable.com/j/1"},
                 {"title":"Dyer","created_at":"2026-10-01"}]}""");

        Listing.Roles roles = roles(Vendor.WORKABLE);

        assertThat(roles.company()).contains("Loom Ltd");
        assertThat(roles.openings())
                .extracting(Opening::publishedAt)
                .containsExactly(
                        Optional.of(Instant.parse("2026-11-01T00:00:00Z")),
                        Optional.of(Instant.parse("2026-10-01T00:00:00Z")));
    }

    @Test
    void every_vendor_tells_no_board_from_nonsense() throws InterruptedException {
        for (Vendor vendor : Vendor.ALL) {
            assertThat(vendor.read("loom", apis())).as("%s", vendor).isEqualTo(new Listing.NoBoard());
            String asked = world.web.asked().getLast();
            for (String nonsense : List.of("", "3", "\"x\"", "{\"jobs\":3,\"content\":3}", "<!doctype html>")) {
                world.web.text(asked, nonsense);
                world.time.pass(Duration.ofSeconds(5));

                assertThat(vendor.read("loom", apis()))
                        .as("%s: %s", vendor, nonsense)
                        .isEqualTo(new Listing.Unread(Status.ERROR));
            }
        }
    }

    @Test
    void functions_are_known_by_departments_and_by_titles_where_there_are_none() {
        Functions functions = new Functions();

        assertThat(functions.of(List.of(
                        opening("Chief Weaver", "R&D"),
                        opening("Sales Engineer", "Go-to-Market"),
                        opening("Legal Counsel"),
                        opening("Weaver", "Looms"))))
                .isEqualTo(Set.of("engineering", "sales", "legal"));
    }

    private Listing.Roles roles(Vendor vendor) throws InterruptedException {
        return (Listing.Roles) vendor.read("loom", apis());
    }

    private PublishedApis apis() {
        Deadline deadline = Deadline.in(Duration.ofSeconds(10), world.time.instant());
        return new PublishedApis(world.means(), deadline, new CallPolicy(Duration.ofSeconds(5), 0, false));
    }

    private static Opening opening(String title, String... departments) {
        return new Opening(title, Optional.of(TestTime.NOON), List.of(departments), Optional.empty(), Optional.empty());
    }

    private static String postings(int many) {
        return IntStream.range(0, many).mapToObj(_ -> """
                        {"text":"Weaver","createdAt":1760000000000,"hostedUrl":"https://jobs.lever.co/loom/1",
                         "categories":{"team":"Looms","location":"Duluth"}}""").collect(Collectors.joining(",", "[", "]"));
    }

    private static String content(int many, int total) {
        return IntStream.range(0, many)
                .mapToObj(_ -> """
                        {"name":"Weaver","releasedDate":"2026-11-01T00:00:00.000Z","department":{"label":"Looms"},
                         "function":{"id":"eng","label":"Engineering"},"location":{"city":"Duluth","country":"us"},
                         "creator":{"name":"Jane Doe"}}""")
                .collect(Collectors.joining(",", "{\"totalFound\":" + total + ",\"content\":[", "]}"));
    }
}
