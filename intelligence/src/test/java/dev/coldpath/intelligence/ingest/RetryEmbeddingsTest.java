package dev.coldpath.intelligence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.ingest.RetryEmbeddings.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryEmbeddingsTest {
    private final Intake intake = new Intake();

    @Test
    void a_pass_begins_anywhere_and_comes_to_all() {
        drop(100);
        List<UUID> uuids = uuids();
        List<UUID> places = List.of(
                new UUID(0, 0), new UUID(-1, -1), uuids.getFirst(), uuids.get(50), uuids.getLast(), new UUID(-1, 0));
        for (UUID place : places) {
            intake.anywhere = place;
            assertThat(intake.retry().pass()).as("%s", place).isEqualTo(new Pass(0, 100));
        }
        intake.letters.failing = Optional.empty();

        assertThat(intake.retry().pass()).isEqualTo(new Pass(100, 0));

        assertThat(lacking()).isZero();
    }

    @Test
    void what_never_works_keeps_nobody_from_its_turn_for_ever() {
        drop(3 * RetryEmbeddings.MOST);
        Item poor = intake.memory.items.values().stream()
                .max((one, other) ->
                        one.uuid().toString().compareTo(other.uuid().toString()))
                .orElseThrow();
        intake.letters.failing = Optional.empty();
        String wanted = poor.title().orElseThrow();
        intake.letters.refuses = text -> !text.equals(wanted);
        Random chance = new Random(1);

        int passes = 0;
        while (lacking() == 3 * RetryEmbeddings.MOST) {
            assertThat(++passes).isLessThan(50);
            intake.anywhere = new UUID(chance.nextLong(), chance.nextLong());
            intake.retry().pass();
        }

        assertThat(intake.memory.item("X", poor.contentId()).embedding().pending())
                .isFalse();
    }

    @Test
    void a_pass_goes_on_while_it_gets_somewhere() {
        int many = RetryEmbeddings.MOST + 500;
        drop(many);
        intake.letters.failing = Optional.empty();
        intake.anywhere = uuids().get(1_234);

        assertThat(intake.retry().pass()).isEqualTo(new Pass(many, 0));

        assertThat(lacking()).isZero();
    }

    @Test
    void a_pass_that_gets_nowhere_ends() {
        drop(RetryEmbeddings.MOST + 1);

        assertThat(intake.retry().pass()).isEqualTo(new Pass(0, RetryEmbeddings.MOST));
    }

    @Test
    void a_pass_begins_with_nothing_after_ten_minutes() {
        drop(3 * Batch.MOST_LINES);
        intake.letters.failing = Optional.empty();
        intake.letters.refuses = _ -> {
            intake.now = intake.now.plusSeconds(2);
            return false;
        };

        assertThat(intake.retry().pass()).isEqualTo(new Pass(2 * Batch.MOST_LINES, 0));
    }

    @Test
    void those_that_lack_something_come_once_wherever_that_begins() {
        drop(20);
        intake.drop("{\"platform\":\"X\",\"contentId\":\"last\",\"title\":\"t\","
                + "\"uuid\":\"ffffffff-ffff-ffff-ffff-ffffffffffff\"}");
        List<UUID> uuids = uuids();
        assertThat(uuids).hasSize(21);
        List<UUID> starts = new ArrayList<>(uuids);
        starts.add(new UUID(0, 0));
        starts.add(new UUID(-1, 0));
        for (int most : new int[] {1, 7, 20, 21, 22}) {
            for (UUID start : starts) {
                Lacking lacking = new Lacking(intake.memory.stores().items(), start);
                List<UUID> came = new ArrayList<>();
                for (List<Item> next = lacking.next(most); !next.isEmpty(); next = lacking.next(most)) {
                    assertThat(next).hasSizeLessThanOrEqualTo(most);
                    next.forEach(item -> came.add(item.uuid()));
                }
                assertThat(came)
                        .as("%d from %s", most, start)
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(uuids);
            }
        }
    }

    private List<UUID> uuids() {
        return intake.memory.items.keySet().stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private void drop(int items) {
        intake.letters.failing = Optional.of(503);
        intake.drop(IntStream.range(0, items)
                .mapToObj(i -> "{\"platform\":\"X\",\"contentId\":\"n" + i + "\",\"title\":\"title " + i + "\"}")
                .toArray(String[]::new));
    }

    private long lacking() {
        return intake.memory.items.values().stream()
                .filter(item -> item.embedding().pending())
                .count();
    }
}
