package dev.coldpath.lambda.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.Names.Tick;
import dev.coldpath.domain.Domain;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Kind;
import dev.coldpath.pass.Crew;
import dev.coldpath.pass.Pace;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.QueueAge;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.ScriptedRuns;
import dev.coldpath.testkit.SettableTime;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.Dispatch;
import dev.coldpath.webhook.EventId;
import dev.coldpath.webhook.HandOver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a tick gets done when more is due than it has time for.
class RoundTest {
    private static final int JOBS = 8_000;
    private static final EndpointId ENDPOINT = new EndpointId("whe_" + "0".repeat(24));
    private static final EventId EVENT = EventId.of(Samples.jobId());

    private final SettableTime time = new SettableTime(Samples.NOON);
    private final Flood flood = new Flood(JOBS, time);
    private final List<DeliveryId> handedOver = new ArrayList<>();
    /// What somebody has handed over.
    private final Set<DeliveryId> elsewhere = new HashSet<>();

    @Test
    @Proves({"J-33", "core L-3"})
    void a_flood_is_told_of_and_deliveries_are_handed_over_though_there_is_no_time_for_the_half_of_it() {
        round(40);

        assertThat(flood.told())
                .containsExactly(new QueueAge(Kind.INTELLIGENCE_SEARCH, Samples.NOON.minusSeconds(160), Samples.NOON));
        assertThat(handedOver).hasSize(40);
        assertThat(flood.started()).hasSizeBetween(400, JOBS / 2);
    }

    @Test
    @Proves({"J-19", "core L-1"})
    void the_passes_that_follow_go_on_where_the_last_one_ended_until_every_job_was_looked_after() {
        int rounds = 0;
        while (flood.started().size() < JOBS) {
            round(0);
            rounds++;
            assertThat(rounds)
                    .as("%d of %d jobs started", flood.started().size(), JOBS)
                    .isLessThan(20);
        }

        assertThat(time.instant()).isBefore(Samples.NOON.plus(Kind.INTELLIGENCE_SEARCH.startWithin()));
    }

    @Test
    @Proves({"J-33", "core L-3"})
    void stores_that_take_a_second_a_call_do_not_keep_a_flood_from_being_told_of() {
        flood.slower(Duration.ofSeconds(1));

        round(40);

        assertThat(flood.told()).hasSize(1);
        assertThat(handedOver).isNotEmpty();
    }

    @Test
    void deliveries_have_their_turn_and_no_more_than_that() {
        round(500);

        assertThat(handedOver).hasSizeBetween(300, 499);
        assertThat(flood.started()).hasSizeGreaterThan(400);
    }

    @Test
    void what_another_process_has_handed_over_is_not_handed_over_again() {
        elsewhere.add(delivery(0));

        round(3);

        assertThat(handedOver).containsExactly(delivery(1), delivery(2));
    }

    @Test
    @Proves("J-33")
    void a_product_whose_work_is_not_among_the_oldest_is_told_of_when_it_is_found() {
        Flood small = new Flood(200, time);
        Instant at = Samples.NOON.minusSeconds(100);
        small.queued(Samples.jobId(), at, Ask.anything().question());

        round(small, List::of);

        assertThat(small.told())
                .containsExactly(
                        new QueueAge(Kind.INTELLIGENCE_SEARCH, Samples.NOON.minusSeconds(160), Samples.NOON),
                        new QueueAge(Kind.SCORE, at, Samples.NOON));
    }

    @Test
    void jobs_are_looked_after_also_when_deliveries_cannot_be_read() {
        Flood three = new Flood(3, time);

        assertThatThrownBy(() -> round(three, () -> {
                    throw new StoreDown("deliveries");
                }))
                .isInstanceOf(StoreDown.class);

        assertThat(three.started()).hasSize(3);
    }

    /// A round with so many deliveries due.
    private void round(int deliveries) {
        round(
                flood,
                () -> IntStream.range(0, deliveries)
                        .mapToObj(RoundTest::delivery)
                        .toList());
    }

    private static DeliveryId delivery(int number) {
        return new DeliveryId(ENDPOINT, Samples.NOON.plusMillis(number), EVENT);
    }

    /// In a process of its own, twenty seconds after the last at the earliest.
    private void round(Flood jobs, Supplier<List<DeliveryId>> due) {
        Instant begin = time.instant();
        jobs.begins();
        Dispatch dispatch = (delivery, _) -> {
            jobs.call();
            handedOver.add(delivery);
        };
        SettleJob settle = new SettleJob(
                jobs,
                settlement -> {
                    throw new AssertionError("nothing is over: " + settlement);
                },
                new NoRecords(),
                Samples::word);
        Probe probe = new Probe(jobs, (_, _, _, _) -> Optional.empty(), new ScriptedRuns(), settle);
        try {
            new Round(
                            new HandOver(new OnlyDue(due, elsewhere), dispatch, pace(Tick.HANDING_OVER)),
                            new Reconciler(jobs, jobs, probe, jobs, pace(Tick.LOOKING_AFTER)),
                            time)
                    .run();
        } finally {
            Instant next = begin.plus(Reconciler.PERIOD);
            time.set(time.instant().isBefore(next) ? next : time.instant());
        }
    }

    private Pace pace(Duration within) {
        return new Pace(Crew.ALONE, time, within);
    }

    private static final class NoRecords implements ScoreRecords {
        @Override
        public Optional<ScoreRecord> latest(Domain domain) {
            return Optional.empty();
        }

        @Override
        public Optional<ScoreRef> ofRun(Domain domain, JobId run) {
            return Optional.empty();
        }
    }
}
