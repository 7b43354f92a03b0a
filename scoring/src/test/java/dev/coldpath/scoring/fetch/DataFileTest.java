package dev.coldpath.scoring.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataFileTest {
    @Test
    void lines_of_one_name_add_up_and_remarks_are_passed_over() {
        DataFile file = DataFile.parse("x", """
                # remark
                one: a, b=c ,

                two: https://x.net/
                one: d""");

        assertThat(file.of("one")).containsExactly("a", "b=c", "d");
        assertThat(file.of("two")).containsExactly("https://x.net/");
        assertThat(file.of("three")).isEmpty();
        assertThat(file.stream()).hasSize(4);
    }

    @Test
    void a_line_without_a_name_and_a_file_that_is_not_there_are_said_at_once() {
        assertThatThrownBy(() -> DataFile.parse("x", "a, b"))
                .hasMessageContaining("data file x")
                .hasMessageContaining("a, b");
        assertThatThrownBy(() -> DataFile.parse("x", ": a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> DataFile.beside(DataFileTest.class, "none.txt"))
                .hasMessageContaining("none.txt");
    }

    @Test
    void no_value_stands_under_two_names_of_one_file() {
        for (String file : List.of(
                "dns/saas-vendors.txt",
                "dns/paid-infra.txt",
                "dns/mail-platforms.txt",
                "dns/parking-servers.txt",
                "site/page-words.txt",
                "site/page-vendors.txt",
                "site/landers.txt",
                "site/board-links.txt",
                "site/leadership-words.txt")) {
            assertThat(DataFile.beside(DataFile.class, file).stream().map(DataFile.Entry::value))
                    .as(file)
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }
}
