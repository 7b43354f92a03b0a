package dev.coldpath.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class McpSettingsTest {
    private final Map<String, String> env =
            new HashMap<>(Map.of("COLDPATH_URL", "https://api.example.com/prod//", "COLDPATH_API_KEY", "ki_test_x"));

    @Test
    void an_address_and_a_key_are_enough() {
        McpSettings settings = McpSettings.from(env);

        assertThat(settings.client().url()).isEqualTo(URI.create("https://api.example.com/prod"));
        assertThat(settings.client().basePath()).isEmpty();
        assertThat(settings.client().requestTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.key().reveal()).isEqualTo("ki_test_x");
    }

    @Test
    void a_base_path_and_a_patience_may_be_said() {
        env.put("COLDPATH_INTELLIGENCE_BASE_PATH", "/graph/");
        env.put("COLDPATH_TIMEOUT_MS", "2500");

        McpSettings settings = McpSettings.from(env);

        assertThat(settings.client().basePath()).isEqualTo("/graph");
        assertThat(settings.client().requestTimeout()).isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void what_is_missing_is_named_all_of_it() {
        assertThatThrownBy(() -> McpSettings.from(Map.of()))
                .hasMessage("COLDPATH_URL is required; COLDPATH_API_KEY is required");
        env.put("COLDPATH_URL", " ");
        assertThatThrownBy(() -> McpSettings.from(env)).hasMessage("COLDPATH_URL is required");
    }

    @Test
    void what_is_wrong_is_named_and_not_shown() {
        for (String url :
                List.of("api.example.com", "ftp://a.example", "https://", "https://a.example/?q=private", "::")) {
            env.put("COLDPATH_URL", url);
            assertThatThrownBy(() -> McpSettings.from(env)).hasMessage("COLDPATH_URL must be an http or https address");
        }
        env.put("COLDPATH_URL", "https://a.example");
        for (String patience : List.of("0", "-1", "1.5", "1000000", "soon")) {
            env.put("COLDPATH_TIMEOUT_MS", patience);
            assertThatThrownBy(() -> McpSettings.from(env))
                    .hasMessage("COLDPATH_TIMEOUT_MS must be a whole number from 1 to 999999");
        }
        env.remove("COLDPATH_TIMEOUT_MS");
        env.put("COLDPATH_INTELLIGENCE_BASE_PATH", "graph");
        assertThatThrownBy(() -> McpSettings.from(env))
                .hasMessage("COLDPATH_INTELLIGENCE_BASE_PATH must be empty or such as /graph");
        env.put("COLDPATH_INTELLIGENCE_BASE_PATH", "");
        env.put("COLDPATH_API_KEY", "ki test private");
        assertThatThrownBy(() -> McpSettings.from(env)).hasMessage("COLDPATH_API_KEY is not a key");
    }
}
