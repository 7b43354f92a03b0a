package dev.coldpath.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.ParsedName.Company;
import dev.coldpath.domain.ParsedName.Invalid;
import dev.coldpath.domain.ParsedName.Reserved;
import dev.coldpath.domain.ParsedName.Sandbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Proves S-05, S-06 and E-09.
class DomainNamesTest {
    @Test
    void every_good_row_of_the_contract_folds_to_its_registrable_domain() {
        Map<String, String> rows = Map.ofEntries(
                Map.entry(" HTTPS://WWW.Stripe.com/a?b#c ", "stripe.com"),
                Map.entry("stripe.com.", "stripe.com"),
                Map.entry("shop.example.co.uk", "example.co.uk"),
                Map.entry("blog.example.co.uk", "example.co.uk"),
                Map.entry("a.b.github.io", "b.github.io"),
                Map.entry("me.github.io", "me.github.io"),
                Map.entry("github.io", "github.io"),
                Map.entry("bücher.de", "xn--bcher-kva.de"),
                Map.entry("faß.de", "xn--fa-hia.de"),
                Map.entry("www.com", "www.com"),
                Map.entry("//stripe.com/x", "stripe.com"),
                Map.entry("\u00a0\u2003stripe.com\u3000", "stripe.com"),
                Map.entry("STRIPE。com", "stripe.com"),
                Map.entry("a.b.brandnewtld", "b.brandnewtld"),
                Map.entry("a.foo.ck", "a.foo.ck"),
                Map.entry("a.www.ck", "www.ck"),
                Map.entry("r3---sn.example.com", "example.com"));

        rows.forEach((typed, folded) ->
                assertThat(DomainNames.parse(typed)).as(typed).isEqualTo(new Company(new Domain(folded))));
    }

    @Test
    void every_bad_row_of_the_contract_is_invalid() {
        for (String typed : List.of(
                "stripe.com:443",
                "u@stripe.com",
                "stripe.com..",
                "a..com",
                ".com",
                "-a.com",
                "a-.com",
                "_dmarc.a.com",
                "127.0.0.1",
                "127.1",
                "[::1]",
                "0x7f.0x1",
                "0x7f000001",
                "2130706433",
                "0177.0.0.1",
                "com",
                "localhost",
                "co.uk",
                "a b.com",
                "a\tb.com",
                "a\u0000.com",
                "a\\b.com",
                "a%2eb.com",
                "",
                " ",
                "https://",
                "http:///x",
                "xn--a.com",
                "a\u200db.com",
                "a\ud800.com",
                "\u202eabc.com")) {
            assertThat(DomainNames.parse(typed)).as(typed).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void the_sandbox_holds_its_four_names_and_all_below_them() {
        assertThat(DomainNames.parse("acme.test")).isEqualTo(new Sandbox(TestDomain.ACME));
        assertThat(DomainNames.parse("https://x.ACME.test/")).isEqualTo(new Sandbox(TestDomain.ACME));
        assertThat(DomainNames.parse("notacme.test")).isInstanceOf(Reserved.class);
        assertThat(DomainNames.parse("printer.local")).isInstanceOf(Reserved.class);
        assertThat(DomainNames.parse("shop.example")).isInstanceOf(Reserved.class);
    }

    @Test
    void a_name_of_253_characters_and_a_label_of_63_are_the_longest() {
        String label = "a".repeat(63);
        String longest = label + "." + label + "." + label + "." + "b".repeat(57) + ".com";
        assertThat(longest).hasSize(253);

        assertThat(DomainNames.parse(longest)).isInstanceOf(Company.class);
        assertThat(DomainNames.parse(longest + ".")).isInstanceOf(Company.class);
        assertThat(DomainNames.parse("b" + longest)).isInstanceOf(Invalid.class);
        assertThat(DomainNames.parse(label + ".com")).isInstanceOf(Company.class);
        assertThat(DomainNames.parse("a" + label + ".com")).isInstanceOf(Invalid.class);
    }

    @Test
    void a_name_of_foreign_letters_that_is_far_too_long_is_no_name() {
        for (int letters : new int[] {300, 1_000, 1_500, 2_040}) {
            assertThat(DomainNames.parse("\u00fc".repeat(letters) + ".com"))
                    .as("%d letters", letters)
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void an_input_of_2048_characters_is_the_longest() {
        String address = "https://stripe.com/" + "x".repeat(2_048 - 19);

        assertThat(DomainNames.parse(address)).isInstanceOf(Company.class);
        assertThat(DomainNames.parse(address + "x")).isInstanceOf(Invalid.class);
    }
}
