package dev.coldpath.admin;

import dev.coldpath.admin.Outcome.Done;
import dev.coldpath.admin.Outcome.Missing;
import dev.coldpath.admin.Outcome.Objection;
import dev.coldpath.admin.Outcome.Refused;
import dev.coldpath.admin.Redriver.Redriven;
import dev.coldpath.job.JobId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The operator's actions on dead letters: list, read and redrive them.
public final class LetterDesk {
    /// How many letters one wish sends at most.
    static final int MOST_TOGETHER = 200;
    private static final int PAGE = 50;

    private final DeadLetters letters;
    private final Map<LetterQueue, Redriver> redrivers;
    private final Scribe scribe;

    /// Takes what can send again.
    ///
    /// @param redrivers a queue without one only shows its letters
    public LetterDesk(DeadLetters letters, Map<LetterQueue, Redriver> redrivers, Scribe scribe) {
        this.letters = letters;
        this.redrivers = Map.copyOf(redrivers);
        this.scribe = scribe;
    }

    /// A letter that was sent again.
    ///
    /// @param as the new job, where there is one
    public record Again(DeadLetterId letter, Optional<JobId> as) {}

    /// What became of many.
    ///
    /// @param complete false: there were more than one wish sends
    public record Batch(int redriven, int skipped, boolean complete) {}

    public DeadLetters.Page list(LetterQueue queue, Optional<DeadLetterId> after, int most) {
        return letters.list(queue, after, most);
    }

    public Optional<DeadLetter> find(DeadLetterId id, Instant now) {
        return letters.find(id).filter(letter -> !letter.expired(now));
    }

    /// Sends first and notes afterwards: a crash in between sends it once more, which is why redrivers bear that. Of
    /// two who ask, one is told that it was done.
    public Outcome<Again> redrive(DeadLetterId id, Instant now) {
        Optional<DeadLetter> letter = find(id, now);
        if (letter.isEmpty()) {
            return new Missing<>();
        }
        if (letter.get().redrivenAt().isPresent()) {
            return new Refused<>(Objection.ALREADY_RETRIED);
        }
        Redriver redriver = redrivers.get(id.queue());
        if (redriver == null) {
            return new Refused<>(Objection.NOT_REDRIVABLE);
        }
        return switch (redriver.redrive(letter.get(), now)) {
            case Redriven.Not(Objection why) -> new Refused<>(why);
            case Redriven.Sent() -> noted(id, Optional.empty(), now);
            case Redriven.As(JobId job) -> noted(id, Optional.of(job), now);
        };
    }

    private Outcome<Again> noted(DeadLetterId id, Optional<JobId> as, Instant now) {
        Map<String, String> details =
                as.map(job -> Map.of("as", job.toString())).orElse(Map.of());
        AuditRow row = scribe.row(now, Act.LETTER_REDRIVEN, id.toString(), details);
        return letters.markRedriven(id, now, row)
                ? new Done<>(new Again(id, as))
                : new Refused<>(Objection.ALREADY_RETRIED);
    }

    /// All letters of a queue that were sent at that instant or later and not again yet.
    public Batch redrive(LetterQueue queue, Instant since, Instant now) {
        int redriven = 0;
        int skipped = 0;
        Optional<DeadLetterId> after = Optional.empty();
        do {
            DeadLetters.Page page = letters.list(queue, after, PAGE);
            for (DeadLetter letter : page.letters()) {
                if (letter.id().at().isBefore(since)) {
                    return new Batch(redriven, skipped, true);
                }
                if (letter.redrivenAt().isPresent()) {
                    continue;
                }
                if (redriven == MOST_TOGETHER) {
                    return new Batch(redriven, skipped, false);
                }
                boolean done = redrive(letter.id(), now) instanceof Done<Again>;
                redriven += done ? 1 : 0;
                skipped += done ? 0 : 1;
            }
            after = page.next();
        } while (after.isPresent());
        return new Batch(redriven, skipped, true);
    }
}
