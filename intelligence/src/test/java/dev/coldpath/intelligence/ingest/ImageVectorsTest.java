package dev.coldpath.intelligence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.ingest.VectorMaker.Made;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// When pictures are left for another time.
class ImageVectorsTest {
    /// As many at a time.
    private static final int AT_ONCE = 8;

    private final Intake intake = new Intake();
    private final Eyes eyes = new Eyes();

    @Test
    void a_run_begins_with_no_picture_once_its_time_for_them_is_over() {
        eyes.blink = () -> intake.now = intake.now.plusSeconds(30);

        ContentRun run = drop(100);

        assertThat(eyes.fetched.size()).isBetween(10, 10 + AT_ONCE);
        assertThat(run.tally().inserted()).isEqualTo(100);
        assertThat(run.tally().vectorFailures()).isEqualTo(100 - eyes.fetched.size());
        assertThat(pending()).isEqualTo(run.tally().vectorFailures());
    }

    @Test
    void what_was_left_has_its_time_in_the_next_repair() {
        eyes.blink = () -> intake.now = intake.now.plusSeconds(30);
        long left = drop(20).tally().vectorFailures();
        assertThat(left).isPositive();
        eyes.blink = () -> {};

        assertThat(intake.retry(eyes.sight(intake)).pass()).isEqualTo(new RetryEmbeddings.Pass((int) left, 0));

        assertThat(pending()).isZero();
        assertThat(eyes.fetched).hasSize(20);
        assertThat(eyes.fetched.values()).containsOnly(1);
    }

    @Test
    void a_model_that_is_away_has_no_more_pictures_fetched_for_it() {
        for (int status : new int[] {0, 403, 429, 503}) {
            Eyes shut = new Eyes();
            shut.failing = Optional.of(status);

            ContentRun run = drop(shut, 100, "status" + status);

            assertThat(run.tally().vectorFailures()).isEqualTo(100);
            assertThat(shut.fetched.size()).as("%d", status).isBetween(3, 3 + AT_ONCE);
        }
    }

    @Test
    void a_model_that_was_away_for_a_while_sees_pictures_again_in_the_same_run() {
        eyes.failing = Optional.of(429);
        drop(10);
        List<Item> items = List.copyOf(intake.memory.items.values());
        ImageVectors run = new ImageVectors(eyes.sight(intake));
        assertThat(run.make(items)).hasSize(10).containsValue(new Made.Later());
        eyes.failing = Optional.empty();
        assertThat(run.make(items).values()).containsOnly(new Made.Later());

        intake.now = intake.now.plusSeconds(30);

        assertThat(run.make(items).values()).hasSize(10).allMatch(Made.Vector.class::isInstance);
    }

    @Test
    void a_picture_that_the_model_refuses_costs_the_others_nothing() {
        eyes.failing = Optional.of(400);

        assertThat(drop(100).tally().vectorFailures()).isEqualTo(100);

        assertThat(eyes.fetched).as("each had its chance").hasSize(100);
    }

    private ContentRun drop(int pictures) {
        return drop(eyes, pictures, "p");
    }

    private ContentRun drop(Eyes looking, int pictures, String name) {
        String lines = IntStream.range(0, pictures)
                .mapToObj(i -> "{\"platform\":\"X\",\"contentId\":\"" + name + i
                        + "\",\"media\":[{\"type\":\"image\",\"url\":\"https://a.com/" + name + i + ".png\"}]}")
                .collect(Collectors.joining("\n"));
        return intake.ingest(looking.sight(intake))
                .ingest("pictures", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private long pending() {
        return intake.memory.items.values().stream()
                .map(Item::embedding)
                .filter(Item.Embedding::pending)
                .count();
    }
}
