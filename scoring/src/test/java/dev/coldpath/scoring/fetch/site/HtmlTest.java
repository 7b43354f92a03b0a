package dev.coldpath.scoring.fetch.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void the_server_says_which_characters_are_meant() {
        byte[] latin = "<title>caf\u00e9</title>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(title(latin, "text/html; charset=ISO-8859-1")).isEqualTo("caf\u00e9");
        assertThat(title(latin, "text/html; charset=\"iso-8859-1\"")).isEqualTo("caf\u00e9");
    }

    @Test
    void a_character_set_that_does_not_exist_is_not_asked_for() {
        byte[] body = "<meta charset=utf-8><title>caf\u00e9</title>".getBytes(StandardCharsets.UTF_8);

        for (String type : List.of(
                "text/html",
                "text/html; charset=",
                "text/html; charset=x-none",
                "text/html; charset=;;",
                "text/html; charset=-",
                "text/html;charset=x-JISAutoDetect")) {
            assertThat(title(body, type)).as(type).isEqualTo("caf\u00e9");
        }
    }

    @Test
    void only_what_is_called_html_is_html() {
        byte[] body = "x".getBytes(StandardCharsets.UTF_8);

        for (String type : List.of("", "text/html", "TEXT/HTML;charset=utf-8", "application/xhtml+xml")) {
            assertThat(Html.is(Pages.page(body, type))).as(type).isTrue();
        }
        for (String type : List.of("application/json", "text/plain", "application/pdf", "image/png")) {
            assertThat(Html.is(Pages.page(body, type))).as(type).isFalse();
        }
    }

    @Test
    void any_bytes_make_a_page_in_any_character_set() {
        List<String> charsets = List.copyOf(Charset.availableCharsets().keySet());
        for (long seed = 1; seed <= 400; seed++) {
            Random random = new Random(seed);
            byte[] body = new byte[random.nextInt(2_000)];
            random.nextBytes(body);
            String charset = charsets.get(random.nextInt(charsets.size()));

            SitePage page = SitePage.of(Pages.HOME, Html.read(Pages.page(body, "text/html; charset=" + charset)));

            assertThat(page.links()).as("seed %d, %s", seed, charset).hasSizeLessThan(2_000);
        }
    }

    private static String title(byte[] body, String type) {
        return Html.read(Pages.page(body, type)).title();
    }
}
