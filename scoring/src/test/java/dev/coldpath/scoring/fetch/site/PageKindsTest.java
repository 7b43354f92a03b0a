package dev.coldpath.scoring.fetch.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageKindsTest {
    private final PageKinds kinds = new PageKinds();

    @Test
    void a_page_is_known_by_the_end_of_its_path_by_its_host_or_by_the_words_of_its_link() {
        assertThat(kind("/en/About_Us.html", "")).contains(PageKind.ABOUT);
        assertThat(kind("/pricing/", "")).contains(PageKind.PRICING);
        assertThat(kind("https://docs.brightloom.com/start", "")).contains(PageKind.DOCS);
        assertThat(kind("https://status.brightloom.com/", "")).contains(PageKind.STATUS);
        assertThat(kind("/p?id=7", " We're hiring! ")).contains(PageKind.CAREERS);
        assertThat(kind("/x", "\u00dcber uns")).contains(PageKind.ABOUT);
    }

    @Test
    void other_pages_and_other_sites_are_nothing() {
        assertThat(kind("/team/jane-doe", "Jane Doe")).isEmpty();
        assertThat(kind("/blog/pricing-is-hard", "Pricing is hard")).isEmpty();
        assertThat(kind("https://other.com/pricing", "Pricing")).isEmpty();
        assertThat(kind("https://docs.other.com/", "Docs")).isEmpty();
        assertThat(kind("/", "Home")).isEmpty();
        assertThat(kind("/?pricing", "")).isEmpty();
    }

    @Test
    void the_first_page_of_a_kind_stands_for_it() {
        SitePage home = Pages.read("<a href=/jobs>x</a><a href=/careers>x</a><a href=/team>x</a>");

        assertThat(kinds.linkedFrom(home))
                .containsOnlyKeys(PageKind.CAREERS, PageKind.TEAM)
                .containsEntry(PageKind.CAREERS, Pages.HOME.resolve("/jobs"));
    }

    private Optional<PageKind> kind(String href, String text) {
        SitePage home = Pages.read("<a href=\"" + href + "\">" + text + "</a>");
        return kinds.linkedFrom(home).keySet().stream().findFirst();
    }
}
