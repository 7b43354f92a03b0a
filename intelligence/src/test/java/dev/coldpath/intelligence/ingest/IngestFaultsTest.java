package dev.coldpath.intelligence.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.ingest.VectorMaker.Made;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.store.StoreDown;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IngestFaultsTest {
    private final Intake intake = new Intake();

    /// Proves I-63.
    @Test
    void a_failed_embedding_keeps_the_item_and_is_repaired_later() {
        intake.letters.failing = Optional.of(503);

        ContentRun run = intake.drop(line("1", "\"title\":\"a watch\""), line("2", "\"x\":1"));

        assertThat(run.tally().inserted()).isEqualTo(2);
        assertThat(run.tally().vectorFailures()).isEqualTo(1);
        assertThat(item().embedding().pending()).isTrue();
        assertThat(intake.retry().pass()).isEqualTo(new RetryEmbeddings.Pass(0, 1));

        intake.letters.failing = Optional.empty();
        assertThat(intake.retry().pass()).isEqualTo(new RetryEmbeddings.Pass(1, 0));

        assertThat(item().embedding().pending()).isFalse();
        assertThat(point(VectorName.TEXT)).contains(LetterEmbedder.point("a watch"));
        int asked = intake.letters.asked.size();
        assertThat(intake.retry().pass()).isEqualTo(new RetryEmbeddings.Pass(0, 0));
        intake.drop(line("1", "\"title\":\"a watch\""));
        assertThat(intake.letters.asked).hasSize(asked);
    }

    @Test
    void the_same_drop_mends_what_failed_before() {
        intake.letters.failing = Optional.of(429);
        intake.drop(line("1", "\"title\":\"a watch\""));
        intake.letters.failing = Optional.empty();

        ContentRun run = intake.drop(line("1", "\"title\":\"a watch\""));

        assertThat(run.tally().unchanged()).isEqualTo(1);
        assertThat(run.tally().vectorFailures()).isZero();
        assertThat(item().embedding().pending()).isFalse();
        assertThat(point(VectorName.TEXT)).isPresent();
    }

    @Test
    void a_model_that_is_away_is_asked_three_times_and_then_not_for_a_while() {
        intake.letters.failing = Optional.of(UpstreamFailed.NO_ANSWER);
        String[] lines = IntStream.range(0, 1_000)
                .mapToObj(i -> line("n" + i, "\"title\":\"title " + i + "\""))
                .toArray(String[]::new);

        ContentRun run = intake.drop(lines);

        assertThat(run.tally().vectorFailures()).isEqualTo(1_000);
        assertThat(intake.letters.asked).hasSize(3);
    }

    @Test
    void a_model_that_was_away_for_a_while_is_asked_again_in_the_same_run() {
        intake.drop(line("1", "\"title\":\"a watch\""));
        List<Item> one = List.of(item());
        TextVectors texts = new TextVectors(intake.letters, intake.time());
        intake.letters.failing = Optional.of(503);
        for (int i = 0; i < 5; i++) {
            assertThat(texts.make(one)).containsValue(new Made.Later());
        }
        intake.letters.failing = Optional.empty();
        assertThat(texts.make(one)).containsValue(new Made.Later());

        intake.now = intake.now.plusSeconds(30);

        assertThat(texts.make(one)).containsValue(new Made.Vector(LetterEmbedder.point("a watch")));
        assertThat(intake.letters.asked).as("one by the drop").hasSize(1 + 3 + 1);
    }

    @Test
    void an_index_that_is_away_ends_the_run_and_the_same_drop_makes_it_good() {
        String[] drop = {line("1", "\"title\":\"a\",\"author\":{\"handle\":\"h\",\"followers\":3}")};
        intake.index.up = false;

        assertThatThrownBy(() -> intake.drop(drop))
                .isInstanceOf(StoreDown.class)
                .hasMessage("vector index: unavailable");

        assertThat(intake.memory.items).isEmpty();
        assertThat(intake.memory.runs).isEmpty();
        intake.index.up = true;
        assertThat(intake.drop(drop).tally().inserted()).isEqualTo(1);
        assertThat(intake.memory.creators).hasSize(1);
        assertThat(point(VectorName.TEXT)).isPresent();
    }

    @Test
    void a_source_that_fails_half_way_ends_the_run_and_the_same_drop_makes_it_good() {
        byte[] drop = String.join(
                        "\n", line("1", "\"title\":\"a\""), line("2", "\"title\":\"b\""), line("3", "\"title\":\"c\""))
                .getBytes(StandardCharsets.UTF_8);
        int third = drop.length - 5;

        assertThatThrownBy(() -> intake.ingest().ingest("cut", new CutStream(new ByteArrayInputStream(drop), third)))
                .isInstanceOf(StoreDown.class);

        assertThat(intake.memory.runs).isEmpty();
        ContentRun run = intake.drop(drop);
        assertThat(run.tally().processed() + run.tally().rejected()).isEqualTo(3);
        assertThat(run.error()).isEmpty();
    }

    @Test
    void a_crash_before_the_item_is_written_is_made_good_by_the_same_drop() {
        intake.drop(line("1", "\"title\":\"a\""), line("2", "\"title\":\"gone\""));
        String[] drop = {line("1", "\"title\":\"b\",\"author\":{\"handle\":\"h\"}"), line("2", "\"deleted\":true")};
        intake.memory.meanwhile = Optional.of(() -> {
            throw new StoreDown("items: gone");
        });
        assertThatThrownBy(() -> intake.drop(drop)).isInstanceOf(StoreDown.class);

        ContentRun run = intake.drop(drop);

        assertThat(run.tally().updated()).isEqualTo(1);
        assertThat(run.tally().deleted()).isEqualTo(1);
        assertThat(point(VectorName.TEXT)).contains(LetterEmbedder.point("b"));
        assertThat(intake.index.spaces.get(VectorName.TEXT)).hasSize(1);
        assertThat(intake.memory.creators).hasSize(1);
    }

    @Test
    void a_vector_that_a_crash_left_without_its_word_in_the_item_is_none() {
        intake.drop(line("1", "\"url\":\"https://example.com/\""));
        intake.memory.meanwhile = Optional.of(() -> {
            throw new StoreDown("items: gone");
        });
        assertThatThrownBy(() -> intake.drop(line("1", "\"title\":\"a\""))).isInstanceOf(StoreDown.class);

        intake.drop(line("1", "\"title\":\"b\""));

        assertThat(point(VectorName.TEXT)).contains(LetterEmbedder.point("b"));
    }

    @Test
    void a_lost_race_is_decided_again_on_what_the_other_left() {
        intake.drop(line("1", "\"title\":\"a\",\"observedAt\":1000"));
        intake.memory.meanwhile = Optional.of(() -> intake.drop(line("1", "\"title\":\"newer\",\"observedAt\":3000")));

        ContentRun run = intake.drop(line("1", "\"title\":\"older\",\"observedAt\":2000"));

        assertThat(run.tally().stale()).isEqualTo(1);
        assertThat(run.tally().processed()).isEqualTo(1);
        assertThat(item().title()).contains("newer");
        assertThat(point(VectorName.TEXT))
                .as("not the vector of the text that lost")
                .contains(LetterEmbedder.point("newer"));
    }

    @Test
    void two_that_insert_one_item_at_once_leave_what_both_said() {
        intake.memory.meanwhile = Optional.of(() -> intake.drop(line("1", "\"title\":\"a\"")));

        ContentRun run = intake.drop(line("1", "\"tags\":[\"b\"]"));

        assertThat(run.tally().updated()).isEqualTo(1);
        assertThat(item().title()).contains("a");
        assertThat(item().tags()).containsExactly("b");
        assertThat(item().revision()).isEqualTo(Intake.first(2, 1) + 1);
        assertThat(point(VectorName.TEXT)).contains(LetterEmbedder.point("a\n#b"));
    }

    @Test
    void a_repair_that_a_drop_overtakes_leaves_the_vector_of_the_newer_text() {
        intake.letters.failing = Optional.of(503);
        intake.drop(line("1", "\"title\":\"a\""));
        intake.letters.failing = Optional.empty();
        intake.memory.meanwhile = Optional.of(() -> intake.drop(line("1", "\"title\":\"b\"")));

        intake.retry().pass();

        assertThat(point(VectorName.TEXT)).contains(LetterEmbedder.point("b"));
        assertThat(item().embedding().pending()).isFalse();
    }

    @Test
    void an_item_deleted_while_its_vector_is_repaired_leaves_none() {
        intake.letters.failing = Optional.of(503);
        intake.drop(line("1", "\"title\":\"a\""));
        intake.letters.failing = Optional.empty();
        intake.memory.meanwhile = Optional.of(() -> intake.drop(line("1", "\"deleted\":true")));

        intake.retry().pass();

        assertThat(intake.memory.items).isEmpty();
        assertThat(intake.index.holdsAny(VectorName.TEXT)).isFalse();
    }

    @Test
    void a_deletion_that_comes_too_late_takes_no_vector() {
        String vector = "\"vectors\":{\"image_vector\":[3,4]}";
        intake.drop(line("1", vector + ",\"observedAt\":1000"));
        intake.memory.meanwhile = Optional.of(() -> intake.drop(line("1", "\"title\":\"b\",\"observedAt\":3000")));

        ContentRun run = intake.drop(line("1", "\"deleted\":true,\"observedAt\":2000"));

        assertThat(run.tally().stale()).isEqualTo(1);
        assertThat(point(VectorName.IMAGE)).isPresent();
        assertThat(point(VectorName.TEXT)).isPresent();
    }

    @Test
    void vectors_that_outlive_a_deletion_go_when_the_same_drop_comes_again() {
        intake.drop(line("1", "\"title\":\"a\""));
        intake.index.lets = false;
        assertThatThrownBy(() -> intake.drop(line("1", "\"deleted\":true"))).isInstanceOf(StoreDown.class);
        assertThat(intake.memory.items).isEmpty();
        intake.index.lets = true;

        ContentRun run = intake.drop(line("1", "\"deleted\":true"));

        assertThat(run.tally().unchanged()).isEqualTo(1);
        assertThat(intake.index.holdsAny(VectorName.TEXT)).isFalse();
    }

    @Test
    void an_index_that_takes_nothing_while_one_vector_is_cleared_loses_no_other() {
        intake.drop(line("1", "\"title\":\"a\",\"vectors\":{\"image_vector\":[3,4],\"video_vector\":[1,2]}"));
        intake.index.takes = false;

        assertThatThrownBy(() -> intake.drop(line("1", "\"title\":\"b\",\"vectors\":{\"video_vector\":null}")))
                .isInstanceOf(StoreDown.class);

        assertThat(point(VectorName.IMAGE)).contains(Point.towards(new float[] {3, 4}));
        assertThat(point(VectorName.TEXT)).contains(LetterEmbedder.point("a"));
    }

    @Test
    void a_repair_of_an_item_that_was_deleted_and_came_again_leaves_what_came() {
        intake.letters.failing = Optional.of(503);
        intake.drop(line("1", "\"title\":\"a\""));
        intake.letters.failing = Optional.empty();
        intake.memory.meanwhile =
                Optional.of(() -> intake.drop(line("1", "\"deleted\":true"), line("1", "\"title\":\"b\"")));

        intake.retry().pass();

        assertThat(item().title()).contains("b");
        assertThat(point(VectorName.TEXT)).contains(LetterEmbedder.point("b"));
    }

    @Test
    void no_two_lives_of_an_item_begin_alike() {
        intake.drop(line("1", "\"title\":\"a\""));
        long first = item().revision();
        intake.drop(line("1", "\"deleted\":true"), line("1", "\"title\":\"a\""));
        long second = item().revision();
        intake.drop(line("1", "\"deleted\":true"), line("1", "\"title\":\"a\""), line("1", "\"deleted\":true"));
        intake.drop(line("1", "\"title\":\"a\""));

        assertThat(List.of(first, second, item().revision()))
                .doesNotHaveDuplicates()
                .allMatch(life -> life > 0);
    }

    private Item item() {
        return intake.memory.item("X", "1");
    }

    private Optional<Point> point(VectorName space) {
        UUID uuid = item().uuid();
        return intake.index.entry(space, uuid).map(VectorEntry::point);
    }

    private static String line(String contentId, String members) {
        return "{\"platform\":\"X\",\"contentId\":\"" + contentId + "\"," + members + "}";
    }
}
