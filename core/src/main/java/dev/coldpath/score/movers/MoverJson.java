package dev.coldpath.score.movers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.Tenths;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Boards and answers as they are stored, on every engine alike. A mover is an array: domain, now, then, name.
public final class MoverJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GAINERS = "gainers";
    private static final String DECLINERS = "decliners";

    private MoverJson() {}

    public static String of(Movers movers) {
        ObjectNode json = JSON.createObjectNode();
        json.set(GAINERS, list(movers.gainers()));
        json.set(DECLINERS, list(movers.decliners()));
        return json.toString();
    }

    public static Movers movers(String text) {
        JsonNode json = read(text);
        return new Movers(list(json.required(GAINERS)), list(json.required(DECLINERS)));
    }

    public static String of(Board board) {
        ObjectNode json = JSON.createObjectNode()
                .put("end", board.end().getEpochSecond())
                .put("made", board.made().getEpochSecond());
        json.set(GAINERS, ladder(board.gainers()));
        json.set(DECLINERS, ladder(board.decliners()));
        return json.toString();
    }

    public static Board board(String text) {
        JsonNode json = read(text);
        return new Board(
                second(json.required("end")),
                second(json.required("made")),
                ladder(json.required(GAINERS)),
                ladder(json.required(DECLINERS)));
    }

    private static ObjectNode ladder(Ladder ladder) {
        ObjectNode json = JSON.createObjectNode();
        ladder.end().ifPresent(end -> json.set("end", mover(end)));
        json.set("movers", list(ladder.movers()));
        return json;
    }

    private static Ladder ladder(JsonNode json) {
        return new Ladder(Optional.ofNullable(json.get("end")).map(MoverJson::mover), list(json.required("movers")));
    }

    private static ArrayNode list(List<Mover> movers) {
        ArrayNode json = JSON.createArrayNode();
        movers.forEach(mover -> json.add(mover(mover)));
        return json;
    }

    private static List<Mover> list(JsonNode json) {
        return json.valueStream().map(MoverJson::mover).toList();
    }

    private static ArrayNode mover(Mover mover) {
        return JSON.createArrayNode()
                .add(mover.domain().name())
                .add(mover.now().value())
                .add(mover.then().value())
                .add(mover.companyName());
    }

    private static Mover mover(JsonNode json) {
        return new Mover(
                new Domain(json.required(0).asText()),
                json.required(3).asText(),
                new Tenths(json.required(1).asInt()),
                new Tenths(json.required(2).asInt()));
    }

    private static Instant second(JsonNode json) {
        return Instant.ofEpochSecond(json.asLong());
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("movers: what is stored is not JSON", e);
        }
    }
}
