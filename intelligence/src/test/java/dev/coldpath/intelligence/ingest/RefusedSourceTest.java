package dev.coldpath.intelligence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.ingest.RetryEmbeddings.Pass;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorName;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a model does not take.
class RefusedSourceTest {
    private final Intake intake = new Intake();

    @Test
    void one_text_that_the_model_refuses_costs_the_others_nothing_and_is_not_tried_for_ever() {
        intake.letters.refuses = text -> text.contains("poison");
        String[] lines = IntStream.range(0, 40)
                .mapToObj(i -> line("n" + i, i == 7 ? "poison" : "title " + i))
                .toArray(String[]::new);

        ContentRun run = intake.drop(lines);

        assertThat(run.tally().vectorFailures()).isEqualTo(1);
        assertThat(intake.index.spaces.get(VectorName.TEXT)).hasSize(39);
        assertThat(point("n7")).isEmpty();
        assertThat(intake.retry().pass()).isEqualTo(new Pass(0, 0));
    }

    @Test
    void a_text_that_was_refused_is_tried_when_its_drop_comes_again() {
        intake.letters.refuses = text -> text.contains("poison");
        intake.drop(line("1", "poison"), line("2", "fine"));
        intake.letters.refuses = _ -> false;

        intake.drop(line("1", "poison"));

        assertThat(point("1")).contains(LetterEmbedder.point("poison"));
    }

    @Test
    void a_text_that_is_refused_leaves_no_vector_of_the_text_before() {
        intake.letters.refuses = text -> text.contains("poison");
        intake.drop(line("1", "fine"), line("2", "fine too"));
        assertThat(point("1")).isPresent();

        intake.drop(line("1", "poison"), line("2", "finer"));

        assertThat(point("1")).isEmpty();
        assertThat(item("1").embedding()).isEqualTo(new Item.Embedding(Optional.empty(), false));
        assertThat(point("2")).contains(LetterEmbedder.point("finer"));
    }

    @Test
    void a_model_that_takes_nothing_at_all_is_at_fault_itself() {
        intake.letters.refuses = _ -> true;
        ContentRun run = intake.drop(line("1", "a"), line("2", "b"));
        assertThat(run.tally().vectorFailures()).isEqualTo(2);
        assertThat(intake.retry().pass()).isEqualTo(new Pass(0, 2));
        intake.letters.refuses = text -> text.equals("b");

        assertThat(intake.retry().pass()).isEqualTo(new Pass(2, 0));

        assertThat(point("1")).isPresent();
        assertThat(point("2")).isEmpty();
        assertThat(intake.retry().pass()).isEqualTo(new Pass(0, 0));
    }

    @Test
    void a_picture_that_the_model_refuses_is_not_fetched_again_by_repairs() {
        Eyes eyes = new Eyes();
        eyes.refuses = address -> address.endsWith("bad.png");
        eyes.fetches = address -> !address.endsWith("gone.png");
        String drop = picture("good") + picture("bad") + picture("gone");

        ContentRun run = intake.ingest(eyes.sight(intake))
                .ingest("pictures", new ByteArrayInputStream(drop.getBytes(StandardCharsets.UTF_8)));

        assertThat(run.tally().vectorFailures()).isEqualTo(2);
        assertThat(item("bad").embedding().pending()).isFalse();
        assertThat(item("gone").embedding().pending()).isTrue();
        assertThat(intake.retry(eyes.sight(intake)).pass()).isEqualTo(new Pass(0, 1));
        assertThat(eyes.fetched).containsValues(1, 2).hasSize(3);
    }

    private Item item(String contentId) {
        return intake.memory.item("X", contentId);
    }

    private Optional<Point> point(String contentId) {
        return intake.index.entry(VectorName.TEXT, item(contentId).uuid()).map(VectorEntry::point);
    }

    private static String picture(String name) {
        return "{\"platform\":\"X\",\"contentId\":\"" + name
                + "\",\"media\":[{\"type\":\"image\",\"url\":\"https://a.com/" + name + ".png\"}]}\n";
    }

    private static String line(String contentId, String title) {
        return "{\"platform\":\"X\",\"contentId\":\"" + contentId + "\",\"title\":\"" + title + "\"}";
    }
}
