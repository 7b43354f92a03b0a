package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static dev.coldpath.testkit.Samples.NO_LIMITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.job.Job;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Admission.Joined;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Admission.Replayed;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Once;
import dev.coldpath.submit.Refusal.KeyReused;
import dev.coldpath.submit.Replay;
import dev.coldpath.submit.Replay.Answer.Accepted;
import dev.coldpath.submit.Replay.Answer.Inline;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Faults;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every engine promises about idempotency keys.
public interface ReplaysContract {
    Engine engine();

    @Test
    @Proves({"J-25", "core I-21"})
    default void a_key_gives_its_job_again_until_the_millisecond_a_day_is_over() {
        Ask ask = Ask.anything().once(Samples.once());
        Job job = ask.admitted(engine());
        Duration day = Duration.ofDays(1);

        assertThat(admit(ask.at(NOON.plus(day).minusMillis(1)))).isEqualTo(new Replayed(new Accepted(job.id(), false)));
        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);

        settled(job);
        Admission tomorrow = admit(ask.at(NOON.plus(day)));
        assertThat(tomorrow).isInstanceOf(Admitted.class);
        assertThat(admit(ask.at(NOON.plus(day).plusSeconds(1))))
                .isEqualTo(new Replayed(new Accepted(((Admitted) tomorrow).job().id(), false)));
    }

    @Test
    @Proves({"J-25", "core I-21"})
    default void a_key_with_another_request_is_refused_and_changes_nothing() {
        Once once = Samples.once();
        Ask ask = Ask.anything().once(once);
        Job job = ask.admitted(engine());
        Ask other = ask.about(Samples.domain())
                .once(new Once(once.key(), Samples.once().fingerprint()));

        assertThat(admit(other)).isEqualTo(new Refused(new KeyReused()));

        assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
        assertThat(engine().lock(other.scope(), other.hash()).active()).isEmpty();
        assertThat(admit(ask)).isEqualTo(new Replayed(new Accepted(job.id(), false)));
    }

    @Test
    @Proves({"J-25", "core I-21"})
    default void a_key_keeps_naming_the_job_that_failed() {
        Ask ask = Ask.anything().once(Samples.once());
        Job job = ask.admitted(engine());
        settled(job);

        assertThat(admit(ask)).isEqualTo(new Replayed(new Accepted(job.id(), false)));
        assertThat(admit(Ask.anything().by(ask.scope()).about(ask.domain()))).isInstanceOf(Admitted.class);
    }

    @Test
    @Proves({"J-25", "core I-21"})
    default void a_refused_submit_leaves_its_key_free() {
        Ask ask = Ask.anything().once(Samples.once());
        Ask full = Ask.anything().by(ask.scope());
        full.admitted(engine());

        assertThat(engine().admissions().admit(ask.submission(), Samples.coldPerMonth(1)))
                .isInstanceOf(Refused.class);

        assertThat(admit(ask)).isInstanceOf(Admitted.class);
    }

    @Test
    @Proves({"J-26", "core I-21"})
    default void twins_with_one_key_get_one_job() {
        for (int round = 0; round < engine().histories(6); round++) {
            Ask ask = Ask.anything().once(Samples.once());

            List<Admission> answers =
                    Race.of(32, () -> Repeat.admit(engine().admissions(), ask.submission(), NO_LIMITS));

            Set<Object> ids = new HashSet<>();
            answers.forEach(answer -> ids.add(jobOf(answer)));
            assertThat(ids).hasSize(1);
            assertThat(answers).filteredOn(Admitted.class::isInstance).hasSize(1);
            assertThat(engine().usage(ask.scope()).cold()).isEqualTo(1);
        }
    }

    @Test
    @Proves({"J-08", "core I-21"})
    default void a_key_is_stored_with_the_job_though_the_answer_was_lost() {
        Ask ask = Ask.anything().once(Samples.once());
        Admissions losing =
                Faults.in(Admissions.class, engine().admissions()).failAfter(1).port();
        var submission = ask.submission();
        assertThatThrownBy(() -> losing.admit(submission, NO_LIMITS)).isInstanceOf(StoreDown.class);

        assertThat(admit(ask)).isEqualTo(new Replayed(new Accepted(submission.id(), false)));
    }

    @Test
    @Proves({"J-25", "core I-21"})
    default void of_answers_kept_under_one_key_the_first_stands() {
        Once once = Samples.once();
        Replay first = Replay.of(once, new Inline("{\"a\":1}"), NOON);
        Replay second = Replay.of(once, new Accepted(Samples.jobId(), true), NOON.plusSeconds(1));

        assertThat(engine().replays().keep(once, first, NOON)).isEqualTo(first);
        assertThat(engine().replays().keep(once, second, NOON.plusSeconds(1))).isEqualTo(first);
        assertThat(engine().replays().keep(once, second, first.expiresAt().minusMillis(1)))
                .isEqualTo(first);
        assertThat(engine().replays().keep(once, second, first.expiresAt())).isEqualTo(second);
    }

    @Test
    @Proves({"J-26", "core I-21"})
    default void of_answers_kept_at_once_all_learn_the_same() {
        for (int round = 0; round < engine().histories(6); round++) {
            Once once = Samples.once();

            List<Replay> kept = Race.of(
                    16,
                    () -> Repeat.untilKnown(() -> engine().replays()
                            .keep(once, Replay.of(once, new Accepted(Samples.jobId(), true), NOON), NOON)));

            assertThat(new HashSet<>(kept)).hasSize(1);
        }
    }

    private void settled(Job job) {
        new Endings(engine()).failed(job);
    }

    private Admission admit(Ask ask) {
        return Repeat.admit(engine().admissions(), ask.submission(), NO_LIMITS);
    }

    private static Object jobOf(Admission answer) {
        return switch (answer) {
            case Admitted(Job job) -> job.id();
            case Joined(var job) -> job;
            case Replayed(Accepted(var job, boolean _)) -> job;
            case Admission other -> other;
        };
    }
}
