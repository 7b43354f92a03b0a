package dev.coldpath.intelligence.retrieve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.figures.Figures;
import dev.coldpath.intelligence.retrieve.Eligibility.Verdict;
import dev.coldpath.intelligence.retrieve.Row.Match;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The best candidates that became no rows, one by one: the member `unmatchedSamples` of a diagnosis.
final class Samples {
    private static final Comparator<Sample> BEST_FIRST = Comparator.comparing(Sample::match, Candidate.BEST_FIRST)
            .thenComparing(sample -> sample.record().id());

    private Samples() {}

    /// A candidate and why it is no row.
    ///
    /// @param joined empty: it is no item
    private record Sample(VectorRecord record, Match match, Optional<Joined> joined, String reason) {}

    static ArrayNode of(Trace trace, int most) {
        List<Sample> samples = new ArrayList<>();
        for (Sifted sifted : List.of(trace.found(), trace.beyond())) {
            sifted.unmatched().forEach(each -> samples.add(unmatched(each)));
            sifted.filtered().forEach(each -> samples.add(filtered(each)));
        }
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        samples.stream().sorted(BEST_FIRST).limit(most).map(Samples::json).forEach(json::add);
        return json;
    }

    private static Sample unmatched(Candidate candidate) {
        return new Sample(
                candidate.record(), candidate.sightings().match(), Optional.empty(), "no_postgres_identity_match");
    }

    private static Sample filtered(Sifted.Filtered filtered) {
        Joined joined = filtered.joined();
        return new Sample(
                joined.best().record(), joined.sightings().match(), Optional.of(joined), reason(filtered.why()));
    }

    private static String reason(Verdict why) {
        return switch (why) {
            case ELIGIBLE -> throw new IllegalArgumentException("sample: an eligible row is none");
            case CANONICAL -> "postgres_row_filtered_canonical";
            case PLATFORM -> "postgres_row_filtered_platform";
            case WINDOW -> "postgres_row_filtered_window";
        };
    }

    private static ObjectNode json(Sample sample) {
        VectorRecord record = sample.record();
        Optional<Item> item = sample.joined().map(Joined::item);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("weaviateObjectId", record.id());
        put(json, "contentId", record.contentId().map(UUID::toString));
        put(json, "contentPlatformId", record.contentPlatformId());
        put(json, "platform", record.platform());
        put(json, "mediaType", record.mediaType());
        put(json, "sourceUrl", record.sourceUrl());
        put(json, "matchedBy", sample.joined().map(joined -> joined.by().wire()));
        put(json, "postgresUuid", item.map(found -> found.uuid().toString()));
        put(json, "postgresPlatform", item.map(Item::platform));
        put(json, "postgresPublishedAt", item.flatMap(Item::publishedAt).map(Figures::time));
        put(json, "postgresCanonicalUuid", item.flatMap(Item::canonical).map(UUID::toString));
        json.set("distance", Figures.score(Search.distance(sample.match().rawSimilarity())));
        json.set(
                "targetVectors",
                Diagnose.texts(
                        sample.match().spaces().stream().map(VectorName::wire).toList()));
        json.set("rrfScore", Figures.score(sample.match().rrfScore()));
        json.set("rawSimilarity", Figures.score(sample.match().rawSimilarity()));
        return json.put("reason", sample.reason());
    }

    private static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> json.put(name, text), () -> json.putNull(name));
    }
}
