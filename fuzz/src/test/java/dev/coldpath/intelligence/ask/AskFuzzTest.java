package dev.coldpath.intelligence.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.fuzz.Fuzzing;
import dev.coldpath.job.InputHashes;
import dev.coldpath.job.Kind;
import dev.coldpath.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Proves X-10: bodies of submits. What is accepted must have a canonical form, for that is what is stored and hashed.
class AskFuzzTest {
    @Test
    void any_body_is_a_question_or_refused_with_a_reason() {
        Fuzzing.feed("ask", input -> {
            switch (BodyReader.read(input)) {
                case Body.Unreadable(String text) -> assertThat(text).isNotBlank();
                case Body.Read(ObjectNode body) -> judge(Asked.of(body), body);
            }
        });
    }

    private static void judge(Asked asked, ObjectNode body) {
        switch (asked) {
            case Asked.Wrong(String text) -> assertThat(text).isNotBlank();
            case Asked.Ok(Kind kind, ObjectNode question) -> {
                String canonical = CanonicalJson.of(question);
                assertThat(BodyReader.read(canonical.getBytes(StandardCharsets.UTF_8)))
                        .isInstanceOfSatisfying(
                                Body.Read.class,
                                again -> assertThat(CanonicalJson.of(again.object()))
                                        .isEqualTo(canonical));
                assertThat(InputHashes.of(kind.wire(), question)).isNotNull();
                assertThat(CanonicalJson.of(body)).contains(canonical);
                assertThat(rows(kind, question)).isBetween(100, 1000);
            }
        }
    }

    /// How many rows a worker would be asked for.
    private static int rows(Kind kind, ObjectNode question) {
        Inputs inputs = new Inputs(AskSettings.DEFAULT);
        return switch (kind) {
            case SCORE -> throw new AssertionError("no question of this product");
            case INTELLIGENCE_SEARCH, INTELLIGENCE_DISCOVER ->
                inputs.query(question).limit().effective();
            case CAMPAIGN_BRIEF, LLM_CONTEXT ->
                inputs.campaign(question).search().limit().effective();
        };
    }
}
