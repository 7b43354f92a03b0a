package dev.coldpath.scoring.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.score.Profile;
import dev.coldpath.scoring.model.Evidence.Known;
import dev.coldpath.scoring.model.Evidence.Observed;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/// A company of a well-known kind: raw values of its signals, made up by hand, and where it was meant to stand.
record Archetype(String name, Profile profile, Map<String, Given> given, JsonNode expected) {
    /// Facts are about a week old.
    private static final double AGED = 0.96;

    /// A raw value and its quality.
    record Given(double raw, double quality) {}

    static List<Archetype> all() {
        List<Archetype> archetypes = new ArrayList<>();
        try (InputStream file = Archetype.class.getResourceAsStream("/golden/archetypes.json")) {
            JsonNode all = JsonMapper.builder().build().readTree(Objects.requireNonNull(file));
            all.forEach(each -> archetypes.add(new Archetype(
                    each.path("name").asText(), profile(each), given(each.path("signals")), each.path("expected"))));
            return archetypes;
        } catch (IOException e) {
            throw new IllegalStateException("archetypes", e);
        }
    }

    /// As a name of files.
    String slug() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    Judged judged() {
        Judged judged = Judged.nothing();
        given.forEach((key, value) -> judged.with(key, value.raw(), value.quality()));
        return judged;
    }

    Composition composition() {
        return judged().composition(profile);
    }

    /// The same under other weights.
    Composition composition(Manifest manifest) {
        Judged judged = judged();
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < manifest.signals().size(); i++) {
            evidence.add(judged.at(i));
        }
        return Composition.of(new Findings(manifest, evidence).of(profile), profile);
    }

    /// The same after something became of each piece of its evidence.
    Composition after(BiFunction<Signal, Known, Evidence> event) {
        Judged changed = judged();
        for (int i = 0; i < Judged.MANIFEST.signals().size(); i++) {
            Signal signal = Judged.MANIFEST.signals().get(i);
            if (changed.at(i) instanceof Known known) {
                changed.with(signal.key(), event.apply(signal, known));
            }
        }
        return changed.composition(profile);
    }

    double composite() {
        return points(composition());
    }

    static double points(Composition composition) {
        return composition.composite().value() / 10.0;
    }

    /// The same fact so much weaker.
    static Evidence weaker(Known known, double factor) {
        return new Observed(known.raw(), known.quality() * factor, known.origin());
    }

    private static Profile profile(JsonNode archetype) {
        return Arrays.stream(Profile.values())
                .filter(profile ->
                        profile.wire().equals(archetype.path("profile").asText()))
                .findFirst()
                .orElseThrow();
    }

    /// A value, or a value with its quality.
    private static Map<String, Given> given(JsonNode signals) {
        Map<String, Given> given = new LinkedHashMap<>();
        for (var each : signals.properties()) {
            Signal signal = Judged.MANIFEST.signals().get(Judged.MANIFEST.indexOf(each.getKey()));
            JsonNode value = each.getValue();
            double quality = AGED * signal.sources().getFirst().reliability();
            given.put(
                    each.getKey(),
                    value.isArray()
                            ? new Given(
                                    value.path(0).doubleValue(), value.path(1).doubleValue())
                            : new Given(value.doubleValue(), quality));
        }
        return given;
    }
}
