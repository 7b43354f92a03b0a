package dev.coldpath.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.InputHashes;
import dev.coldpath.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What it takes to name a question of 2 KB by its hash, and to read it from its bytes before that.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Hashing {
    private static final int SIZE = 2_048;
    private static final String KIND = "intelligence_search";

    private final ObjectNode input = question();
    private final byte[] sent = input.toString().getBytes(StandardCharsets.UTF_8);

    @Benchmark
    public InputHash canonicalHash() {
        return InputHashes.of(KIND, input);
    }

    @Benchmark
    public InputHash readAndHash() {
        return InputHashes.of(KIND, StrictJson.object(sent).orElseThrow());
    }

    /// Texts, numbers, lists and nested objects, as a campaign would send them.
    static ObjectNode question() {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        question.put("query", "café 😀 \"what people say\" about heat pumps")
                .put("maxDistance", 0.35)
                .put("limit", 50)
                .put("debug", false);
        question.putObject("window").put("from", 1_789_000_000_000L).put("to", 1_789_600_000_000L);
        ArrayNode creators = question.putArray("creators");
        for (int i = 0; question.toString().getBytes(StandardCharsets.UTF_8).length < SIZE; i++) {
            creators.addObject()
                    .put("handle", "creator-" + i)
                    .put("platform", i % 2 == 0 ? "youtube" : "reddit")
                    .put("weight", 1.0 / (i + 1));
        }
        return question;
    }
}
