package dev.coldpath.aws.moto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
