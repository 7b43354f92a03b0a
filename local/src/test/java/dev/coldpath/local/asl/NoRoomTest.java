package dev.coldpath.local.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.store.StoreDown;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the pipeline does when a function is not started, which happens on AWS alone: its other errors have tests of
/// their own.
class NoRoomTest {
    private static final List<String> NOT_STARTED = List.of(
            "Lambda.TooManyRequestsException",
            "Lambda.ClientExecutionTimeoutException",
            "Lambda.SnapStartNotReadyException",
            "Lambda.SnapStartTimeoutException",
            "Lambda.SnapStartException");

    private StateMachine machine;

    @BeforeEach
    void load() throws IOException {
        machine = StateMachine.load(Pipeline.file(), Set.of("DiscoverFunction", "EnrichFunction", "ScoreFunction"));
    }

    @Test
    void each_task_waits_four_times_for_a_function_that_was_not_started() {
        assertThat(tasks())
                .hasSize(3)
                .allSatisfy(task -> assertThat(NOT_STARTED)
                        .allSatisfy(error -> assertThat(waits(task, error)).hasSize(4)));
    }

    @Test
    void its_longest_waits_leave_the_run_time_for_all_its_tasks() {
        Duration working = tasks().map(State.Task::timeout).reduce(Duration.ZERO, Duration::plus);

        assertThat(tasks()).allSatisfy(task -> {
            Duration waiting = longest(task, NOT_STARTED.getFirst());
            assertThat(waiting).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
            assertThat(working.plus(waiting)).isLessThan(machine.timeout());
        });
    }

    @Test
    void a_wait_for_room_does_not_use_up_the_retry_of_a_store_that_was_down() {
        assertThat(tasks()).allSatisfy(task -> {
            Retries retries = new Retries(task.recovery().retries(), new Random(1));
            NOT_STARTED.forEach(retries::after);

            assertThat(retries.after(StoreDown.class.getName())).isPresent();
            assertThat(retries.after(StoreDown.class.getName())).isEmpty();
        });
    }

    private Stream<State.Task> tasks() {
        return Stream.of("Discover", "Enrich", "Score").map(name -> (State.Task) machine.state(name));
    }

    /// The waits that an error is granted in one visit.
    private static List<Duration> waits(State.Task task, String error) {
        Retries retries = new Retries(task.recovery().retries(), new Random(1));
        return Stream.generate(() -> retries.after(error))
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .toList();
    }

    /// The sum of the longest waits.
    private static Duration longest(State.Task task, String error) {
        RetryRule rule = task.recovery().retries().stream()
                .filter(each -> each.errors().match(error))
                .findFirst()
                .orElseThrow();
        assertThat(rule.jitter()).as("a burst spreads").isTrue();
        RetryRule sure =
                new RetryRule(rule.errors(), rule.most(), rule.interval(), rule.backoff(), rule.longest(), false);
        Duration sum = Duration.ZERO;
        for (int retry = 1; retry <= rule.most(); retry++) {
            sum = sum.plus(sure.delay(retry, new Random(1)));
        }
        return sum;
    }
}
