package dev.coldpath.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Path ROOT = Path.of(System.getProperty("coldpath.root"));

    @Test
    void every_link_between_pages_leads_to_a_file_and_a_heading_that_are_there() {
        List<Page> pages = Page.allIn(ROOT);

        Map<Path, List<String>> astray = new TreeMap<>();
        for (Page page : pages) {
            if (!page.astray().isEmpty()) {
                astray.put(ROOT.relativize(page.file()), page.astray());
            }
        }

        assertThat(pages).hasSizeGreaterThan(50);
        assertThat(astray).isEmpty();
    }

    @Test
    void a_link_to_what_is_not_there_is_seen_and_what_stands_between_fences_is_none() {
        Page page = Page.of(ROOT.resolve("README.md"), """
                # What `it` does, [in full](CHANGELOG.md)

                [here](#what-it-does-in-full), [not here](#what-it-does-not), [a page](CONTRIBUTING.md#commits),
                [no page](NOWHERE.md), [no heading](CONTRIBUTING.md#nowhere), [elsewhere](https://example.com/nowhere)

                ```md
                [an example](ANYTHING.md)
                ```
                """);

        assertThat(page.astray()).containsExactly("#what-it-does-not", "NOWHERE.md", "CONTRIBUTING.md#nowhere");
    }
}
