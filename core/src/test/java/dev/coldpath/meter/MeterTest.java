package dev.coldpath.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.Caller;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.plan.Overage;
import dev.coldpath.plan.Plan;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MeterTest {
    private static final Instant LATE_IN_MAY = Instant.parse("2026-05-31T23:59:58.500Z");

    private final StoreDown down = new StoreDown("calls: no answer");
    private final List<StoreDown> told = new ArrayList<>();

    /// Proves S-29.
    @Test
    void who_blocks_counts_within_what_is_included_and_otherwise_without_limit() {
        assertThat(meter(new Counter(5)).count(caller(Overage.BLOCK), LATE_IN_MAY))
                .isEqualTo(new Metered.Passed());
        assertThat(meter(new Counter(Integer.MAX_VALUE)).count(caller(Overage.ALLOW), LATE_IN_MAY))
                .isEqualTo(new Metered.Passed());
    }

    /// Proves S-29.
    @Test
    void who_is_blocked_may_come_back_when_the_month_is_over() {
        assertThat(meter(new Counter(0)).count(caller(Overage.BLOCK), LATE_IN_MAY))
                .isEqualTo(new Metered.Blocked(Duration.ofMillis(1_500)));
    }

    @Test
    void a_counter_out_of_reach_takes_no_answer_away_and_the_operator_is_told() {
        assertThat(meter(new Unreachable(down)).count(caller(Overage.ALLOW), LATE_IN_MAY))
                .isEqualTo(new Metered.Passed());
        meter(new Unreachable(down)).takeBack(caller(Overage.ALLOW), LATE_IN_MAY);

        assertThat(told).containsExactly(down, down);
    }

    @Test
    void a_plan_that_blocks_gives_nothing_that_may_be_uncounted() {
        assertThatThrownBy(() -> meter(new Unreachable(down)).count(caller(Overage.BLOCK), LATE_IN_MAY))
                .isSameAs(down);
        assertThat(told).isEmpty();
    }

    private Meter meter(CachedCalls calls) {
        return new Meter(calls, told::add);
    }

    private static Caller caller(Overage overage) {
        Plan plan = new Plan(
                "own",
                OptionalInt.of(5),
                OptionalInt.of(1),
                Duration.ofHours(6),
                true,
                false,
                OptionalInt.empty(),
                overage);
        return new Caller(new Scope(new AccountId("acct_7Qm2"), Mode.LIVE), new KeyId("key_8fK2"), plan);
    }

    /// Counts when it is asked with this limit, where none is the largest.
    private record Counter(int limit) implements CachedCalls {
        @Override
        public boolean count(Scope scope, YearMonth month, OptionalInt most) {
            assertThat(month).isEqualTo(YearMonth.of(2026, 5));
            return most.orElse(Integer.MAX_VALUE) == limit;
        }

        @Override
        public void takeBack(Scope scope, YearMonth month) {
            throw new AssertionError("nothing was to be taken back");
        }
    }

    private record Unreachable(StoreDown why) implements CachedCalls {
        @Override
        public boolean count(Scope scope, YearMonth month, OptionalInt most) {
            throw why;
        }

        @Override
        public void takeBack(Scope scope, YearMonth month) {
            throw why;
        }
    }
}
