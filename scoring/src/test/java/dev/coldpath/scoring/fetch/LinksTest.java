package dev.coldpath.scoring.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final URI HERE = URI.create("https://brightloom.com/a/b?c");

    @Test
    void a_link_leads_where_a_browser_would_go() {
        Map.of(
                        "x", "https://brightloom.com/a/x",
                        "/x y", "https://brightloom.com/x%20y",
                        "../../../x", "https://brightloom.com/x",
                        "//OTHER.com", "https://other.com/",
                        "HTTP://other.com:80/x#y", "http://other.com/x",
                        "https://other.com:443?q", "https://other.com/?q",
                        "https://other.com:8443/", "https://other.com:8443/",
                        "/caf\u00e9", "https://brightloom.com/caf%C3%A9",
                        " \t/x\n", "https://brightloom.com/x")
                .forEach((text, there) -> assertThat(Links.resolve(HERE, text))
                        .as(text)
                        .map(URI::toString)
                        .hasValue(there));
    }

    @Test
    void what_is_no_address_of_the_web_leads_nowhere() {
        for (String text : List.of(
                "",
                " ",
                "javascript:alert(1)",
                "mailto:jane.doe@brightloom.com",
                "tel:1",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://brightloom.com/",
                "https://",
                "https:///x",
                "https://user@brightloom.com/",
                "https://user:word@brightloom.com/",
                "http://[::1",
                "http://a_b/",
                "%zz",
                "/" + "x".repeat(2_048))) {
            assertThat(Links.resolve(HERE, text)).as(text).isEmpty();
        }
        assertThat(Links.absolute("/x")).isEmpty();
    }

    @Test
    void an_address_belongs_to_the_registrable_domain_of_its_host() {
        assertThat(owner("https://www.shop.brightloom.co.uk/")).hasValue(new Domain("brightloom.co.uk"));
        for (String nobody : List.of("http://127.0.0.1/", "http://[::1]/", "http://localhost/", "http://co.uk/")) {
            assertThat(Links.owner(URI.create(nobody))).as(nobody).isEmpty();
        }
    }

    @Test
    void a_company_owns_its_domain_and_most_likely_its_name_under_another_suffix() {
        Ownership ownership = new Ownership(new Domain("brightloom.com"));

        assertThat(ownership.identity(URI.create("https://www.brightloom.com/")))
                .isEqualTo(1);
        assertThat(ownership.identity(URI.create("https://brightloom.co.uk/"))).isEqualTo(0.9);
        assertThat(ownership.identity(URI.create("https://brightloom.other.com/")))
                .isZero();
        assertThat(ownership.identity(URI.create("http://10.0.0.1/"))).isZero();
    }

    @Test
    void half_a_character_leads_nowhere() {
        assertThat(Links.absolute("https://brightloom.com/\ud83d\ude00")).isPresent();
        assertThat(Links.absolute("https://brightloom.com/\ud83d")).isEmpty();
        assertThat(Links.absolute("https://brightloom.com/?q=\ude00")).isEmpty();
    }

    @Test
    void any_text_is_an_address_or_none() {
        String letters = "ahtps:/.?#[]@%25\u0130\u00e9 \\\"<>|0\n\u0000";
        for (long seed = 1; seed <= 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "https://" : "");
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }

            assertThat(Links.resolve(HERE, text.toString()).filter(address -> address.getHost() == null))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private static Optional<Domain> owner(String address) {
        return Links.owner(URI.create(address));
    }
}
