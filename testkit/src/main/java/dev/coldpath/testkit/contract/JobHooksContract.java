package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Scope;
import dev.coldpath.hook.EventType;
import dev.coldpath.hook.Target;
import dev.coldpath.job.Charge.Standing;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.settle.Settlements;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Admission.Joined;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Allowance;
import dev.coldpath.submit.Decision;
import dev.coldpath.submit.Refusal.TooManyHooks;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.Hooking;
import dev.coldpath.webhook.NotifyingAdmissions;
import dev.coldpath.work.StartGate.Entry;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every engine promises of jobs that tell addresses of their own.
public interface JobHooksContract {
    Engine engine();

    private static Target hook(Scope scope, String name) {
        return Target.hook(scope, URI.create("https://" + name + ".brightloom.com/done?a=b%20c"), EventType.OF_JOBS);
    }

    private Job stored(Job job) {
        return engine().jobs().find(job.id()).orElseThrow();
    }

    private List<Delivery> told(Job over) {
        return Delivery.ofEnd(over).stream()
                .flatMap(delivery -> engine().deliveries().find(delivery.id()).stream())
                .toList();
    }

    @Test
    @Proves("J-30")
    default void a_new_job_has_its_address_beside_the_scopes_endpoints() {
        Ask ask = Ask.anything();
        Endpoint endpoint = Hooks.registered(engine(), ask.scope());
        Target hook = hook(ask.scope(), "one");

        Job job = ((Admitted) Repeat.admit(
                        engine().admissions(), ask.submission().telling(Optional.of(hook)), Samples.NO_LIMITS))
                .job();

        assertThat(stored(job)).isEqualTo(job);
        assertThat(job.targets()).containsExactly(endpoint.target(), hook);
    }

    @Test
    @Proves({"J-28", "core I-7"})
    default void who_joins_while_a_waiting_job_is_cancelled_is_told_and_its_unit_goes_back() {
        Job job = Ask.anything().admitted(engine());
        Target late = hook(job.scope(), "late");
        AtomicBoolean joined = new AtomicBoolean();
        Settlements overtaken = wish -> {
            if (joined.compareAndSet(false, true)) {
                engine().jobHooks().add(job.id(), late);
            }
            return engine().settlements().settle(wish);
        };

        Job over = new SettleJob(engine().jobs(), overtaken, engine().scoreRecords(), Samples::word)
                .stopped(job, Reason.CANCELLED, Side.CANCEL, NOON);

        assertThat(over.charge().standing()).isEqualTo(Standing.RETURNED);
        assertThat(engine().usage(job.scope()).cold()).isZero();
        assertThat(engine().gate().enter(job.id(), NOON)).isEqualTo(Entry.SHUT);
        assertThat(told(over)).hasSize(1);
    }

    @Test
    @Proves({"J-30", "core I-22"})
    default void who_joins_is_told_too_and_pollers_see_no_change() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());
        Target one = hook(ask.scope(), "one");
        Target two = hook(ask.scope(), "two");

        assertThat(engine().jobHooks().add(job.id(), one)).isEqualTo(new Hooking.Added());
        assertThat(engine().jobHooks().add(job.id(), two)).isEqualTo(new Hooking.Added());
        assertThat(engine().jobHooks().add(job.id(), one)).as("once more").isEqualTo(new Hooking.Added());

        Job now = stored(job);
        assertThat(now).isEqualTo(job.telling(List.of(one, two)));
        engine().settlements().settle(Hooks.end(now, Hooks.success(job)));
        assertThat(told(stored(job)))
                .hasSize(2)
                .extracting(delivery -> delivery.id().event())
                .doesNotHaveDuplicates();
    }

    @Test
    default void one_address_is_told_once_of_all_that_was_wished_for() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());
        URI url = Hooks.RECEIVER;
        engine().jobHooks().add(job.id(), Target.hook(ask.scope(), url, Set.of(EventType.JOB_FAILED)));

        engine().jobHooks().add(job.id(), Target.hook(ask.scope(), url, Set.of(EventType.JOB_SUCCEEDED)));

        assertThat(stored(job).targets()).containsExactly(Target.hook(ask.scope(), url, EventType.OF_JOBS));
    }

    @Test
    @Proves("J-30")
    default void a_sixth_address_is_one_too_many() {
        Ask ask = Ask.anything();
        Hooks.registered(engine(), ask.scope());
        Job job = ask.admitted(engine());

        List<Hooking> added = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> engine().jobHooks().add(job.id(), hook(ask.scope(), "n" + i)))
                .toList();

        assertThat(added.subList(0, 5)).containsOnly(new Hooking.Added());
        assertThat(added.getLast()).isEqualTo(new Hooking.Full());
        assertThat(stored(job).targets()).hasSize(6);
    }

    @Test
    default void a_job_that_is_over_or_gone_is_given_none() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());
        engine().settlements().settle(Hooks.end(job, Hooks.failure(Reason.ABORTED)));
        Job over = stored(job);

        assertThat(engine().jobHooks().add(job.id(), hook(ask.scope(), "late"))).isEqualTo(new Hooking.Over(over));
        assertThat(engine().jobHooks().add(Samples.jobId(), hook(ask.scope(), "late")))
                .isEqualTo(new Hooking.Gone());
        assertThat(stored(job)).isEqualTo(over);
    }

    @Test
    @Proves({"core I-11", "core I-22"})
    default void whoever_was_added_while_the_job_ended_is_told_of_its_end() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());

        List<Hooking> added = Race.of(5, runner -> () -> {
            if (runner == 0) {
                settleUntilOver(job);
                return new Hooking.Gone();
            }
            return Repeat.untilKnown(() -> engine().jobHooks().add(job.id(), hook(ask.scope(), "n" + runner)));
        });

        Job over = stored(job);
        assertThat(told(over)).isEqualTo(Delivery.ofEnd(over)).hasSameSizeAs(over.targets());
        assertThat(added).filteredOn(new Hooking.Added()::equals).hasSameSizeAs(over.targets());
        assertThat(added)
                .filteredOn(Hooking.Over.class::isInstance)
                .hasSize(4 - over.targets().size());
    }

    private void settleUntilOver(Job job) {
        while (stored(job).open()) {
            Repeat.untilKnown(() -> engine().settlements().settle(Hooks.end(stored(job), Hooks.success(job))));
        }
    }

    @Test
    @Proves({"J-30", "core I-22"})
    default void who_joins_a_job_that_has_just_ended_is_told_at_once() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());
        engine().settlements().settle(Hooks.end(job, Hooks.success(job)));
        Target late = hook(ask.scope(), "late");

        joining(job).admit(ask.submission().telling(Optional.of(late)), Samples.NO_LIMITS);

        assertThat(told(stored(job).telling(List.of(late))))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.pending()).isTrue());
    }

    @Test
    default void who_finds_a_job_full_is_refused_and_who_wants_nothing_told_is_not() {
        Ask ask = Ask.anything();
        Job job = ask.admitted(engine());
        for (int i = 0; i < Hooking.MOST; i++) {
            engine().jobHooks().add(job.id(), hook(ask.scope(), "n" + i));
        }

        var sixth = ask.submission().telling(Optional.of(hook(ask.scope(), "sixth")));

        assertThat(joining(job).admit(sixth, Samples.NO_LIMITS)).isEqualTo(new Refused(new TooManyHooks()));
        assertThat(joining(job).admit(ask.submission(), Samples.NO_LIMITS)).isEqualTo(new Joined(job.id()));
    }

    /// Admissions by which everybody joins that job.
    private Admissions joining(Job job) {
        return new NotifyingAdmissions(
                (_, _) -> new Decision(new Joined(job.id()), Allowance.NONE),
                engine().jobHooks(),
                Hooks.own(engine()),
                engine().deliveries(),
                Hooks.noHints());
    }

    @Test
    @Proves("X-20")
    default void what_signs_for_single_jobs_is_made_once_counts_as_no_endpoint_and_is_told_nothing() {
        Scope scope = Samples.scope();

        Race.of(4, () -> {
            Repeat.untilKnown(() -> {
                Hooks.own(engine()).preparePerJob(scope, NOON);
                return scope;
            });
            return scope;
        });

        assertThat(engine().endpoints().of(scope)).singleElement().satisfies(only -> {
            assertThat(only.isPerJob()).isTrue();
            assertThat(only.secrets().current().text()).doesNotContain("whsec_");
        });
        assertThat(Hooks.own(engine()).of(scope)).isEmpty();
        for (int i = 0; i < Endpoint.MOST; i++) {
            Hooks.registered(engine(), scope);
        }
        assertThat(Ask.anything().by(scope).admitted(engine()).targets()).hasSize(Endpoint.MOST);
    }
}
