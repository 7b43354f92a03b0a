package dev.coldpath.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private static final Path ROOT = Path.of(System.getProperty("coldpath.root"));

    @Test
    void every_promise_of_the_page_has_a_test_and_every_test_a_promise_of_the_page() throws IOException {
        Checks checks = Checks.in(ROOT);
        Files.writeString(ROOT.resolve("proof/target/checks.md"), checks.report());

        assertThat(checks.tests().keySet()).containsExactlyInAnyOrderElementsOf(page().ids());
    }

    @Test
    void every_promise_of_the_page_stands_there_once_and_in_a_sentence() throws IOException {
        assertThat(page().ids()).doesNotHaveDuplicates();
        assertThat(page().unsaid()).isEmpty();
    }

    @Test
    void promises_are_rows_and_one_without_a_sentence_is_seen() {
        Promises promises = Promises.of("""
                | ids | about |
                |---|---|
                | `S-…` | the wire |

                | S-01 | One thing ([ADR 0001](adr/0001.md)). |
                | core I-2 | |
                | S-01 | no end |
                |J-3|Another.|
                | S-01 to S-03 | Several. |
                Not S-04 | at all. |
                """);

        assertThat(promises.ids()).containsExactly("S-01", "core I-2", "S-01", "J-3");
        assertThat(promises.unsaid()).containsExactly("S-01", "core I-2");
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

    private static Promises page() throws IOException {
        return Promises.of(Files.readString(ROOT.resolve("docs/promises.md")));
    }
}
