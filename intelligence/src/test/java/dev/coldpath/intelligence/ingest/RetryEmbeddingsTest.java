package dev.coldpath.intelligence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.ingest.RetryEmbeddings.Pass;
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
        List<UUID> uuids = intake.memory.items.keySet().stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
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
