package dev.coldpath.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coldpath.local.cli.Main;
import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `./coldpath mcp` in a process of its own, with everything it writes read to the last byte.
@Timeout(120)
class McpProcessTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCORE = """
            {"jsonrpc":"2.0","id":"score","method":"tools/call","params":\
            {"name":"score_company","arguments":{"domain":"acme.test"}}}""";

    @TempDir
    Path folder;

    /// What a process wrote, and how it ended.
    private record Ended(int code, List<JsonNode> frames, String err) {
        JsonNode frame(String id) {
            return frames.stream()
                    .filter(frame -> frame.path("id").asText().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    @Proves({"I-65", "I-66"})
    void standard_output_holds_frames_alone_while_a_model_works_with_a_service() throws Exception {
        try (LocalHost host = QuickService.start(folder.resolve("data"), new Random(1))) {
            String key = host.keys().test().reveal();

            Ended ended = run(env(host.url().toString(), key), """
                    {"jsonrpc":"2.0","id":"hello","method":"initialize","params":{"protocolVersion":"2025-06-18"}}
                    {"jsonrpc":"2.0","method":"notifications/initialized"}
                    {"jsonrpc":"2.0","id":"list","method":"tools/list"}
                    this is no frame
                    %s
                    {"jsonrpc":"2.0","id":"bad","method":"tools/call","params":{"name":"get_job","arguments":{}}}
                    """.formatted(SCORE));

            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(ended.frames())
                    .hasSize(5)
                    .allSatisfy(
                            frame -> assertThat(frame.path("jsonrpc").asText()).isEqualTo("2.0"));
            assertThat(ended.frame("hello").at("/result/serverInfo/name").asText())
                    .isEqualTo("coldpath-mcp");
            assertThat(ended.frame("list").at("/result/tools")).hasSize(6);
            assertThat(JSON.readTree(text(ended.frame("score")))
                            .path("ki_rating")
                            .asText())
                    .isEqualTo("KI-1");
            assertThat(text(ended.frame("score"))).contains("\"composite_score\": 67.2");
            assertThat(text(ended.frame("bad"))).startsWith("invalid input:");
            assertThat(ended.frame("null").at("/error/code").intValue()).isEqualTo(-32700);
            assertThat(ended.err()).contains("\"event\":\"tool_called\"").doesNotContain(key, "acme");
        }
    }

    @Test
    @Proves("I-66")
    void and_while_the_service_is_down() throws Exception {
        Ended ended;
        // who has a port and does not listen answers nobody, and nobody else can take it
        try (Socket mute = new Socket()) {
            mute.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            ended = run(env("http://127.0.0.1:" + mute.getLocalPort(), "ki_test_x"), SCORE + "\n");
        }

        assertThat(ended.code()).isZero();
        assertThat(ended.frames()).singleElement().satisfies(frame -> {
            assertThat(frame.at("/result/isError").booleanValue()).isTrue();
            assertThat(text(frame)).isEqualTo("coldpath is unreachable: no answer came");
        });
        assertThat(ended.err()).contains("\"outcome\":\"trouble\"");
    }

    @Test
    void without_its_settings_it_says_which_and_writes_no_frame() throws Exception {
        Ended ended = run(Map.of(), SCORE + "\n");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.frames()).isEmpty();
        assertThat(ended.err().strip()).isEqualTo("coldpath: COLDPATH_URL is required; COLDPATH_API_KEY is required");
    }

    private static String text(JsonNode frame) {
        return frame.at("/result/content/0/text").asText();
    }

    private static Map<String, String> env(String url, String key) {
        return new HashMap<>(Map.of("COLDPATH_URL", url + "/", "COLDPATH_API_KEY", key));
    }

    private Ended run(Map<String, String> env, String input) throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "mcp")
                .redirectError(err.toFile());
        command.environment()
                .keySet()
                .removeIf(name -> name.startsWith("COLDPATH_") || name.startsWith("JAVA_") || name.startsWith("JDK_"));
        command.environment().putAll(env);
        Process process = command.start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        List<JsonNode> frames = out.lines().map(McpProcessTest::frame).toList();
        return new Ended(code, frames, Files.readString(err));
    }

    private static JsonNode frame(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("standard output: not a frame: " + line, e);
        }
    }
}
