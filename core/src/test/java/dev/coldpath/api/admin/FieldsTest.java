package dev.coldpath.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.Access;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_refusal_names_the_member_that_is_missing() {
        assertThat(message("{}")).isEqualTo("The field \"plan\" is required.");
    }

    @Test
    void a_refusal_names_the_member_whose_value_cannot_be() {
        assertThat(message("{\"plan\":5}")).isEqualTo("The field \"plan\" has an invalid value.");
        assertThat(message("{\"plan\":\"free\",\"count\":-1}")).isEqualTo("The field \"count\" has an invalid value.");
        assertThat(message("{\"plan\":\"free\",\"scopes\":[\"all\"]}"))
                .isEqualTo("The field \"scopes\" has an invalid value.");
        assertThat(message("{\"plan\":\"free\",\"caps\":[]}")).isEqualTo("The field \"caps\" has an invalid value.");
    }

    @Test
    void a_refusal_names_the_member_of_an_object_inside() {
        assertThat(message("{\"plan\":\"free\",\"caps\":{\"hour\":\"x\"}}"))
                .isEqualTo("The field \"caps.hour\" has an invalid value.");
        assertThat(message("{\"plan\":\"free\",\"caps\":{\"day\":1}}"))
                .isEqualTo("The field \"caps.day\" is unknown; remove it.");
    }

    @Test
    void a_refusal_names_the_member_that_nobody_asked_for_and_not_all_of_a_long_one() {
        assertThat(message("{\"plan\":\"free\",\"pln\":1}")).isEqualTo("The field \"pln\" is unknown; remove it.");
        assertThat(message("{\"plan\":\"free\",\"" + "x".repeat(5_000) + "\":1}"))
                .isEqualTo("The field \"" + "x".repeat(64) + "…\" is unknown; remove it.");
    }

    private static String message(String body) {
        Fields fields = new Fields(read(body));
        fields.needed("plan", fields.text("plan", Optional::of));
        fields.count("count", 9);
        fields.words("scopes", Access::of);
        Fields caps = new Fields(fields.inner("caps"));
        caps.count("hour", 9);
        fields.judge("caps", caps);

        assertThat(fields.good()).isFalse();
        ObjectNode answer = read(new String(fields.refusal().body().bytes(), StandardCharsets.UTF_8));
        assertThat(answer.path("error").asText()).isEqualTo("invalid_request");
        return answer.path("message").asText();
    }

    private static ObjectNode read(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
