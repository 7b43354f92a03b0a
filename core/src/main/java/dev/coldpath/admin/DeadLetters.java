package dev.coldpath.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Stores dead letters: none is lost, and none is redriven twice.
public interface DeadLetters {
    /// Keeps a letter. Burying it again changes nothing.
    void store(DeadLetter letter);

    Optional<DeadLetter> find(DeadLetterId id);

    /// Notes that a letter was sent again, with an audit row. False: it was noted before, or there is no such letter.
    boolean markRedriven(DeadLetterId id, Instant at, AuditRow row);

    /// Those of a queue, the newest first, redriven or not.
    Page list(LetterQueue queue, Optional<DeadLetterId> after, int most);

    /// A part of the list.
    ///
    /// @param next the last letter of this part, where the next one begins; empty at the end
    record Page(List<DeadLetter> letters, Optional<DeadLetterId> next) {
        public Page {
            letters = List.copyOf(letters);
        }
    }
}
