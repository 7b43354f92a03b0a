package dev.coldpath.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private static final Path ROOT = Path.of(System.getProperty("coldpath.root"));

    @Test
    void every_condition_of_the_list_is_in_its_file_once() {
        List<Mutant> mutants = Conditions.all();

        assertThat(mutants).hasSizeGreaterThan(40);
        assertThat(mutants).extracting(Mutant::name).doesNotHaveDuplicates();
        assertThat(mutants).allSatisfy(mutant -> assertThat(mutant.source(ROOT)).isNotBlank());
    }

    @Test
    void a_condition_that_is_not_in_its_file_is_named() {
        Mutant gone = Conditions.read("file pom.xml\n\nI-1: nothing\n- no such text anywhere\n+ x\n")
                .getFirst();

        assertThatThrownBy(() -> gone.source(ROOT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\"nothing\"")
                .hasMessageContaining("pom.xml");
    }

    @Test
    void a_condition_that_is_in_its_file_twice_is_refused() {
        Mutant twice =
                Conditions.read("file pom.xml\n\nI-1: twice\n- <dependency>\n").getFirst();

        assertThatThrownBy(() -> twice.source(ROOT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_line_that_is_neither_is_refused() {
        assertThatThrownBy(() -> Conditions.read("what is this")).isInstanceOf(IllegalArgumentException.class);
    }
}
