package dev.coldpath.internet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.domain.Domain;
import dev.coldpath.domain.DomainNames;
import dev.coldpath.domain.ParsedName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompaniesTest {
    private static final Pattern PERSONS = Pattern.compile(
            "\"@type\": \"Person\", \"name\": \"([^\"]+)\"|<dc:creator>([^<]+)<|<author><name>([^<]+)<|<h3>([^<]+)</h3>"
                    + "|Geschäftsführer: ([^<]+)<|([A-Z]\\p{L}+ [A-Z]\\p{L}+) chairs");

    @Test
    void each_is_a_company_that_a_live_key_may_ask_about() {
        for (Company company : Companies.all()) {
            assertThat(DomainNames.parse(company.domain().name())).isEqualTo(new ParsedName.Company(company.domain()));
            assertThat(company.line()).as(company.domain().name()).isNotBlank().hasSizeLessThan(80);
        }
    }

    @Test
    void every_folder_belongs_to_one_of_them() throws IOException {
        List<String> listed =
                Companies.all().stream().map(each -> each.domain().name()).toList();
        try (Stream<Path> folders = Files.list(root().resolve("companies"))) {
            assertThat(folders.map(each -> each.getFileName().toString())).isSubsetOf(listed);
        }
    }

    @Test
    void every_file_that_a_description_names_is_there() {
        Template template = new Template(InstantSource.system());
        for (Company company : Companies.all()) {
            Inhabitant each = new Inhabitant(Folder.of(company.domain()));
            Site site = new Site(each, template);
            for (String path : each.description().paths().keySet()) {
                assertThat(site.answer(new Ask(true, "GET", each.name(), path, "", Map.of())))
                        .as("%s%s", each.name(), path)
                        .isNotNull();
            }
        }
    }

    @Test
    void every_planted_name_stands_in_some_body_and_no_other_person_does() throws IOException {
        String everything;
        try (Stream<Path> files = Files.walk(root())) {
            everything = String.join(
                    "\n",
                    files.filter(Files::isRegularFile)
                            .filter(each -> !each.toString().endsWith(".class"))
                            .map(CompaniesTest::text)
                            .toList());
        }

        assertThat(Companies.PLANTED_NAMES)
                .allSatisfy(name -> assertThat(everything).contains(name));
        assertThat(PERSONS.matcher(everything).results().map(CompaniesTest::name))
                .hasSizeGreaterThan(8)
                .isSubsetOf(Companies.PLANTED_NAMES);
    }

    @Test
    void a_mistake_in_a_description_is_not_overlooked() {
        assertThatThrownBy(() -> Description.read("{\"regsitered\": {}}", new Domain("a.com")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("a.com");
    }

    private static String name(MatchResult person) {
        for (int group = 1; group <= person.groupCount(); group++) {
            String name = person.group(group);
            if (name != null) {
                return name;
            }
        }
        throw new IllegalStateException("no group matched");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root() {
        try {
            return Path.of(new URI(String.valueOf(Companies.class.getResource("companies.json"))))
                    .resolveSibling("");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
