package dev.coldpath.internet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coldpath.domain.Domain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// A company of a well-known kind, by the values that its signals are meant to have. The file is that of the model's
/// own tests, which begin where the fetchers end.
///
/// @param number from 1, in the order of the file
/// @param profile as the wire spells it
/// @param composite where it was meant to stand
/// @param given raw values by signal
record Archetype(int number, String name, String profile, double composite, Map<String, Double> given) {
    private static final String FILE = "/golden/archetypes.json";
    /// Ranked lower than any list goes.
    private static final double UNLISTED = 3_000_000;

    static List<Archetype> all() {
        try (InputStream file = Archetype.class.getResourceAsStream(FILE)) {
            List<Archetype> all = new ArrayList<>();
            for (JsonNode each : new ObjectMapper().readTree(Objects.requireNonNull(file, FILE))) {
                all.add(new Archetype(
                        all.size() + 1,
                        each.path("name").asText(),
                        each.path("profile").asText(),
                        each.path("expected").path("composite").doubleValue(),
                        given(each.path("signals"))));
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + ": not readable", unreadable);
        }
    }

    /// A value, or a value with its quality, which a source decides here.
    private static Map<String, Double> given(JsonNode signals) {
        Map<String, Double> given = new LinkedHashMap<>();
        signals.properties().forEach(each -> {
            JsonNode value = each.getValue();
            given.put(each.getKey(), (value.isArray() ? value.path(0) : value).doubleValue());
        });
        return given;
    }

    /// As a part of names.
    String slug() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    Domain domain() {
        return new Domain("staged-" + slug() + ".com");
    }

    /// What registers call it.
    String title() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + ", Inc.";
    }

    /// Where it is, as two letters.
    String country() {
        return name.startsWith("EU ") ? "DE" : "US";
    }

    /// Its number in registers.
    String cik() {
        return "00019910%02d".formatted(number);
    }

    /// The raw value, 0 where none is given.
    double of(String signal) {
        return given.getOrDefault(signal, 0.0);
    }

    int count(String signal) {
        return Math.toIntExact(Math.round(of(signal)));
    }

    boolean has(String signal) {
        return of(signal) > 0;
    }

    boolean tells(String signal) {
        return given.containsKey(signal);
    }

    /// Its shares are traded, so it tells its figures.
    boolean files() {
        return tells("op_margin");
    }

    boolean onGithub() {
        return tells("gh_active_repos_90d");
    }

    /// Its site names a founder in its markup: each of these shows as a point for leadership.
    boolean namesFounder() {
        return has("founder_known") && has("leadership_disclosed");
    }

    /// On lists of the million largest.
    boolean amongTheMillion() {
        return of("popularity_rank") < UNLISTED;
    }
}
