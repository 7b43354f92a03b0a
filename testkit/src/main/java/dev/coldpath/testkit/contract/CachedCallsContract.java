package dev.coldpath.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Scope;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What every engine's counter of cached calls promises.
public interface CachedCallsContract {
    YearMonth MAY = YearMonth.of(2026, 5);

    Engine engine();

    @Test
    @Proves("S-28")
    default void every_call_counts_once_for_its_scope_and_its_month() {
        Scope scope = Samples.scope();

        for (int call = 0; call < 3; call++) {
            assertThat(count(scope, MAY, OptionalInt.empty())).isTrue();
        }
        count(scope, MAY.plusMonths(1), OptionalInt.empty());
        count(Samples.scope(), MAY, OptionalInt.empty());

        assertThat(counted(scope, MAY)).isEqualTo(3);
        assertThat(counted(scope, MAY.plusMonths(1))).isEqualTo(1);
        assertThat(counted(scope, MAY.minusMonths(1))).isZero();
    }

    @Test
    @Proves("S-29")
    default void the_last_call_that_is_included_counts_and_the_next_does_not() {
        Scope scope = Samples.scope();
        OptionalInt two = OptionalInt.of(2);

        assertThat(count(scope, MAY, two)).isTrue();
        assertThat(count(scope, MAY, two)).isTrue();
        assertThat(count(scope, MAY, two)).isFalse();

        assertThat(counted(scope, MAY)).isEqualTo(2);
        assertThat(count(scope, MAY.plusMonths(1), two)).isTrue();
    }

    @Test
    @Proves("S-29")
    default void a_limit_below_what_is_counted_or_of_none_at_all_counts_nothing() {
        Scope scope = Samples.scope();

        assertThat(count(scope, MAY, OptionalInt.of(0))).isFalse();
        count(scope, MAY, OptionalInt.empty());
        count(scope, MAY, OptionalInt.empty());

        assertThat(count(scope, MAY, OptionalInt.of(1))).isFalse();
        assertThat(counted(scope, MAY)).isEqualTo(2);
    }

    @Test
    @Proves("S-29")
    default void of_calls_that_meet_exactly_as_many_count_as_there_is_room_for() {
        Scope scope = Samples.scope();
        OptionalInt five = OptionalInt.of(5);

        List<Boolean> answers = Race.of(16, () -> count(scope, MAY, five));

        assertThat(answers).filteredOn(counted -> counted).hasSize(5);
        assertThat(counted(scope, MAY)).isEqualTo(5);
    }

    @Test
    @Proves("S-28")
    default void calls_that_meet_are_all_counted() {
        Scope scope = Samples.scope();

        Race.of(16, () -> count(scope, MAY, OptionalInt.empty()));

        assertThat(counted(scope, MAY)).isEqualTo(16);
    }

    @Test
    default void a_call_taken_back_makes_room_and_nothing_is_ever_below_zero() {
        Scope scope = Samples.scope();
        OptionalInt one = OptionalInt.of(1);
        engine().cachedCalls().takeBack(scope, MAY);
        count(scope, MAY, one);

        engine().cachedCalls().takeBack(scope, MAY);
        engine().cachedCalls().takeBack(scope, MAY);

        assertThat(counted(scope, MAY)).isZero();
        assertThat(count(scope, MAY, one)).isTrue();
        assertThat(count(scope, MAY, one)).isFalse();
    }

    @Test
    @Proves("S-49")
    default void a_month_is_kept_for_fourteen_months() {
        Scope scope = Samples.scope();
        count(scope, MAY, OptionalInt.empty());

        count(scope, MAY.plusMonths(14), OptionalInt.empty());

        assertThat(counted(scope, MAY)).isEqualTo(1);
    }

    private boolean count(Scope scope, YearMonth month, OptionalInt most) {
        return engine().cachedCalls().count(scope, month, most);
    }

    private int counted(Scope scope, YearMonth month) {
        return engine().charges().used(scope, month).cached();
    }
}
