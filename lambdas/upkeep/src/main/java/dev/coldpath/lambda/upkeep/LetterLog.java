package dev.coldpath.lambda.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.job.JobId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes what became of each dead letter as one JSON object a line: by ids, never by what the letter says.
record LetterLog(InstantSource time, Consumer<String> lines) {
    enum End {
        /// Its job's run had ended or nobody could work on it, and now the job is over.
        SETTLED,
        /// Its job was over already.
        OVER,
        /// A worker or a run has its job, and whatever becomes of that, the reconciler sees to it.
        HELD,
        /// There is no job of that name.
        NO_JOB,
        /// It tells of no run.
        UNREADABLE;

        /// The word in logs and in storage.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void left(String letter, Optional<JobId> job, End end) {
        ObjectNode line = Json.object()
                .put("time", time.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("level", "warn")
                .put("event", "dead_letter")
                .put("letter", letter)
                .put("end", end.word());
        job.ifPresent(id -> line.put("job", id.toString()));
        lines.accept(line.toString());
    }
}
