package dev.coldpath.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private static final Path ROOT = Path.of(System.getProperty("coldpath.root"));

    @Test
    void every_promise_of_the_list_has_a_test_and_every_test_a_promise_of_the_list() throws IOException {
        Checks checks = Checks.in(ROOT);
        Files.writeString(ROOT.resolve("proof/target/checks.md"), checks.report());

        assertThat(checks.tests().keySet()).containsExactlyInAnyOrderElementsOf(listed());
    }

    @Test
    void claims_are_found_in_annotations_and_in_comments() {
        Checks checks = new Checks(new TreeMap<>());

        checks.read("ATest", """
                @Test
                @Proves({"S-01", "core I-2"})
                default void first() {}

                /// Proves E-14: in every form.
                @Test
                void second() {}

                @Proves("S-01")
                void third() {}

                /// Other bodies. Nothing. /// Proves J-34.
                interface Contract {
                    void helper();
                }
                """);

        assertThat(checks.tests().toString())
                .isEqualTo(
                        "{E-14=[ATest.second], J-34=[ATest.all], S-01=[ATest.first, ATest.third], core I-2=[ATest.first]}");
    }

    private static List<String> listed() throws IOException {
        try (InputStream list = ChecksTest.class.getResourceAsStream("checks.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(Pattern.compile(",\\s*")::splitAsStream)
                    .filter(id -> !id.isEmpty())
                    .toList();
        }
    }
}
