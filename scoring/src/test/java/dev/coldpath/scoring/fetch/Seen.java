package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Observation.Value;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.util.List;

/// Reads snapshots for assertions.
public final class Seen {
    private Seen() {}

    /// The number under this key; not a number when there is none.
    public static double number(Snapshot snapshot, String key) {
        return snapshot.observation(key)
                .map(Observation::value)
                .map(value -> switch (value) {
                    case Value.Amount(double amount) -> amount;
                    case Value.Text _ -> Double.NaN;
                })
                .orElse(Double.NaN);
    }

    public static List<String> texts(Snapshot snapshot, String key) {
        return snapshot.observations().stream()
                .filter(each -> each.key().equals(key))
                .map(Observation::value)
                .map(value -> switch (value) {
                    case Value.Text(String text) -> text;
                    case Value.Amount _ -> "";
                })
                .toList();
    }

    public static boolean has(Snapshot snapshot, String key) {
        return snapshot.observation(key).isPresent();
    }
}
