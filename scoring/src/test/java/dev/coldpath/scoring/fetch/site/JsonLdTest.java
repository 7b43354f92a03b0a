package dev.coldpath.scoring.fetch.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonLdTest {
    @Test
    void an_organisation_is_read_with_all_that_counts() {
        Organization organization = one("""
                {"@context":"https://schema.org","@type":"Corporation","name":"Brightloom","legalName":" Brightloom\\n Ltd ",
                 "url":"https://brightloom.com","foundingDate":"2011-05-01","description":"Looms",
                 "numberOfEmployees":{"@type":"QuantitativeValue","minValue":51,"maxValue":200},
                 "founder":[{"@type":"Person","name":"Jane Doe"},{"@type":"Person","name":"John Roe"}],
                 "employee":[{"@type":"Person","name":"Ann Poe"}],
                 "contactPoint":{"email":"jane.doe@brightloom.com","telephone":"+1 555 0100"},
                 "address":{"@type":"PostalAddress","streetAddress":"1 Doe Street","addressCountry":"United Kingdom"},
                 "sameAs":["https://github.com/brightloom","not an address"]}""");

        assertThat(organization.name()).contains("Brightloom Ltd");
        assertThat(organization.country()).contains("GB");
        assertThat(organization.founders()).isEqualTo(2);
        assertThat(organization.employees()).contains(51);
        assertThat(organization.foundedYear()).contains(2011);
        assertThat(organization.elsewhere()).hasSize(1);
        assertThat(organization.toString()).doesNotContain("Doe", "Roe", "Poe", "555", "jane");
    }

    @Test
    void a_state_is_read_by_its_letters_or_its_name_and_only_in_the_united_states() {
        assertThat(state("US", "CA")).contains("CA");
        assertThat(state("USA", " n.y. ")).contains("NY");
        assertThat(state("United States", "District of Columbia")).contains("DC");
        assertThat(state("US", "california")).contains("CA");
        for (String none : List.of("", "Bavaria", "XX", "CA, NY", "C".repeat(10_000))) {
            assertThat(state("US", none)).as(none).isEmpty();
        }
        assertThat(state("AU", "WA")).as("Western Australia").isEmpty();
        assertThat(state("", "CA")).isEmpty();
        assertThat(one("{\"@type\":\"Organization\",\"address\":\"1 Doe Street, CA, US\"}")
                        .state())
                .isEmpty();
        assertThat(one("{\"@type\":\"Organization\",\"address\":[{\"addressCountry\":\"US\",\"addressRegion\":[1]}]}")
                        .state())
                .isEmpty();
    }

    @Test
    void organisations_are_found_in_lists_graphs_and_as_publishers_but_not_deeper() {
        assertThat(all("[{\"@type\":\"WebSite\"},{\"@type\":\"Organization\",\"name\":\"A\"}]"))
                .hasSize(1);
        assertThat(all("{\"@graph\":[{\"@type\":[\"Organization\",\"Brand\"]},{\"@type\":\"NGO\"}]}"))
                .hasSize(2);
        assertThat(all("{\"@type\":\"WebSite\",\"publisher\":{\"@type\":\"http://schema.org/Organization\"}}"))
                .hasSize(1);
        assertThat(all("{\"@type\":\"Product\",\"review\":{\"author\":{\"@type\":\"Organization\"}}}"))
                .isEmpty();
        assertThat(all("{\"@type\":\"Person\",\"name\":\"Jane Doe\"}")).isEmpty();
        assertThat(all("{\"@type\":[\"Organization\",\"Person\"],\"name\":\"Jane Doe\"}"))
                .isEmpty();
    }

    @Test
    void head_counts_are_numbers_texts_or_ranges_and_of_a_range_the_lower_end() {
        assertThat(employees("120")).contains(120);
        assertThat(employees("\"11-50\"")).contains(11);
        assertThat(employees("\"1,200+\"")).contains(1_200);
        assertThat(employees("{\"value\":\"75\"}")).contains(75);
        assertThat(employees("{\"minValue\":10,\"maxValue\":20}")).contains(10);
        assertThat(employees("{\"value\":7.9}")).contains(7);
        for (String none : List.of("0", "-5000000000", "\"many\"", "null", "[]", "{}", "\"\"", "9999999", "true")) {
            assertThat(employees(none))
                    .as(none)
                    .satisfiesAnyOf(
                            each -> assertThat(each).isEmpty(),
                            each -> assertThat(each)
                                    .hasValueSatisfying(n -> assertThat(n).isBetween(1, 5_000_000)));
        }
    }

    @Test
    void founding_years_are_read_from_the_start_of_a_date() {
        assertThat(founded("\"1999\"")).contains(1999);
        assertThat(founded("2004")).contains(2004);
        assertThat(founded("\"2004-02-30T99\"")).contains(2004);
        for (String none : List.of("\"\"", "\"19999\"", "\"May 1999\"", "\"0999\"", "null", "{}", "99")) {
            assertThat(founded(none)).as(none).isEmpty();
        }
    }

    @Test
    void countries_are_letters_or_english_names() {
        for (String germany : List.of("DE", "de", "DEU", "Germany", "deutschland", " Germany ")) {
            assertThat(Countries.code(germany)).as(germany).contains("DE");
        }
        assertThat(Countries.code("U.S.A.")).contains("US");
        assertThat(Countries.code("UK")).contains("GB");
        for (String none : List.of("", "X", "Atlantis", "Jane Doe", "ZZ")) {
            assertThat(Countries.code(none)).as(none).isEmpty();
        }
    }

    @Test
    void blocks_that_are_broken_huge_or_ambiguous_are_passed_over() {
        String good = "{\"@type\":\"Organization\",\"name\":\"Brightloom\"}";
        for (String bad : List.of(
                "",
                "{",
                "<html>",
                "null",
                "7",
                "{\"@type\":\"Organization\",\"@type\":\"Organization\"}",
                "[".repeat(65) + "]".repeat(65),
                "{\"@graph\":".repeat(64) + good + "}".repeat(64),
                "{\"@type\":\"Organization\",\"name\":\"" + "x".repeat(256_000) + "\"}",
                good + good)) {
            String page = Pages.jsonLd(bad) + Pages.jsonLd(good);

            assertThat(JsonLd.organizations(Pages.document(page)))
                    .as(bad.substring(0, Math.min(40, bad.length())))
                    .extracting(Organization::name)
                    .containsExactly(Optional.of("Brightloom"));
        }
    }

    @Test
    void no_more_than_twenty_blocks_and_fifty_organisations_are_read() {
        String one = "{\"@type\":\"Organization\"}";

        assertThat(JsonLd.organizations(Pages.document(Pages.jsonLd(one).repeat(30))))
                .hasSize(20);
        assertThat(all("[" + (one + ",").repeat(500) + one + "]")).hasSize(50);
    }

    @Test
    void members_of_any_type_are_read_without_a_fall() {
        String[] values = {
            "null",
            "7",
            "-1e400",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "[[[]]]",
            "{\"@id\":7}",
            "true",
            "1e999999",
            "\"\\ud800\""
        };
        String[] names = {
            "name",
            "legalName",
            "url",
            "address",
            "founder",
            "founders",
            "numberOfEmployees",
            "foundingDate",
            "sameAs",
            "description",
            "@graph",
            "publisher"
        };
        for (long seed = 1; seed <= 600; seed++) {
            Random random = new Random(seed);
            StringBuilder json = new StringBuilder("{\"@type\":\"Organization\"");
            for (String name : names) {
                json.append(",\"").append(name).append("\":").append(values[random.nextInt(values.length)]);
            }

            assertThat(all(json.append('}').toString())).as("seed %d", seed).hasSize(1);
        }
    }

    private static Optional<Integer> employees(String value) {
        return one("{\"@type\":\"Organization\",\"numberOfEmployees\":" + value + "}")
                .employees();
    }

    private static Optional<Integer> founded(String value) {
        return one("{\"@type\":\"Organization\",\"foundingDate\":" + value + "}")
                .foundedYear();
    }

    private static Organization one(String json) {
        return all(json).getFirst();
    }

    private static List<Organization> all(String json) {
        return JsonLd.organizations(Pages.document(Pages.jsonLd(json)));
    }

    private static Optional<String> state(String country, String region) {
        return one("{\"@type\":\"Organization\",\"address\":{\"addressCountry\":\"" + country
                        + "\",\"addressRegion\":\"" + region + "\"}}")
                .state();
    }
}
