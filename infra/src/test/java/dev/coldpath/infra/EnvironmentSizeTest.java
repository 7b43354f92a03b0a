package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Lambda takes 4,096 bytes of variables for a function, measured as JSON: names, values, and what escapes them.
@ExtendWith(NeedsNode.class)
class EnvironmentSizeTest {
    private static final int MOST = 4_096;
    private static final String STAGE = "s".repeat(20);
    /// A plan has many quotation marks, each of which is two bytes in a JSON text.
    private static final String PLAN = """
            "p%02d": {"cached_calls_included": 1, "cold_calls_included": 1, "freshness_window_hours": 1,
            "cold_runs": true, "force_fresh": true, "cold_per_key_1h": 1}""";

    @Test
    void no_functions_variables_outgrow_lambda_though_each_value_is_as_long_as_it_may_be(@TempDir Path folder)
            throws IOException {
        // another endpoint is for functions that run on a machine
        Synthesized templates = Synthesized.with(Map.of(
                "stage", STAGE,
                "operatorContact", longest("https://", "/"),
                "publicUrl", longest("https://", ""),
                "plansFile", plans(folder).toString(),
                "acknowledged",
                        IntStream.range(0, 20).mapToObj(_ -> "d".repeat(32)).collect(Collectors.joining(",")),
                "intelligenceBasePath", ("/" + "b".repeat(40)).repeat(4),
                "textModel", "m".repeat(128),
                "limitCap", "10000",
                "expandQuery", "false",
                "videoEmbedder", "multimodal"));
        Longest longest = new Longest(templates, STAGE);

        Map<String, Integer> sizes = templates.service().resources("AWS::Lambda::Function").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        function -> size(function.getValue().at("/Properties/Environment/Variables"), longest)));
        assertThat(sizes)
                .hasSize(18)
                .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST));
    }

    private static int size(JsonNode variables, Longest longest) {
        ObjectNode environment = JsonNodeFactory.instance.objectNode();
        variables.properties().forEach(each -> environment.put(each.getKey(), longest.text(each.getValue())));
        return environment.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String longest(String begin, String end) {
        return begin + "a".repeat(Stage.MOST_TEXT - begin.length() - end.length() - 4) + ".dev" + end;
    }

    /// As many plans as the limit lets in.
    private static Path plans(Path folder) throws IOException {
        int each = dense(PLAN.formatted(0)).length() + 1;
        String text = IntStream.range(0, Stage.MOST_PLANS / each)
                .mapToObj(number -> dense(PLAN.formatted(number)))
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(new ObjectMapper().readTree(text)).isNotEmpty();
        assertThat(text.length()).isBetween(Stage.MOST_PLANS - each, Stage.MOST_PLANS);
        // what is left is filled up with a name that could be longer
        String full = text.replaceFirst("p00", "p".repeat(3 + Stage.MOST_PLANS - text.length()));
        return Files.writeString(folder.resolve("plans.json"), full);
    }

    private static String dense(String plan) {
        return plan.replaceAll("\\s+", "");
    }
}
