package dev.coldpath.local.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.testkit.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

class MiniLmTest {
    private static final MiniLm MODEL = new MiniLm();

    @Test
    void texts_about_the_same_thing_lie_nearer_than_others() {
        List<Point> points = MODEL.embed(List.of(
                "smart watch launch",
                "A new fitness tracker for your wrist was presented today",
                "Slow-cooked beans with rosemary and garlic"));

        assertThat(points.get(0).cosine(points.get(1)))
                .isGreaterThan(points.get(0).cosine(points.get(2)) + 0.2);
        assertThat(points).allSatisfy(point -> assertThat(point.length()).isEqualTo(MODEL.length()));
    }

    @Test
    void a_text_has_the_same_point_alone_in_company_and_at_the_same_time() {
        String text = "Café crème, 朝のコーヒー ☕ #morning";
        Point alone = MODEL.embed(List.of(text)).getFirst();

        assertThat(MODEL.embed(List.of("something else", text, text))).endsWith(alone, alone);
        assertThat(Race.of(4, () -> MODEL.embed(List.of(text)).getFirst())).containsOnly(alone);
    }

    @Test
    void a_text_longer_than_the_model_reads_at_once_has_a_point_too() {
        assertThat(MODEL.embed(List.of("many words about watches ".repeat(300))))
                .hasSize(1);
    }

    @Test
    void no_texts_have_no_points_and_a_blank_one_is_refused() {
        assertThat(MODEL.embed(List.of())).isEmpty();
        assertThatThrownBy(() -> MODEL.embed(List.of("words", " \n")))
                .isInstanceOfSatisfying(
                        UpstreamFailed.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void its_makers_are_told_nothing() {
        MODEL.embed(List.of("words"));

        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    }
}
