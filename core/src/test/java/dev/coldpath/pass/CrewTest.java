package dev.coldpath.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrewTest {
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void alone_is_one_after_the_other_in_the_thread_that_asks() {
        List<Integer> done = new ArrayList<>();
        Thread mine = Thread.currentThread();

        Crew.ALONE.each(HUNDRED, number -> {
            assertThat(Thread.currentThread()).isSameAs(mine);
            done.add(number);
        });

        assertThat(done).isEqualTo(HUNDRED);
    }

    @Test
    void many_hands_do_each_once_and_all_work_at_the_same_time() {
        Queue<Integer> done = new ConcurrentLinkedQueue<>();
        CountDownLatch together = new CountDownLatch(4);

        new Crew(4).each(HUNDRED, number -> {
            together.countDown();
            assertThat(awaited(together)).isTrue();
            done.add(number);
        });

        assertThat(done).containsExactlyInAnyOrderElementsOf(HUNDRED);
    }

    @Test
    void there_are_no_more_hands_than_things_to_do() {
        new Crew(16).each(List.of(), _ -> {
            throw new AssertionError("nothing was to be done");
        });
    }

    @Test
    void work_that_breaks_is_not_taken_for_done() {
        assertThatThrownBy(() -> new Crew(4).each(HUNDRED, _ -> {
                    throw new AssertionError("broken");
                }))
                .hasRootCauseMessage("broken");
        assertThatIllegalArgumentException().isThrownBy(() -> new Crew(0)).withMessage("crew: 0 hands");
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }
}
