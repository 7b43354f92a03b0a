package dev.coldpath.intelligence.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.store.StoreDown;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What holds for any drops in any order.
class IngestLawsTest {
    private static final List<String> FIELDS = List.of(
            "platform",
            "contentId",
            "uuid",
            "url",
            "title",
            "description",
            "tags",
            "contentType",
            "vectorId",
            "author",
            "publishedAt",
            "counts",
            "media",
            "vectors",
            "canonicalUuid",
            "observedAt",
            "deleted");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "1",
            "-1",
            "1e400",
            "9007199254740993",
            "\"\"",
            "\"x\"",
            "\"\\ud83d\"",
            "[]",
            "[[]]",
            "[null]",
            "[\"#a\"]",
            "{}",
            "{\"a\":{}}",
            "\"https://a.com/\"",
            "\"2026-04-01T00:00:00Z\"",
            "{\"likes\":1}",
            "{\"handle\":\"@\"}",
            "{\"text_vector\":[1,0,0,0,0,0,0,2]}",
            "[{\"type\":\"image\",\"url\":\"https://a.com/x\"}]",
            "\"00000000-0000-4000-8000-000000000001\"");

    /// Proves I-61.
    @Test
    void lines_that_say_everything_and_when_it_was_observed_end_in_one_state_in_any_order() {
        for (long seed = 1; seed <= 50; seed++) {
            Random chance = new Random(seed);
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                lines.add(whole(chance, i));
            }
            var inOrder = state(lines, chance);
            Collections.shuffle(lines, chance);

            assertThat(state(lines, chance)).as("seed %d", seed).isEqualTo(inOrder);
        }
    }

    @Test
    void garbage_never_stops_a_run_and_every_line_is_counted() {
        for (long seed = 1; seed <= 150; seed++) {
            Random chance = new Random(seed);
            ByteArrayOutputStream drop = new ByteArrayOutputStream();
            int lines = 1 + chance.nextInt(60);
            for (int i = 0; i < lines; i++) {
                drop.writeBytes(garbage(chance));
                drop.write('\n');
            }

            ContentRun run = new Intake().drop(drop.toByteArray());

            Tally tally = run.tally();
            assertThat(tally.processed() + tally.rejected()).as("seed %d", seed).isEqualTo(lines);
            assertThat(tally.inserted() + tally.updated() + tally.unchanged() + tally.stale() + tally.deleted())
                    .as("seed %d", seed)
                    .isEqualTo(tally.processed());
        }
    }

    @Test
    void any_drop_once_more_leaves_the_state_it_made() {
        for (long seed = 1; seed <= 100; seed++) {
            Intake intake = new Intake();
            String[] drop = mixed(new Random(seed));
            intake.drop(drop);
            var once = content(intake);

            intake.drop(drop);

            assertThat(content(intake)).as("seed %d", seed).isEqualTo(once);
        }
    }

    @Test
    void a_drop_that_breaks_off_anywhere_and_comes_again_ends_as_if_it_had_not() {
        for (long seed = 1; seed <= 100; seed++) {
            Random chance = new Random(seed);
            String[] first = mixed(chance);
            String[] drop = mixed(chance);
            Intake whole = new Intake();
            whole.drop(first);
            whole.drop(drop);
            Intake broken = new Intake();
            broken.drop(first);
            broken.memory.meanwhile = Optional.of(() -> {
                throw new StoreDown("items: the process ends here");
            });
            boolean broke = false;
            try {
                broken.drop(drop);
            } catch (StoreDown _) {
                broke = true;
            }

            broken.drop(drop);

            assertThat(content(broken))
                    .as("seed %d, broke off: %s", seed, broke)
                    .isEqualTo(content(whole));
        }
    }

    private static Map<String, Object> content(Intake intake) {
        Map<String, Object> content = new TreeMap<>();
        intake.memory.items.forEach((uuid, item) -> content.put(
                uuid.toString(), Upsert.begin(item, Item.Embedding.NONE, 1).after()));
        content.put("vectors", vectors(intake));
        return content;
    }

    private static Map<VectorName, Map<UUID, Point>> vectors(Intake intake) {
        Map<VectorName, Map<UUID, Point>> vectors = new TreeMap<>();
        intake.index.spaces.forEach((space, entries) -> {
            Map<UUID, Point> points = new HashMap<>();
            entries.forEach((uuid, entry) -> points.put(uuid, entry.point()));
            vectors.put(space, points);
        });
        vectors.values().removeIf(Map::isEmpty);
        return vectors;
    }

    /// The state that lines leave, cut into drops by chance.
    private static Map<String, Object> state(List<String> lines, Random chance) {
        Intake intake = new Intake();
        int from = 0;
        while (from < lines.size()) {
            int to = Math.min(lines.size(), from + 1 + chance.nextInt(15));
            intake.drop(lines.subList(from, to).toArray(String[]::new));
            from = to;
        }
        return content(intake);
    }

    private static String whole(Random chance, int observed) {
        return """
                {"platform":"X","contentId":"%d","title":%s,"description":null,"tags":["t%d"],"url":null,\
                "contentType":null,"vectorId":null,"author":null,"counts":{"views":%d,"likes":null,"comments":null,\
                "shares":null},"media":null,"canonicalUuid":null,"publishedAt":%d,"observedAt":%d,\
                "vectors":{"text_vector":null,"image_vector":null,"video_vector":[%d,%d]}}""".formatted(
                        chance.nextInt(8),
                        chance.nextBoolean() ? "\"title " + chance.nextInt(20) + "\"" : "null",
                        chance.nextInt(3),
                        chance.nextInt(1_000),
                        chance.nextInt(1_000),
                        1_000 + observed,
                        1 + chance.nextInt(9),
                        chance.nextInt(9));
    }

    /// Lines of few items that insert, change and delete.
    private static String[] mixed(Random chance) {
        String[] lines = new String[1 + chance.nextInt(12)];
        for (int i = 0; i < lines.length; i++) {
            String member = switch (chance.nextInt(6)) {
                case 0 -> "\"deleted\":true";
                case 1 -> "\"title\":\"t" + chance.nextInt(5) + "\"";
                case 2 -> "\"vectors\":{\"video_vector\":[1," + chance.nextInt(9) + "]}";
                case 3 -> "\"publishedAt\":" + chance.nextInt(9);
                case 4 -> "\"title\":\"t" + chance.nextInt(5) + "\",\"counts\":{\"likes\":" + chance.nextInt(3) + "}";
                default -> "\"tags\":[\"a" + chance.nextInt(3) + "\"]";
            };
            // in the order of the lines, so that an older line of the same drop is not applied over a newer one again
            lines[i] = "{\"platform\":\"X\",\"contentId\":\"%d\",\"observedAt\":%d,%s}"
                    .formatted(chance.nextInt(4), 1_000 + i, member);
        }
        return lines;
    }

    private static byte[] garbage(Random chance) {
        if (chance.nextInt(4) == 0) {
            byte[] bytes = new byte[1 + chance.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (chance.nextInt(223) + 33);
            }
            return bytes;
        }
        StringBuilder line = new StringBuilder("{\"platform\":\"X\",\"contentId\":\"" + chance.nextInt(3) + "\"");
        for (int i = chance.nextInt(3); i > 0; i--) {
            line.append(",\"")
                    .append(FIELDS.get(2 + chance.nextInt(FIELDS.size() - 2)))
                    .append("\":")
                    .append(VALUES.get(chance.nextInt(VALUES.size())));
        }
        return line.append(chance.nextInt(8) == 0 ? "" : "}").toString().getBytes(UTF_8);
    }
}
