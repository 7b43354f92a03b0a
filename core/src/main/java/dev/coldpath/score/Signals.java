package dev.coldpath.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What scores look at, as it is published. The model has its own manifest, which says more; that both say the same is
/// a test beside the manifest, so that nobody who only answers requests needs the model.
///
/// @param version a date; another one with every change of the manifest
/// @param signals in the manifest's order
public record Signals(String version, List<Signal> signals) {
    private static final String FILE = "signals.json";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// One of them.
    ///
    /// @param weight in its category, whose signals weigh 100 together
    public record Signal(
            String key,
            String label,
            String bucket,
            String category,
            BigDecimal weight,
            String actionability,
            String description) {}

    public Signals {
        signals = List.copyOf(signals);
        Set<String> keys = new HashSet<>();
        Map<String, BigDecimal> weights = new HashMap<>();
        for (Signal signal : signals) {
            if (!keys.add(signal.key())) {
                throw new IllegalArgumentException("signal " + signal.key() + " is there twice");
            }
            weights.merge(signal.category(), signal.weight(), BigDecimal::add);
        }
        weights.forEach((category, sum) -> {
            if (sum.compareTo(WHOLE) != 0) {
                throw new IllegalArgumentException("category " + category + ": weights sum to " + sum + ", not 100");
            }
        });
    }

    /// Those of this build.
    public static Signals builtIn() {
        try (InputStream file = Signals.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("signals: " + FILE + " is not in this build");
            }
            return read(JsonMapper.builder().build().readTree(file));
        } catch (IOException e) {
            throw new IllegalStateException("signals: " + FILE + " cannot be read", e);
        }
    }

    private static Signals read(JsonNode file) {
        List<Signal> signals = new ArrayList<>();
        file.required("signals").forEach(each -> signals.add(signal(each)));
        return new Signals(file.required("version").textValue(), signals);
    }

    private static Signal signal(JsonNode each) {
        return new Signal(
                each.required("key").textValue(),
                each.required("label").textValue(),
                each.required("bucket").textValue(),
                each.required("category").textValue(),
                each.required("weight").decimalValue(),
                each.required("actionability").textValue(),
                each.required("description").textValue());
    }
}
