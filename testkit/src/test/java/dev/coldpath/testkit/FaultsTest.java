package dev.coldpath.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.limit.Rate;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Faults.Stall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final List<String> reached = new ArrayList<>();
    private final TokenBuckets real = (name, _, _, _) -> {
        reached.add(name);
        return Optional.of(Duration.ZERO);
    };
    private final Faults<TokenBuckets> faults = Faults.in(TokenBuckets.class, real);

    @Test
    void the_chosen_call_fails_before_it_reaches_the_port_and_the_others_pass() {
        TokenBuckets port = faults.failBefore(2).port();

        take(port, "first");
        assertThatThrownBy(() -> take(port, "second")).isInstanceOf(StoreDown.class);
        take(port, "third");

        assertThat(reached).containsExactly("first", "third");
        assertThat(faults.calls()).isEqualTo(3);
    }

    @Test
    void the_chosen_call_does_its_work_and_loses_its_answer() {
        TokenBuckets port = faults.failAfter(1).port();

        assertThatThrownBy(() -> take(port, "first")).isInstanceOf(StoreDown.class);

        assertThat(reached).containsExactly("first");
    }

    @Test
    void the_chosen_call_stands_still_until_it_is_released() throws InterruptedException {
        Stall stall = faults.stall(1);
        TokenBuckets port = faults.port();
        CompletableFuture<Boolean> late = CompletableFuture.supplyAsync(() -> take(port, "late"));
        stall.awaitReached();

        assertThat(reached).isEmpty();
        stall.release();

        assertThat(late.join()).isTrue();
        assertThat(reached).containsExactly("late");
    }

    @Test
    void what_the_port_itself_throws_comes_through_as_it_is() {
        TokenBuckets broken = Faults.in(TokenBuckets.class, (_, _, _, _) -> {
                    throw new IllegalStateException("broken");
                })
                .port();

        assertThatThrownBy(() -> take(broken, "any")).isExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_call_is_repeated_until_its_answer_is_known() {
        TokenBuckets port = faults.failBefore(1).failAfter(2).port();

        assertThat(Repeat.untilKnown(() -> take(port, "again"))).isTrue();

        assertThat(reached).containsExactly("again", "again");
    }

    private static boolean take(TokenBuckets port, String name) {
        return port.take(name, Rate.perSecond(1), Instant.EPOCH);
    }
}
