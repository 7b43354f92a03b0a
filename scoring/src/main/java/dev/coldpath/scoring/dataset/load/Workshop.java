package dev.coldpath.scoring.dataset.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSetStore;
import dev.coldpath.scoring.dataset.Place;
import dev.coldpath.store.StoreDown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a version is made: what must survive the host lies in the store's workshop, the rest in a folder of the host's
/// that nobody misses.
///
/// @param scratch of this data set alone
/// @param part which of several files is got to hand; empty when there is but one
record Workshop(DataSetStore store, DataSetId set, Path scratch, String part) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// In a folder that is shared with other data sets.
    static Workshop of(DataSetStore store, DataSetId set, Path scratch) {
        return new Workshop(store, set, scratch.resolve(set.name()), "");
    }

    /// For one of several files; its notes and pieces have names of their own.
    Workshop forPart(int number) {
        return new Workshop(store, set, scratch, "part-" + number + ".");
    }

    /// Where something of that name lies.
    Place place(String name) {
        return Place.inWorkshop(set, part + name);
    }

    /// A note that was left in the workshop; one that cannot be read is as good as none.
    Optional<JsonNode> note(String name) {
        Optional<InputStream> file = store.open(place(name));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            return Optional.of(JSON.readTree(in));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    void leave(String name, ObjectNode note) {
        put(place(name), note.toString().getBytes(StandardCharsets.UTF_8));
    }

    static ObjectNode newNote() {
        return JSON.createObjectNode();
    }

    void put(Place place, byte[] bytes) {
        Path draft = draft("draft");
        try {
            Files.write(draft, bytes);
            store.put(place, draft);
            Files.delete(draft);
        } catch (IOException e) {
            throw down(e);
        }
    }

    /// A file of this name in the scratch folder, which may be there or not.
    Path draft(String name) {
        try {
            return Files.createDirectories(scratch).resolve(name);
        } catch (IOException e) {
            throw down(e);
        }
    }

    /// What was got to hand of a file counts no more; of several files the others stay.
    void restart() {
        if (part.isEmpty()) {
            store.clear(set);
        }
    }

    /// Nothing of an unfinished version is left.
    void clear() {
        store.clear(set);
        sweep();
    }

    /// Empties the scratch folder.
    void sweep() {
        if (!Files.exists(scratch)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(scratch)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StoreDown("data sets: " + scratch + " cannot be emptied", e);
        }
    }

    StoreDown down(IOException e) {
        return new StoreDown("data sets: " + scratch + " cannot be used", e);
    }
}
