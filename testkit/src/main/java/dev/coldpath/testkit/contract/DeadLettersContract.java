package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static dev.coldpath.testkit.TestDesks.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.admin.Act;
import dev.coldpath.admin.AuditRow;
import dev.coldpath.admin.DeadLetter;
import dev.coldpath.admin.DeadLetterId;
import dev.coldpath.admin.DeadLetters;
import dev.coldpath.admin.LetterDesk.Again;
import dev.coldpath.admin.LetterDesk.Batch;
import dev.coldpath.admin.LetterQueue;
import dev.coldpath.admin.Outcome.Missing;
import dev.coldpath.admin.Outcome.Objection;
import dev.coldpath.admin.Outcome.Refused;
import dev.coldpath.job.Charge.Standing;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every engine promises to the operator about dead letters.
public interface DeadLettersContract {
    Engine engine();

    private Job failed(Ask ask) {
        Job job = ask.admitted(engine());
        engine().gate().enter(job.id(), NOON);
        return UseCases.over(engine()).settle().stopped(job, Reason.CANCELLED, Side.CANCEL, NOON);
    }

    private static AuditRow row(Ask ask) {
        return new AuditRow(
                Samples.jobId().value(),
                NOON,
                Act.LIMIT_LIFTED,
                "test",
                Optional.of(ask.scope().account()),
                "limit",
                Map.of());
    }

    private static DeadLetter letter(LetterQueue queue, Instant at, Optional<JobId> job) {
        return new DeadLetter(
                new DeadLetterId(queue, at, new UUID(1, at.toEpochMilli()).toString()),
                job,
                "no_job",
                "{\"say\":\"again\"}",
                Optional.empty());
    }

    @Test
    @Proves("J-17")
    default void a_letter_buried_twice_lies_in_one_grave() {
        DeadLetters letters = engine().operator().letters();
        DeadLetter letter = letter(LetterQueue.EVENTS, NOON, Optional.of(Samples.jobId()));

        letters.store(letter);
        letters.store(letter);

        assertThat(letters.find(letter.id())).contains(letter);
        assertThat(letters.list(LetterQueue.EVENTS, Optional.empty(), 10).letters())
                .containsOnlyOnce(letter);
        assertThat(letters.list(LetterQueue.JOBS, Optional.empty(), 10).letters())
                .doesNotContain(letter);
    }

    @Test
    @Proves("J-32")
    default void of_two_who_exhume_a_letter_at_once_one_does_and_burying_it_again_changes_nothing() {
        DeadLetters letters = engine().operator().letters();
        DeadLetter letter = letter(LetterQueue.WEBHOOKS, NOON, Optional.empty());
        letters.store(letter);

        List<Boolean> redriven = Race.of(
                2,
                () -> Repeat.untilKnown(
                        () -> letters.markRedriven(letter.id(), NOON.plusSeconds(1), row(Ask.anything()))));
        letters.store(letter);

        assertThat(redriven).containsExactlyInAnyOrder(true, false);
        assertThat(letters.find(letter.id()).flatMap(DeadLetter::redrivenAt)).contains(NOON.plusSeconds(1));
        assertThat(letters.markRedriven(
                        new DeadLetterId(LetterQueue.WEBHOOKS, NOON, "gone"), NOON, row(Ask.anything())))
                .isFalse();
    }

    @Test
    default void letters_are_listed_part_by_part_the_newest_first() {
        DeadLetters letters = engine().operator().letters();
        List<DeadLetter> stored = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            stored.addFirst(letter(LetterQueue.WEBHOOKS, NOON.plusMillis(i), Optional.empty()));
            letters.store(stored.getFirst());
        }

        List<DeadLetter> listed = new ArrayList<>();
        Optional<DeadLetterId> after = Optional.empty();
        do {
            DeadLetters.Page page = letters.list(LetterQueue.WEBHOOKS, after, 2);
            listed.addAll(page.letters());
            after = page.next();
        } while (after.isPresent());

        assertThat(listed).containsExactlyElementsOf(stored);
        assertThat(letters.list(LetterQueue.WEBHOOKS, Optional.empty(), 5).next())
                .as("a list that ends with its part")
                .isEmpty();
    }

    @Test
    @Proves("J-32")
    default void a_jobs_letter_becomes_a_new_job_and_an_events_letter_ends_its_job_once() {
        OperatorContract.Office office = OperatorContract.Office.over(engine());
        Job old = failed(Ask.anything());
        DeadLetter dead = letter(LetterQueue.JOBS, NOON, Optional.of(old.id()));
        DeadLetter event = letter(LetterQueue.EVENTS, NOON, Optional.of(old.id()));
        DeadLetter nobodys = letter(LetterQueue.EVENTS, NOON.plusMillis(1), Optional.empty());
        List.of(dead, event, nobodys).forEach(engine().operator().letters()::store);

        Again again = value(office.desks().letters().redrive(dead.id(), NOON));

        assertThat(again.as())
                .hasValueSatisfying(as -> assertThat(
                                engine().jobs().find(as).orElseThrow().charge().standing())
                        .isEqualTo(Standing.WAIVED));
        assertThat(office.desks().letters().redrive(dead.id(), NOON))
                .isEqualTo(new Refused<>(Objection.ALREADY_RETRIED));
        assertThat(value(office.desks().letters().redrive(event.id(), NOON)).as())
                .isEmpty();
        assertThat(engine().jobs().find(old.id())).as("I-10").contains(old);
        assertThat(office.desks().letters().redrive(nobodys.id(), NOON))
                .isEqualTo(new Refused<>(Objection.NOT_REDRIVABLE));
        assertThat(office.desks().letters().redrive(new DeadLetterId(LetterQueue.JOBS, NOON, "gone"), NOON))
                .isEqualTo(new Missing<>());
    }

    @Test
    @Proves("J-32")
    default void who_does_not_know_whether_a_letter_was_sent_again_asks_again_and_gets_the_same_job() {
        OperatorContract.Office office = OperatorContract.Office.over(engine());
        Job old = failed(Ask.anything());
        DeadLetter dead = letter(LetterQueue.JOBS, NOON, Optional.of(old.id()));
        engine().operator().letters().store(dead);
        JobId made = value(office.desks().jobs().retryOnce(old.id(), NOON));

        assertThat(value(office.desks().letters().redrive(dead.id(), NOON)).as())
                .contains(made);
    }

    @Test
    @Proves("J-32")
    default void all_letters_since_an_instant_are_sent_again_and_what_cannot_be_is_counted() {
        OperatorContract.Office office = OperatorContract.Office.over(engine());
        DeadLetters letters = engine().operator().letters();
        letters.store(letter(
                LetterQueue.JOBS,
                NOON.minusMillis(1),
                Optional.of(failed(Ask.anything()).id())));
        letters.store(letter(
                LetterQueue.JOBS, NOON, Optional.of(failed(Ask.anything()).id())));
        letters.store(letter(LetterQueue.JOBS, NOON.plusMillis(1), Optional.of(Samples.jobId())));

        assertThat(office.desks().letters().redrive(LetterQueue.JOBS, NOON, NOON.plusSeconds(1)))
                .isEqualTo(new Batch(1, 1, true));
        assertThat(office.starter().asked()).hasSize(1);
    }
}
