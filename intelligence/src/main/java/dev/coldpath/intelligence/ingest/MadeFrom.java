package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.vector.VectorName;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where an item's vectors come from: for each space, that the vector was given, or the hash of the model and source
/// that we made it from. It is written into the item as `text:<hash> image:given`. A vector in the index that the
/// item does not mention counts as none: whoever put it there never came to write the item.
///
/// @param hashes of each space that has a vector, or [#GIVEN]
record MadeFrom(Map<VectorName, String> hashes) {
    static final String GIVEN = "given";

    MadeFrom {
        hashes = Map.copyOf(hashes);
    }

    /// Reads what an item has written down; spaces that are not known here are passed over.
    static MadeFrom read(Optional<String> written) {
        Map<VectorName, String> hashes = new EnumMap<>(VectorName.class);
        written.stream()
                .flatMap(all -> Arrays.stream(all.split(" ", -1)))
                .map(part -> part.split(":", 2))
                .filter(part -> part.length == 2)
                .forEach(part -> VectorName.of(part[0]).ifPresent(space -> hashes.put(space, part[1])));
        return new MadeFrom(hashes);
    }

    Optional<String> written() {
        return hashes.isEmpty()
                ? Optional.empty()
                : Optional.of(new EnumMap<>(hashes)
                        .entrySet().stream()
                                .map(made -> made.getKey().shortName() + ":" + made.getValue())
                                .collect(Collectors.joining(" ")));
    }

    Optional<String> of(VectorName space) {
        return Optional.ofNullable(hashes.get(space));
    }
}
