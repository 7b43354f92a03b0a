package dev.coldpath.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.score.Tenths;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void a_decimal_keeps_its_final_zero() {
        assertThat(Json.object().put("score", new Tenths(680).decimal())).hasToString("{\"score\":68.0}");
    }

    @Test
    void members_stand_in_the_order_they_were_put() {
        assertThat(Json.object().put("b", 1).put("a", 2)).hasToString("{\"b\":1,\"a\":2}");
    }
}
