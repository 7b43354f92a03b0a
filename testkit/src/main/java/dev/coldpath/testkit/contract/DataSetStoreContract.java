package dev.coldpath.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSetStore;
import dev.coldpath.scoring.dataset.Place;
import dev.coldpath.scoring.dataset.Shard;
import dev.coldpath.scoring.dataset.Version;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every store of data sets promises.
public interface DataSetStoreContract {
    DataSetId SET = DataSetId.MAJESTIC;
    Version FIRST = Version.named("2026-10-21-aaaaaaaaaaaa").orElseThrow();
    Version SECOND = Version.named("2026-11-20-bbbbbbbbbbbb").orElseThrow();

    /// An empty one.
    DataSetStore store();

    @Test
    default void nothing_is_live_and_nothing_there_at_first() {
        assertThat(store().live(SET)).isEmpty();
        assertThat(store().versions(SET)).isEmpty();
        assertThat(store().open(Place.manifest(SET, FIRST))).isEmpty();
    }

    @Test
    default void a_file_comes_back_byte_for_byte(@TempDir Path drafts) {
        DataSetStore store = store();
        Place place = Place.shard(SET, FIRST, new Shard(255));

        put(store, drafts, place, "some rows \0 and bytes");

        assertThat(read(store, place)).contains("some rows \0 and bytes");
        assertThat(read(store, Place.shard(SET, FIRST, new Shard(254)))).isEmpty();
        assertThat(read(store, Place.shard(SET, SECOND, new Shard(255)))).isEmpty();
        assertThat(read(store, Place.shard(DataSetId.CRUX, FIRST, new Shard(255))))
                .isEmpty();
    }

    @Test
    default void a_file_replaces_the_one_before(@TempDir Path drafts) {
        DataSetStore store = store();
        Place place = Place.inWorkshop(SET, "note.json");
        put(store, drafts, place, "a long first text");
        put(store, drafts, place, "short");

        assertThat(read(store, place)).contains("short");
    }

    @Test
    default void the_version_published_last_is_live(@TempDir Path drafts) {
        DataSetStore store = store();
        put(store, drafts, Place.manifest(SET, FIRST), "{}");
        put(store, drafts, Place.manifest(SET, SECOND), "{}");
        store.publish(SET, SECOND);
        assertThat(store.live(SET)).contains(SECOND);

        store.publish(SET, FIRST);

        assertThat(store.live(SET)).contains(FIRST);
        assertThat(store.live(DataSetId.CRUX)).isEmpty();
    }

    @Test
    @Proves("E-26")
    default void readers_see_one_name_or_the_other_while_versions_change(@TempDir Path drafts) {
        DataSetStore store = store();
        put(store, drafts, Place.manifest(SET, FIRST), "{}");
        put(store, drafts, Place.manifest(SET, SECOND), "{}");
        store.publish(SET, FIRST);

        List<Optional<Version>> seen = Race.of(8, () -> {
            for (int i = 0; i < 20; i++) {
                store.publish(SET, i % 2 == 0 ? SECOND : FIRST);
            }
            return store.live(SET);
        });

        assertThat(seen).allMatch(live -> live.equals(Optional.of(FIRST)) || live.equals(Optional.of(SECOND)));
    }

    @Test
    default void versions_are_listed_oldest_first_and_the_workshop_is_none(@TempDir Path drafts) {
        DataSetStore store = store();
        put(store, drafts, Place.manifest(SET, SECOND), "{}");
        put(store, drafts, Place.shard(SET, FIRST, new Shard(0)), "x");
        put(store, drafts, Place.inWorkshop(SET, "note.json"), "{}");
        store.publish(SET, SECOND);

        assertThat(store.versions(SET)).containsExactly(FIRST, SECOND);
    }

    @Test
    default void a_dropped_version_leaves_nothing_and_the_others_alone(@TempDir Path drafts) {
        DataSetStore store = store();
        Place kept = Place.shard(SET, SECOND, new Shard(1));
        put(store, drafts, Place.manifest(SET, FIRST), "{}");
        put(store, drafts, Place.shard(SET, FIRST, new Shard(1)), "x");
        put(store, drafts, kept, "y");

        store.drop(SET, FIRST);
        store.drop(SET, FIRST);

        assertThat(store.versions(SET)).containsExactly(SECOND);
        assertThat(read(store, Place.shard(SET, FIRST, new Shard(1)))).isEmpty();
        assertThat(read(store, kept)).contains("y");
    }

    @Test
    default void an_emptied_workshop_leaves_versions_alone(@TempDir Path drafts) {
        DataSetStore store = store();
        put(store, drafts, Place.manifest(SET, FIRST), "{}");
        put(store, drafts, Place.inWorkshop(SET, "chunk-0"), "x");
        store.publish(SET, FIRST);

        store.clear(SET);
        store.clear(SET);

        assertThat(read(store, Place.inWorkshop(SET, "chunk-0"))).isEmpty();
        assertThat(store.live(SET)).contains(FIRST);
        assertThat(read(store, Place.manifest(SET, FIRST))).contains("{}");
    }

    @Test
    default void a_large_file_comes_back_whole(@TempDir Path drafts) {
        DataSetStore store = store();
        String text = IntStream.range(0, 200_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));

        put(store, drafts, Place.inWorkshop(SET, "chunk-1"), text);

        assertThat(read(store, Place.inWorkshop(SET, "chunk-1"))).contains(text);
    }

    private static void put(DataSetStore store, Path drafts, Place place, String text) {
        try {
            store.put(place, Files.writeString(drafts.resolve("draft"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> read(DataSetStore store, Place place) {
        return store.open(place).map(DataSetStoreContract::text);
    }

    private static String text(InputStream file) {
        try (file) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
