package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CutoffTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Deadline LATER = new Deadline(NOON.plusSeconds(1));

    @Test
    void a_call_is_cut_off_when_the_timer_says_so() throws InterruptedException {
        CountDownLatch deadline = new CountDownLatch(1);
        CountDownLatch cut = new CountDownLatch(1);
        try (Cutoff cutoff = new Cutoff(() -> NOON, _ -> deadline.await(), LATER, cut::countDown)) {
            assertThat(cutoff.over()).isFalse();

            deadline.countDown();
            cut.await();

            assertThat(cutoff.over()).isTrue();
        }
    }

    @Test
    void a_call_that_ends_first_lets_its_watcher_go() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        CountDownLatch cut = new CountDownLatch(1);
        Cutoff cutoff = new Cutoff(
                () -> NOON,
                _ -> {
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        gone.countDown();
                    }
                },
                LATER,
                cut::countDown);

        cutoff.close();
        gone.await();

        assertThat(cut.getCount()).isOne();
        assertThat(cutoff.over()).isFalse();
    }

    @Test
    void a_call_whose_clock_has_reached_the_deadline_is_over() {
        try (Cutoff cutoff = new Cutoff(LATER::at, _ -> new CountDownLatch(1).await(), LATER, () -> {})) {
            assertThat(cutoff.over()).isTrue();
        }
    }
}
