package dev.coldpath.scoring.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.crypto.Sha256;
import dev.coldpath.json.CanonicalJson;
import dev.coldpath.score.Profile;
import dev.coldpath.scoring.model.Category.Exemption;
import dev.coldpath.scoring.model.Curve.Anchor;
import dev.coldpath.scoring.snapshot.FetcherId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/// The manifest's JSON form. Every message names the entry it is about.
final class ManifestFile {
    private ManifestFile() {}

    static Manifest read(ObjectNode root) {
        return about(new Fields("manifest", root), file -> manifest(file, root));
    }

    private static Manifest manifest(Fields file, ObjectNode root) {
        Map<Bucket, Double> buckets = new EnumMap<>(Bucket.class);
        each(file.entries("buckets", "bucket"), ManifestFile::bucket).forEach(bucket -> {
            if (buckets.put(bucket.getKey(), bucket.getValue()) != null) {
                throw new IllegalArgumentException("bucket " + bucket.getKey().wire() + " is there twice");
            }
        });
        return new Manifest(
                file.text("version"),
                Sha256.hex(CanonicalJson.of(root)),
                buckets,
                each(file.entries("categories", "category"), ManifestFile::category),
                each(file.entries("signals", "signal"), ManifestFile::signal),
                Set.copyOf(file.texts("sectors")));
    }

    private static Map.Entry<Bucket, Double> bucket(Fields entry) {
        return Map.entry(entry.word("key", Bucket.values()), entry.number("weight"));
    }

    private static Category category(Fields entry) {
        Optional<Exemption> exemption = entry.has("not_for")
                ? Optional.of(new Exemption(profile(entry), entry.yes("unless_observed")))
                : Optional.empty();
        return new Category(
                entry.word("bucket", Bucket.values()), entry.text("key"), entry.number("weight"), exemption);
    }

    private static Profile profile(Fields entry) {
        String word = entry.text("not_for");
        for (Profile profile : Profile.values()) {
            if (profile.wire().equals(word)) {
                return profile;
            }
        }
        throw entry.wrong("not_for");
    }

    private static Signal signal(Fields entry) {
        return new Signal(
                entry.text("key"),
                entry.text("label"),
                entry.text("description"),
                entry.word("bucket", Bucket.values()),
                entry.text("category"),
                entry.number("weight"),
                entry.word("actionability", Actionability.values()),
                entry.word("group", Group.values()),
                entry.has("premium_weight") ? entry.number("premium_weight") : 0,
                new Curve(entry.word("transform", Transform.values()), anchors(entry)),
                each(entry.entries("sources", "source"), ManifestFile::source));
    }

    private static List<Anchor> anchors(Fields entry) {
        List<Anchor> anchors = new ArrayList<>();
        for (JsonNode pair : entry.list("anchors")) {
            if (pair.size() != 2 || !pair.path(0).isNumber() || !pair.path(1).isNumber()) {
                throw entry.wrong("anchors");
            }
            anchors.add(new Anchor(pair.path(0).doubleValue(), pair.path(1).doubleValue()));
        }
        return anchors;
    }

    private static SourceRule source(Fields entry) {
        return new SourceRule(
                entry.text("name"),
                new FetcherId(entry.text("fetcher")),
                entry.number("reliability"),
                Duration.ofDays((long) entry.number("half_life_days")),
                entry.has("absent_quality")
                        ? OptionalDouble.of(entry.number("absent_quality"))
                        : OptionalDouble.empty());
    }

    private static <T> List<T> each(List<Fields> entries, Function<Fields, T> read) {
        return entries.stream().map(entry -> about(entry, read)).toList();
    }

    /// Reads one entry, all of it; what is wrong with it is told with its name.
    private static <T> T about(Fields entry, Function<Fields, T> read) {
        try {
            T value = read.apply(entry);
            entry.finish();
            return value;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(entry.subject() + ": " + e.getMessage(), e);
        }
    }

    /// The members of one object, each of which must be read and none of which may be left over.
    private record Fields(String subject, JsonNode object, Set<String> read) {
        Fields(String subject, JsonNode object) {
            this(subject, object, new LinkedHashSet<>());
        }

        boolean has(String name) {
            return object.has(name);
        }

        String text(String name) {
            JsonNode value = get(name);
            if (!value.isTextual() || value.textValue().isBlank()) {
                throw wrong(name);
            }
            return value.textValue();
        }

        double number(String name) {
            JsonNode value = get(name);
            if (!value.isNumber()) {
                throw wrong(name);
            }
            return value.doubleValue();
        }

        boolean yes(String name) {
            JsonNode value = get(name);
            if (!value.isBoolean()) {
                throw wrong(name);
            }
            return value.booleanValue();
        }

        <W extends Word> W word(String name, W[] all) {
            String text = text(name);
            for (W each : all) {
                if (each.wire().equals(text)) {
                    return each;
                }
            }
            throw wrong(name);
        }

        JsonNode list(String name) {
            JsonNode value = get(name);
            if (!value.isArray()) {
                throw wrong(name);
            }
            return value;
        }

        List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            list(name).forEach(each -> texts.add(each.asText()));
            return texts;
        }

        /// The objects of a list, each named by its key or name.
        List<Fields> entries(String name, String kind) {
            List<Fields> entries = new ArrayList<>();
            for (JsonNode each : list(name)) {
                String own = each.path("key").asText(each.path("name").asText("without a name"));
                entries.add(new Fields(kind + " " + own, each));
            }
            return entries;
        }

        void finish() {
            for (var member : object.properties()) {
                if (!read.contains(member.getKey())) {
                    throw new IllegalArgumentException("unknown member " + member.getKey());
                }
            }
        }

        IllegalArgumentException wrong(String name) {
            return new IllegalArgumentException(name + ": missing or wrong");
        }

        private JsonNode get(String name) {
            read.add(name);
            return object.path(name);
        }
    }
}
