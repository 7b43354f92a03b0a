package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.hook.EventType;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryState.Delivered;
import dev.coldpath.webhook.DeliveryState.Pending;
import dev.coldpath.webhook.Endpoint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every engine promises of a job's end: it is written down for each endpoint with the end itself, and with no
/// other.
public interface EndsToldContract {
    Engine engine();

    @Test
    @Proves({"J-18", "core I-11", "core I-22"})
    default void a_jobs_end_is_written_down_once_for_each_endpoint_it_had() {
        Ask ask = Ask.anything();
        Endpoint one = Hooks.registered(engine(), ask.scope());
        Endpoint two = Hooks.registered(engine(), ask.scope());
        Job job = ask.admitted(engine());

        settle(Hooks.end(job, Hooks.success(job)));

        for (Endpoint endpoint : List.of(one, two)) {
            Delivery delivery = of(job, endpoint);
            assertThat(delivery.event().type()).isEqualTo(EventType.JOB_SUCCEEDED);
            assertThat(delivery.event().id().toString())
                    .isEqualTo("evt_" + job.id().toString().replace("-", ""));
            assertThat(delivery.state()).isEqualTo(new Pending(0, NOON, NOON, Optional.empty()));
            assertThat(delivery.scope()).isEqualTo(ask.scope());
            assertThat(all(endpoint)).containsExactly(delivery);
        }
    }

    @Test
    @Proves("core I-22")
    default void an_endpoint_is_told_of_the_ends_it_asked_for() {
        Ask ask = Ask.search();
        Endpoint failures = Hooks.registered(engine(), ask.scope(), Set.of(EventType.JOB_FAILED));
        Endpoint successes = Hooks.registered(engine(), ask.scope(), Set.of(EventType.JOB_SUCCEEDED));
        Job job = ask.admitted(engine());

        settle(Hooks.end(job, Hooks.failure(Reason.WORKER_CRASHED)));

        assertThat(of(job, failures).event().text()).isEqualTo("over intelligence_search worker_crashed");
        assertThat(all(successes)).isEmpty();
    }

    @Test
    @Proves({"J-18", "core I-11"})
    default void of_sixteen_sides_one_ends_the_job_and_it_is_written_down_once() {
        Ask ask = Ask.anything();
        Endpoint endpoint = Hooks.registered(engine(), ask.scope());
        Job job = ask.admitted(engine());

        List<Settled> ends = Race.of(
                16,
                runner ->
                        () -> Repeat.untilKnown(() -> engine().settlements().settle(Hooks.end(job, end(job, runner)))));

        assertThat(ends).filteredOn(Settled.Won.class::isInstance).hasSize(1);
        Job over = engine().jobs().find(job.id()).orElseThrow();
        assertThat(all(endpoint)).isEqualTo(Delivery.ofEnd(over));
    }

    @Test
    @Proves({"core I-11", "core I-16"})
    default void a_side_that_does_not_end_the_job_writes_nothing_down() {
        Ask ask = Ask.anything();
        Endpoint endpoint = Hooks.registered(engine(), ask.scope());
        Job job = ask.admitted(engine());
        Settlement first = Hooks.end(job, Hooks.success(job));
        settle(first);
        Delivery sent = of(job, endpoint);
        engine().deliveries().change(sent, delivered(sent));

        assertThat(settle(Hooks.end(job, Hooks.failure(Reason.ABORTED)))).isInstanceOf(Settled.Lost.class);
        assertThat(settle(first)).as("its answer was lost").isInstanceOf(Settled.Won.class);

        assertThat(all(endpoint)).extracting(Delivery::state).containsExactly(new Delivered(NOON));
    }

    private static JobState.Settled end(Job job, int runner) {
        return runner % 2 == 0 ? Hooks.success(job) : Hooks.failure(Reason.ABORTED);
    }

    private Settled settle(Settlement settlement) {
        return engine().settlements().settle(settlement);
    }

    private Delivery of(Job job, Endpoint endpoint) {
        return engine().deliveries().find(Hooks.delivery(job, endpoint)).orElseThrow();
    }

    private List<Delivery> all(Endpoint endpoint) {
        return engine().deliveries()
                .list(endpoint.id(), Optional.empty(), Optional.empty(), 100)
                .deliveries();
    }

    private static Delivery delivered(Delivery delivery) {
        return new Delivery(
                delivery.id(),
                delivery.scope(),
                delivery.event(),
                new Delivered(NOON),
                delivery.log(),
                delivery.attempts(),
                delivery.version() + 1);
    }
}
