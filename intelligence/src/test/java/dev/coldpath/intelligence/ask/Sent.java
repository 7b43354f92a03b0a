package dev.coldpath.intelligence.ask;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/// Bodies as tests send them: `'` stands for `"`.
final class Sent {
    private Sent() {}

    static ObjectNode object(String text) {
        return switch (BodyReader.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))) {
            case Body.Read(ObjectNode object) -> object;
            case Body.Unreadable(String wrong) -> throw new IllegalArgumentException(wrong + ": " + text);
        };
    }

    /// What is wrong with the body; nothing when it was understood.
    static String complaint(String body) {
        return switch (Asked.of(object(body))) {
            case Asked.Ok _ -> "";
            case Asked.Wrong(String text) -> text;
        };
    }

    static String search(String members) {
        return "{'kind':'intelligence_search','input':{'query':'x'" + members + "}}";
    }

    static String brief(String members) {
        return "{'kind':'campaign_brief','input':{'campaign':'x'" + members + "}}";
    }
}
