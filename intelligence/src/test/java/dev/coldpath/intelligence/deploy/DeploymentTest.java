package dev.coldpath.intelligence.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.intelligence.ask.AskSettings;
import dev.coldpath.intelligence.deploy.Deployment.TextEndpoint;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeploymentTest {
    @Test
    void what_is_not_said_has_its_default() {
        Deployment deployment = Deployment.from(Map.of("COLDPATH_STAGE", "  "), "local");

        assertThat(deployment)
                .isEqualTo(new Deployment("", "local", AskSettings.DEFAULT, Optional.empty(), Optional.empty(), false));
    }

    @Test
    void everything_that_is_said_counts() {
        Deployment deployment = Deployment.from(
                Map.of(
                        "COLDPATH_INTELLIGENCE_BASE_PATH", "/graph/v2",
                        "COLDPATH_STAGE", "dev",
                        "COLDPATH_LIMIT_CAP", "250",
                        "COLDPATH_EXPAND_QUERY", "true",
                        "COLDPATH_TEXT_URL", "http://127.0.0.1:11434/v1",
                        "COLDPATH_TEXT_MODEL", "small",
                        "COLDPATH_VIDEO_EMBEDDER", "multimodal"),
                "local");

        assertThat(deployment)
                .isEqualTo(new Deployment(
                        "/graph/v2",
                        "dev",
                        new AskSettings(250, true),
                        Optional.of("small"),
                        Optional.of(new TextEndpoint(URI.create("http://127.0.0.1:11434/v1"), Optional.empty())),
                        true));
    }

    @Test
    void a_value_that_cannot_be_is_named_and_not_repeated() {
        for (List<String> wrong : List.of(
                List.of("COLDPATH_INTELLIGENCE_BASE_PATH", "graph"),
                List.of("COLDPATH_INTELLIGENCE_BASE_PATH", "/graph/"),
                List.of("COLDPATH_INTELLIGENCE_BASE_PATH", "/{id}"),
                List.of("COLDPATH_STAGE", "a b"),
                List.of("COLDPATH_LIMIT_CAP", "99"),
                List.of("COLDPATH_LIMIT_CAP", "10001"),
                List.of("COLDPATH_LIMIT_CAP", "many"),
                List.of("COLDPATH_EXPAND_QUERY", "yes"),
                List.of("COLDPATH_TEXT_URL", "ftp://models.test"),
                List.of("COLDPATH_TEXT_URL", "https://me:secret@models.test"),
                List.of("COLDPATH_VIDEO_EMBEDDER", "clip"))) {
            Map<String, String> env = Map.of("COLDPATH_TEXT_MODEL", "small", wrong.getFirst(), wrong.getLast());

            assertThatThrownBy(() -> Deployment.from(env, "local"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(wrong.getFirst() + " must be")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void an_endpoint_without_a_model_is_refused() {
        assertThatThrownBy(() -> Deployment.from(Map.of("COLDPATH_TEXT_URL", "https://models.test/v1"), "local"))
                .hasMessage("COLDPATH_TEXT_URL is set, so COLDPATH_TEXT_MODEL must be");
    }
}
