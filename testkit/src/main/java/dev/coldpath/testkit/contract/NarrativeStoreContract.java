package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.content.CreatorId;
import dev.coldpath.intelligence.content.Saturated;
import dev.coldpath.intelligence.narrative.StoredNarrative;
import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import dev.coldpath.intelligence.narrative.StoredNarrative.Member;
import dev.coldpath.intelligence.narrative.StoredNarrative.Platform;
import dev.coldpath.intelligence.narrative.StoredNarrative.Poster;
import dev.coldpath.intelligence.narrative.StoredNarrative.Twins;
import dev.coldpath.testkit.ContentEngine;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every engine's narratives promise.
public interface NarrativeStoreContract {
    ContentEngine engine();

    @Test
    default void a_window_that_was_never_computed_has_no_narratives() {
        assertThat(engine().narratives().current(Window.WEEK)).isEmpty();
        assertThat(engine().narratives().computedAt(Window.WEEK)).isEmpty();
        assertThat(engine().narratives().find(1)).isEmpty();
    }

    @Test
    @Proves("I-10")
    default void a_narrative_comes_back_as_it_was_published() {
        StoredNarrative narrative = narrative(Window.WEEK, "smart watch 🙂", NOON, 30);

        engine().narratives().publish(Window.WEEK, NOON, List.of(narrative));

        assertThat(engine().narratives().find(narrative.cluster().id()))
                .map(StoredNarrative::toString)
                .contains(narrative.toString());
        assertThat(engine().narratives().current(Window.WEEK))
                .extracting(Cluster::toString)
                .containsExactly(narrative.cluster().toString());
        assertThat(engine().narratives().computedAt(Window.WEEK)).contains(NOON);
    }

    @Test
    @Proves({"I-59", "I-10"})
    default void a_new_run_takes_the_place_of_the_older_one_and_what_it_lacks_is_gone_at_once() {
        publish(Window.WEEK, NOON, "stays", "goes");

        publish(Window.WEEK, NOON.plusSeconds(1), "stays", "comes");

        assertThat(tags(Window.WEEK)).containsExactlyInAnyOrder("stays", "comes");
        assertThat(engine().narratives().find(id(Window.WEEK, "goes"))).isEmpty();
        assertThat(engine().narratives().find(id(Window.WEEK, "stays")))
                .hasValueSatisfying(
                        found -> assertThat(found.cluster().computedAt()).isEqualTo(NOON.plusSeconds(1)));
        assertThat(engine().narratives().computedAt(Window.WEEK)).contains(NOON.plusSeconds(1));
    }

    @Test
    @Proves("I-59")
    default void windows_are_apart_and_an_id_is_found_in_whichever_has_it() {
        publish(Window.DAY, NOON, "run");
        publish(Window.WEEK, NOON.plusSeconds(5), "run", "walk");
        publish(Window.MONTH, NOON.plusSeconds(9), "run");

        publish(Window.DAY, NOON.plusSeconds(10), "swim");

        assertThat(tags(Window.DAY)).containsExactly("swim");
        assertThat(tags(Window.WEEK)).containsExactlyInAnyOrder("run", "walk");
        assertThat(engine().narratives().find(id(Window.DAY, "run"))).isEmpty();
        assertThat(engine().narratives().find(id(Window.MONTH, "run")))
                .hasValueSatisfying(
                        found -> assertThat(found.cluster().window()).isEqualTo(Window.MONTH));
    }

    @Test
    default void a_run_that_found_nothing_is_a_run() {
        publish(Window.DAY, NOON, "run");

        publish(Window.DAY, NOON.plusSeconds(1));

        assertThat(engine().narratives().current(Window.DAY)).isEmpty();
        assertThat(engine().narratives().find(id(Window.DAY, "run"))).isEmpty();
        assertThat(engine().narratives().computedAt(Window.DAY)).contains(NOON.plusSeconds(1));
    }

    @Test
    default void an_older_run_that_comes_late_changes_nothing() {
        publish(Window.DAY, NOON, "new");

        publish(Window.DAY, NOON.minusMillis(1), "old");

        assertThat(tags(Window.DAY)).containsExactly("new");
        assertThat(engine().narratives().find(id(Window.DAY, "old"))).isEmpty();
        assertThat(engine().narratives().computedAt(Window.DAY)).contains(NOON);
    }

    @Test
    default void a_run_that_is_published_again_is_there_once() {
        publish(Window.DAY, NOON, "run", "walk");
        publish(Window.DAY, NOON, "run", "walk");

        assertThat(tags(Window.DAY)).containsExactlyInAnyOrder("run", "walk");
    }

    @Test
    @ManyCalls
    default void two_hundred_narratives_of_a_thousand_items_come_back_whole() {
        List<StoredNarrative> all = IntStream.range(0, 200)
                .mapToObj(number -> narrative(Window.MONTH, "t" + number, NOON, number % 50 == 0 ? 1_000 : 10))
                .toList();

        engine().narratives().publish(Window.MONTH, NOON, all);

        assertThat(engine().narratives().current(Window.MONTH))
                .extracting(Cluster::id)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(each -> each.cluster().id()).toList());
        assertThat(engine().narratives().find(all.get(50).cluster().id()))
                .map(StoredNarrative::toString)
                .contains(all.get(50).toString());
    }

    @Test
    @Proves("I-59")
    default void a_narrative_with_thirty_thousand_duplicates_of_one_member_comes_back_whole() {
        Random chance = new Random(1);
        StoredNarrative usual = narrative(Window.DAY, "copied", NOON, 3);
        List<UUID> twins = Stream.generate(() -> new UUID(chance.nextLong(), chance.nextLong()))
                .limit(30_000)
                .toList();
        StoredNarrative large = new StoredNarrative(
                usual.cluster(),
                usual.members(),
                usual.creators(),
                usual.platforms(),
                List.of(new Twins(twins.getFirst(), twins)));

        engine().narratives().publish(Window.DAY, NOON, List.of(large, narrative(Window.DAY, "run", NOON, 3)));

        StoredNarrative found = engine().narratives().find(large.cluster().id()).orElseThrow();
        assertThat(found.twins().equals(large.twins())).isTrue();
        assertThat(found.members()).isEqualTo(large.members());
        assertThat(tags(Window.DAY)).containsExactlyInAnyOrder("copied", "run");
    }

    @Test
    @ManyCalls
    @Proves("I-59")
    default void whoever_reads_during_switches_sees_one_run_and_never_two() {
        publish(Window.WEEK, NOON, "r0a", "r0b", "both");
        AtomicBoolean over = new AtomicBoolean();

        List<Integer> reads = Race.of(17, runner -> () -> {
            if (runner == 0) {
                try {
                    for (int run = 1; run <= 8; run++) {
                        publish(Window.WEEK, NOON.plusSeconds(run), "r" + run + "a", "r" + run + "b", "both");
                    }
                } finally {
                    over.set(true);
                }
                return 1;
            }
            int seen = 0;
            Instant last = NOON;
            while (!over.get() || seen == 0) {
                last = wholeRun(last);
                seen++;
            }
            return seen;
        });

        assertThat(reads).hasSize(17).allMatch(seen -> seen > 0);
        assertThat(tags(Window.WEEK)).containsExactlyInAnyOrder("r8a", "r8b", "both");
    }

    /// Reads the window once; of which run it was.
    private Instant wholeRun(Instant last) {
        List<Cluster> clusters = engine().narratives().current(Window.WEEK);
        Set<Instant> runs = clusters.stream().map(Cluster::computedAt).collect(Collectors.toSet());
        assertThat(clusters).hasSize(3);
        assertThat(runs).hasSize(1);
        Instant run = runs.iterator().next();
        long number = run.getEpochSecond() - NOON.getEpochSecond();
        assertThat(clusters)
                .extracting(cluster -> cluster.topTags().getFirst())
                .containsExactlyInAnyOrder("r" + number + "a", "r" + number + "b", "both");
        assertThat(run).isAfterOrEqualTo(last);
        assertThat(engine().narratives().find(id(Window.WEEK, "both")))
                .hasValueSatisfying(
                        found -> assertThat(found.cluster().computedAt()).isAfterOrEqualTo(run));
        return run;
    }

    private void publish(Window window, Instant at, String... seeds) {
        List<StoredNarrative> narratives = new ArrayList<>();
        for (String seed : seeds) {
            narratives.add(narrative(window, seed, at, 3));
        }
        engine().narratives().publish(window, at, narratives);
    }

    private List<String> tags(Window window) {
        return engine().narratives().current(window).stream()
                .map(cluster -> cluster.topTags().getFirst())
                .toList();
    }

    private static long id(Window window, String seed) {
        return CreatorId.numbered("narrative:" + window.wire() + ":" + seed);
    }

    private static StoredNarrative narrative(Window window, String seed, Instant at, int members) {
        List<UUID> uuids = LongStream.range(0, members)
                .mapToObj(number -> new UUID(id(window, seed) << 12 ^ number, number * 0x9E3779B97F4A7C15L))
                .toList();
        Cluster cluster = new Cluster(
                id(window, seed),
                window,
                at.minus(window.length().orElseThrow()),
                at,
                "About " + seed,
                "Ünïcode \"quoted\" " + seed,
                0.1 + 0.2,
                0,
                1.0 / 3,
                members,
                2,
                1,
                Saturated.MOST,
                List.of(seed, "second"),
                Optional.of(uuids.getFirst()),
                breakdown(seed),
                at);
        Poster poster = new Poster(
                7, "X", "été", members, Saturated.MOST, 0.000_001, OptionalLong.empty(), Optional.of(Instant.EPOCH));
        return new StoredNarrative(
                cluster,
                uuids.stream()
                        .map(uuid -> new Member(uuid, 1.0 / (1 + uuid.hashCode() & 0xFFFF), uuid.equals(uuids.get(1))))
                        .toList(),
                List.of(poster),
                List.of(new Platform("X", members, 0)),
                List.of(new Twins(uuids.getFirst(), uuids.subList(0, 2))));
    }

    private static ObjectNode breakdown(String seed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("seed_tag", seed).put("pair_count", 9).put("volume", new BigDecimal("0.000001"));
        return json.put("velocity", 0.123457).put("diversity", 1);
    }
}
