package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Exclusion;
import dev.coldpath.score.Exclusions;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Samples;
import org.junit.jupiter.api.Test;

/// What every engine promises about domains that nobody may ask about.
public interface ExclusionsContract {
    Engine engine();

    private Exclusions exclusions() {
        return engine().operator().exclusions();
    }

    @Test
    default void nobody_is_excluded_of_whom_nothing_was_said() {
        assertThat(exclusions().holds(Samples.domain(), NOON)).isFalse();
        assertThat(exclusions().lift(Samples.domain())).isFalse();
    }

    @Test
    default void the_operators_word_holds_until_it_is_taken_back() {
        Domain domain = Samples.domain();
        Exclusion exclusion = Exclusion.denylisted(domain, NOON);
        exclusions().put(exclusion);

        assertThat(exclusions().find(domain)).contains(exclusion);
        assertThat(exclusions().all()).contains(exclusion);
        assertThat(exclusions().holds(domain, NOON.plusSeconds(1_000_000_000))).isTrue();
        assertThat(exclusions().lift(domain)).isTrue();
        assertThat(exclusions().find(domain)).isEmpty();
        assertThat(exclusions().all()).doesNotContain(exclusion);
    }

    @Test
    default void an_owners_word_is_believed_for_a_week() {
        Domain domain = Samples.domain();
        exclusions().put(Exclusion.optedOut(domain, NOON));

        assertThat(exclusions()
                        .holds(domain, NOON.plus(Exclusion.OPT_OUT_BELIEVED).minusMillis(1)))
                .isTrue();
        assertThat(exclusions().holds(domain, NOON.plus(Exclusion.OPT_OUT_BELIEVED)))
                .isFalse();

        Exclusion again = Exclusion.optedOut(domain, NOON.plus(Exclusion.OPT_OUT_BELIEVED));
        exclusions().put(again);
        assertThat(exclusions().find(domain)).contains(again);
    }

    @Test
    default void the_operators_word_outweighs_the_owners_in_either_order() {
        Domain domain = Samples.domain();
        Exclusion operators = Exclusion.denylisted(domain, NOON.plusSeconds(1));
        exclusions().put(Exclusion.optedOut(domain, NOON));
        exclusions().put(operators);
        exclusions().put(Exclusion.optedOut(domain, NOON.plusSeconds(2)));

        assertThat(exclusions().find(domain)).contains(operators);
    }
}
