package dev.coldpath.scoring.fetch.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.net.Web.Headers;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageMarksTest {
    @Test
    void every_form_of_a_board_link_is_known() {
        BoardLinks boards = new BoardLinks();
        for (String link : List.of(
                "https://boards.greenhouse.io/brightloom",
                "https://boards.greenhouse.io/brightloom/jobs/123?gh_src=x",
                "https://job-boards.greenhouse.io/brightloom",
                "https://boards.greenhouse.io/embed/job_board/js?for=brightloom",
                "https://boards.greenhouse.io/embed/job_board?b=x&for=brightloom&y=z",
                "https://jobs.lever.co/brightloom",
                "https://jobs.eu.lever.co/brightloom/",
                "https://jobs.ashbyhq.com/Bright%20Loom",
                "https://apply.workable.com/brightloom/j/1",
                "https://careers.smartrecruiters.com/Brightloom",
                "https://jobs.smartrecruiters.com/Brightloom/1")) {
            assertThat(boards.board(URI.create(link))).as(link).isPresent();
        }
        for (String link : List.of(
                "https://boards.greenhouse.io/",
                "https://boards.greenhouse.io/embed/job_board/js",
                "https://www.greenhouse.io/brightloom",
                "https://boards.greenhouse.io.other.com/brightloom",
                "https://other.com/boards.greenhouse.io/brightloom",
                "https://jobs.lever.co/?x",
                "https://lever.co/brightloom")) {
            assertThat(boards.board(URI.create(link))).as(link).isEmpty();
        }
    }

    /// Proves the first half of E-17.
    @Test
    void each_form_of_a_link_names_its_vendor_and_its_board() {
        BoardLinks boards = new BoardLinks();
        Map<String, String> named = Map.of(
                "https://boards.greenhouse.io/brightloom/jobs/123", "greenhouse:brightloom",
                "https://job-boards.greenhouse.io/brightloom", "greenhouse:brightloom",
                "https://boards.greenhouse.io/embed/job_board/js?for=brightloom", "greenhouse:brightloom",
                "https://jobs.lever.co/brightloom", "lever:brightloom",
                "https://jobs.eu.lever.co/brightloom/x", "lever-eu:brightloom",
                "https://jobs.ashbyhq.com/Bright%20Loom", "ashby:Bright%20Loom",
                "https://apply.workable.com/brightloom/j/1", "workable:brightloom",
                "https://careers.smartrecruiters.com/BrightLoom1", "smartrecruiters:BrightLoom1",
                "https://jobs.smartrecruiters.com/BrightLoom1/7", "smartrecruiters:BrightLoom1");

        assertThat(named)
                .allSatisfy((link, board) ->
                        assertThat(boards.board(URI.create(link))).contains(board));
        assertThat(boards.board(URI.create("https://jobs.lever.co/a%2F..%2Fb"))).isEmpty();
    }

    @Test
    void the_organisation_with_the_most_links_comes_first() {
        assertThat(GithubLinks.organizations(Stream.of(
                                "https://github.com/tool/tool",
                                "https://github.com/brightloom",
                                "https://github.com/BrightLoom/loom",
                                "https://brightloom.com/")
                        .map(URI::create)))
                .containsExactly("brightloom", "tool");
    }

    @Test
    void an_organisation_on_github_is_told_from_githubs_own_pages() {
        for (String link : List.of("https://github.com/brightloom", "https://www.github.com/brightloom/loom/")) {
            assertThat(GithubLinks.organization(URI.create(link))).as(link).contains("brightloom");
        }
        for (String link : List.of(
                "https://github.com/",
                "https://github.com/features",
                "https://github.com/Login?x",
                "https://github.com/brightloom/loom/blob/main",
                "https://gist.github.com/brightloom",
                "https://notgithub.com/brightloom")) {
            assertThat(GithubLinks.organization(URI.create(link))).as(link).isEmpty();
        }
    }

    @Test
    void parked_pages_are_known_by_what_they_load_or_say() {
        Landers landers = new Landers();

        assertThat(landers.isOne(Pages.read("<h1>brightloom.com</h1><p>This domain is FOR SALE!")))
                .isTrue();
        assertThat(landers.isOne(Pages.read("<script src=https://d.sedoparking.com/x.js></script>")))
                .isTrue();
        assertThat(landers.isOne(Pages.read("<p>We sell looms. This domain was our first.")))
                .isFalse();
        assertThat(landers.isOne(Pages.read("<p>Buy this domain. " + "We broker names. ".repeat(200))))
                .isFalse();
        assertThat(landers.isOne(Pages.read(""))).isFalse();
        assertThat(landers.isService(URI.create("https://www.hugedomains.com/domain_profile.cfm?d=x")))
                .isTrue();
        assertThat(landers.isService(URI.create("https://nothugedomains.com/"))).isFalse();
        assertThat(landers.isService(URI.create("https://img1.wsimg.com/parking-lander/x")))
                .isTrue();
        assertThat(landers.isService(URI.create("https://img1.wsimg.com/x"))).isFalse();
    }

    @Test
    void vendors_are_counted_once_by_hosts_and_headers() {
        PageVendors vendors = new PageVendors();
        Headers headers = new Headers(Map.of("server", "AkamaiGHost", "x-amz-cf-id", "x", "x-served-by", "app-1"));

        assertThat(vendors.in(
                        headers,
                        List.of(
                                URI.create("https://widget.intercom.io/w"),
                                URI.create("https://js.intercomcdn.com/x"),
                                URI.create("https://brightloom.zendesk.com/hc"),
                                URI.create("https://notzendesk.com/"))))
                .containsExactlyInAnyOrder("akamai", "cloudfront", "intercom", "zendesk");
    }

    @Test
    void titles_beside_names_show_leaders_and_boards() {
        Leadership leadership = new Leadership();

        assertThat(on(leadership, "<h3>Jane Doe</h3><p>Chief Executive Officer & Co-Founder</p>"))
                .isEqualTo(new Leadership.Shown(true, false));
        assertThat(on(leadership, "<h2>Our advisors</h2><h2>Gesch\u00e4ftsf\u00fchrerin</h2>"))
                .isEqualTo(new Leadership.Shown(true, true));
        assertThat(on(leadership, "<p>We believe in people. Our founderless approach is an advisory one.</p>"))
                .isEqualTo(Leadership.Shown.NOTHING);
        assertThat(on(leadership, "<a href=/ceo>CEO</a><p>" + "The CEO said much. ".repeat(20) + "</p>"))
                .isEqualTo(Leadership.Shown.NOTHING);
        assertThat(on(leadership, "")).isEqualTo(Leadership.Shown.NOTHING);
    }

    @Test
    void a_sector_is_named_only_where_it_is_clear() {
        Sectors sectors = new Sectors();

        assertThat(sectors.of("Solar and wind power, renewable energy for all")).contains("energy");
        assertThat(sectors.of("Payments and lending")).contains("fintech");
        assertThat(sectors.of("Payments for insurance and insurers")).isEmpty();
        assertThat(sectors.of("Payments")).isEmpty();
        assertThat(sectors.of("")).isEmpty();
        assertThat(sectors.of("apis apis apis")).as("one word, however often").isEmpty();
    }

    private static Leadership.Shown on(Leadership leadership, String html) {
        return leadership.on(Pages.document(html));
    }
}
