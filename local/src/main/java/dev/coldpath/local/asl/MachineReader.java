package dev.coldpath.local.asl;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Reads a whole file: its own fields, every state, and whether they hang together.
final class MachineReader {
    private static final String OWNER = "state machine";
    private static final int LONGEST_NAME = 80;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Set<String> taskNames;
    private final Problems problems = new Problems();

    MachineReader(Set<String> taskNames) {
        this.taskNames = Set.copyOf(taskNames);
    }

    StateMachine read(String text) {
        JsonNode file = parse(text);
        Fields fields = new Fields(OWNER, "", file, problems);
        fields.comment();
        fields.constant("QueryLanguage", "JSONata");
        fields.object("States");
        JsonNode definitions = file.path("States");
        Targets targets = new Targets(
                Set.copyOf(definitions.propertyStream().map(Map.Entry::getKey).toList()));
        String startAt = targets.next(fields, "StartAt");
        Duration timeout = fields.seconds("TimeoutSeconds", Fields.NO_LIMIT);
        fields.done();
        Map<String, State> states = states(definitions, new StateReader(taskNames, targets));
        problems.complain();
        new Graph(states).check(startAt, problems);
        problems.complain();
        return new StateMachine(startAt, timeout, states);
    }

    private Map<String, State> states(JsonNode definitions, StateReader reader) {
        Map<String, State> states = new LinkedHashMap<>();
        definitions.properties().forEach(definition -> {
            String name = definition.getKey();
            Fields fields = new Fields("state " + name, "", definition.getValue(), problems);
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                problems.add(OWNER, "States", "a name has 1 to " + LONGEST_NAME + " characters: " + name);
            }
            reader.read(fields).ifPresent(state -> states.put(name, state));
        });
        return states;
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(OWNER + ": " + place(e) + e.getOriginalMessage(), e);
        }
    }

    /// Where in the file the reader stopped, such as `/States/Enrich/Next: `.
    private static String place(JsonProcessingException e) {
        return e.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer() + ": "
                : "";
    }
}
