package dev.coldpath.scoring.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Where a publisher puts the newest file.
public sealed interface Publication {
    /// Always at one address.
    record Fixed(URI file) implements Publication {}

    /// At an address that an index in JSON names.
    record Indexed(URI index, Function<JsonNode, Optional<Located>> newest) implements Publication {}

    /// One edition.
    ///
    /// @param asOf the date of the list, where the index tells it
    record Located(URI file, Optional<Instant> asOf) {}
}
