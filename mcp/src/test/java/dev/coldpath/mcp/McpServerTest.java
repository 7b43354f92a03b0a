package dev.coldpath.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.mcp.rpc.McpJson;
import dev.coldpath.mcp.rpc.Message;
import dev.coldpath.mcp.rpc.Message.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class McpServerTest {
    private static final String META = """
            "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
            "io.modelcontextprotocol/clientCapabilities":{}}""";

    private final Talk talk = new Talk();

    @Test
    void a_handshake_agrees_on_the_version_asked_for_or_the_newest_that_has_one() {
        for (String version : List.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25")) {
            assertThat(initialize("\"" + version + "\"").path("protocolVersion").asText())
                    .isEqualTo(version);
        }
        for (String other : List.of("\"2026-07-28\"", "\"1999-01-01\"", "7")) {
            assertThat(initialize(other).path("protocolVersion").asText()).isEqualTo("2025-11-25");
        }
    }

    @Test
    void it_introduces_itself_as_a_server_of_tools() {
        JsonNode result = initialize("\"2025-06-18\"");

        assertThat(result.path("serverInfo").path("name").asText()).isEqualTo("coldpath-mcp");
        assertThat(result.path("serverInfo").path("version").asText()).isNotBlank();
        assertThat(result.path("capabilities").toString()).isEqualTo("{\"tools\":{}}");
    }

    @Test
    void six_tools_are_listed_none_of_which_takes_members_it_does_not_name() {
        JsonNode tools = ask("tools/list", "{}").path("result").path("tools");

        assertThat(tools.findValuesAsText("name"))
                .contains(
                        "create_context_job",
                        "get_context_job_status",
                        "get_context_job_result",
                        "score_company",
                        "get_score",
                        "get_job");
        assertThat(tools).hasSize(6).allSatisfy(tool -> {
            assertThat(tool.path("description").asText()).isNotBlank();
            assertThat(tool.path("inputSchema").path("type").asText()).isEqualTo("object");
            assertThat(tool.path("inputSchema").path("required")).isNotEmpty();
        });
        assertThat(tools.findParents("properties"))
                .allSatisfy(
                        schema -> assertThat(schema.path("additionalProperties").toString())
                                .isEqualTo("false"));
    }

    @Test
    void the_schema_of_a_job_names_what_may_be_given() {
        JsonNode schema = ask("tools/list", "{}").at("/result/tools/0/inputSchema");

        assertThat(schema.path("properties").fieldNames())
                .toIterable()
                .containsExactly("kind", "query", "campaign", "audience", "tone", "filters", "options");
        assertThat(schema.at("/properties/kind/enum").toString())
                .isEqualTo("[\"intelligence_search\",\"intelligence_discover\",\"campaign_brief\",\"llm_context\"]");
        assertThat(schema.at("/properties/filters/properties").fieldNames())
                .toIterable()
                .containsExactly("platforms", "window");
        assertThat(schema.at("/properties/options/properties").fieldNames())
                .toIterable()
                .containsExactly("topK", "expandQuery", "vectors", "maxDistance", "clusterCount", "debug");
        assertThat(schema.at("/properties/options/properties/topK/maximum").intValue())
                .isEqualTo(1000);
        assertThat(schema.at("/properties/options/properties/clusterCount/maximum")
                        .intValue())
                .isEqualTo(50);
    }

    @Test
    void a_ping_is_answered_and_other_methods_are_not_known() {
        assertThat(ask("ping", "{}").toString()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
        for (String method : List.of("resources/list", "prompts/list", "logging/setLevel", "Tools/list", "")) {
            assertThat(ask(method, "{}").at("/error/code").intValue())
                    .as(method)
                    .isEqualTo(-32601);
        }
    }

    @Test
    void a_tool_that_is_none_and_arguments_that_are_none_are_results() {
        assertThat(talk.trouble("get_scores", "{}")).isEqualTo("unknown tool: get_scores");
        assertThat(talk.trouble("get_score", "[]")).isEqualTo("invalid input:\n<root>: arguments must be an object");
        assertThat(talk.trouble("get_score", "null")).isEqualTo("invalid input:\ndomain: domain is required");
        assertThat(ask("tools/call", "{}").at("/error/code").intValue()).isEqualTo(-32602);
        assertThat(ask("tools/call", "{\"name\":7}").at("/error/code").intValue())
                .isEqualTo(-32602);
    }

    @Test
    void without_a_handshake_each_request_says_its_version_and_gets_the_servers_name_with_its_result() {
        JsonNode discovered = ask("server/discover", "{" + META + "}").path("result");

        assertThat(discovered.path("resultType").asText()).isEqualTo("complete");
        assertThat(discovered.path("supportedVersions").toString())
                .isEqualTo("[\"2026-07-28\",\"2025-11-25\",\"2025-06-18\",\"2025-03-26\",\"2024-11-05\"]");
        assertThat(discovered.path("capabilities").toString()).isEqualTo("{\"tools\":{}}");
        assertThat(discovered.path("cacheScope").asText()).isEqualTo("public");
        assertThat(discovered
                        .path("_meta")
                        .path("io.modelcontextprotocol/serverInfo")
                        .path("name")
                        .asText())
                .isEqualTo("coldpath-mcp");
        JsonNode list = ask("tools/list", "{" + META + "}").path("result");
        assertThat(list.path("resultType").asText()).isEqualTo("complete");
        assertThat(list.path("ttlMs").longValue()).isPositive();
        assertThat(ask("tools/list", "{}").path("result").has("resultType")).isFalse();
    }

    @Test
    void a_version_that_nobody_published_is_refused_with_those_that_were() {
        JsonNode error = ask("tools/list", "{" + META.replace("2026-07-28", "1900-01-01") + "}")
                .path("error");

        assertThat(error.path("code").intValue()).isEqualTo(-32022);
        assertThat(error.path("data").path("requested").asText()).isEqualTo("1900-01-01");
        assertThat(error.path("data").path("supported")).hasSize(5);
    }

    @Test
    void the_newest_version_wants_the_clients_capabilities_every_time() {
        String without = "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}";

        assertThat(ask("tools/list", without).at("/error/code").intValue()).isEqualTo(-32602);
    }

    /// Proves I-67.
    @Test
    void a_line_of_the_log_says_which_tool_and_how_it_went_and_nothing_that_was_asked() {
        talk.service.answers(200, "{\"domain\":\"private.example\"}");
        talk.call("get_score", "{\"domain\":\"private.example\"}");
        talk.call("get_score", "{\"domain\":\"private.example\"}");
        talk.call("private_tool", "{}");

        assertThat(talk.log)
                .containsExactly(
                        "{\"time\":\"2026-11-26T12:00:00Z\",\"level\":\"info\",\"event\":\"tool_called\","
                                + "\"tool\":\"get_score\",\"outcome\":\"told\",\"millis\":0}",
                        "{\"time\":\"2026-11-26T12:00:00Z\",\"level\":\"info\",\"event\":\"tool_called\","
                                + "\"tool\":\"get_score\",\"outcome\":\"trouble\",\"millis\":0}");
    }

    @Test
    void a_tool_that_breaks_is_an_error_of_ours_and_the_log_does_not_quote() {
        McpServer broken = talk.over(
                _ -> {
                    throw new IllegalStateException("private");
                },
                "");

        String reply = broken.answer(
                        request(
                                "tools/call",
                                "{\"name\":\"get_score\",\"arguments\":{\"domain\":\"private.example\"}}"),
                        Optional.of(Talk.KEY))
                .json();

        assertThat(reply).contains("-32603").doesNotContain("private");
        assertThat(talk.log)
                .singleElement()
                .asString()
                .contains("IllegalStateException")
                .doesNotContain("private");
    }

    private JsonNode initialize(String version) {
        return ask("initialize", "{\"protocolVersion\":" + version + ",\"capabilities\":{},\"clientInfo\":{}}")
                .path("result");
    }

    private JsonNode ask(String method, String params) {
        return McpJson.read(talk.server
                        .answer(request(method, params), Optional.empty())
                        .json())
                .orElseThrow();
    }

    private static Request request(String method, String params) {
        String json = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
        return (Request) Message.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
