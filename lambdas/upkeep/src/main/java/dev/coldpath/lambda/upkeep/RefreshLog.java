package dev.coldpath.lambda.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.VersionManifest;
import dev.coldpath.scoring.dataset.load.Loaded;
import dev.coldpath.store.StoreDown;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Consumer;

/// Writes what became of each load as one JSON object a line.
record RefreshLog(InstantSource time, Consumer<String> lines) {
    void ended(DataSetId set, Loaded outcome) {
        switch (outcome) {
            case Loaded.Done(VersionManifest live) -> write(set, "info", "live", about(live));
            case Loaded.Unchanged(VersionManifest live) -> write(set, "info", "unchanged", about(live));
            case Loaded.Again(String checkpoint) -> write(set, "info", "again", checkpoint);
            case Loaded.Refused(String why) -> write(set, "warn", "refused", why);
            case Loaded.Failed(String why) -> write(set, "warn", "failed", why);
        }
    }

    void down(DataSetId set, StoreDown cause) {
        write(set, "warn", "store_down", Objects.requireNonNullElse(cause.getMessage(), ""));
    }

    private static String about(VersionManifest live) {
        return live.version() + ", " + live.counts().kept() + " entries";
    }

    private void write(DataSetId set, String level, String outcome, String more) {
        ObjectNode line = Json.object()
                .put("time", time.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("level", level)
                .put("event", "data_set")
                .put("set", set.name())
                .put("outcome", outcome)
                .put("more", more);
        lines.accept(line.toString());
    }
}
