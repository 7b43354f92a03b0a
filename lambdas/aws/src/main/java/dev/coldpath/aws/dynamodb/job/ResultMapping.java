package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Fence;
import dev.coldpath.job.ResultRef;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.job.ResultRef.Scored;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Where results are, as a map in a job's row and back.
final class ResultMapping {
    private static final String DOMAIN = "domain";
    private static final String SCORED_AT = "scoredAt";
    private static final String PLACE = "place";
    private static final String FENCE = "fence";
    private static final String SHA_256 = "sha256";
    private static final String LENGTH = "length";
    private static final String WHOLE = "whole";

    private ResultMapping() {}

    static AttributeValue value(ResultRef result) {
        return switch (result) {
            case Scored(Domain domain, Instant scoredAt) ->
                Values.map(Map.of(DOMAIN, Values.text(domain.name()), SCORED_AT, Values.time(scoredAt)));
            case Kept(Fence fence, ResultRef.Place place, String sha256, int length, boolean whole) ->
                Values.map(Map.of(
                        FENCE, Values.text(fence.hex()),
                        PLACE, Values.text(place.wire()),
                        SHA_256, Values.text(sha256),
                        LENGTH, Values.number(length),
                        WHOLE, Values.flag(whole)));
        };
    }

    static ResultRef result(Item result) {
        return result.has(DOMAIN)
                ? new Scored(new Domain(result.text(DOMAIN)), result.time(SCORED_AT))
                : new Kept(
                        new Fence(result.text(FENCE)),
                        Values.word(ResultRef.Place.class, ResultRef.Place::wire, result.text(PLACE))
                                .orElseThrow(() -> new IllegalStateException("result: kept in an unknown place")),
                        result.text(SHA_256),
                        result.count(LENGTH),
                        result.flag(WHOLE));
    }
}
