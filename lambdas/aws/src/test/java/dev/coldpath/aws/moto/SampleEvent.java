package dev.coldpath.aws.moto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The files in `events/` that people call functions with by hand.
public final class SampleEvent {
    private static final Path FOLDER = Path.of(System.getProperty("coldpath.root", "."), "events");

    private SampleEvent() {}

    public static InputStream open(String name) {
        try {
            return Files.newInputStream(FOLDER.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException("sample event: " + name + " cannot be read", e);
        }
    }

    /// What a function answers to each of them, as text.
    public static List<String> answers(HttpEvent.Handler handler, String... names) throws IOException {
        List<String> answers = new ArrayList<>();
        for (String name : names) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            handler.handle(open(name), answer);
            answers.add(answer.toString(StandardCharsets.UTF_8));
        }
        return answers;
    }

    /// What `env.json` tells a function, and what Lambda itself tells every function.
    public static Map<String, String> environment(String function) {
        try (InputStream file = open("env")) {
            JsonNode variables = new ObjectMapper().readTree(file).path(function);
            Map<String, String> env = new HashMap<>(Map.of("AWS_REGION", "us-east-1"));
            variables
                    .properties()
                    .forEach(each -> env.put(each.getKey(), each.getValue().asText()));
            return env;
        } catch (IOException e) {
            throw new UncheckedIOException("sample event: env cannot be read", e);
        }
    }
}
