package dev.coldpath.scoring.fetch.rdap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.Ascii;
import dev.coldpath.scoring.fetch.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which registry answers for which top level (RFC 9224).
record Registries(Map<String, URI> byTopLevel) {
    Registries {
        byTopLevel = Map.copyOf(byTopLevel);
    }

    Optional<URI> of(String topLevel) {
        return Optional.ofNullable(byTopLevel.get(topLevel));
    }

    /// Reads the bootstrap file; empty when this is another file. A line that makes no sense is passed over.
    static Optional<Registries> read(JsonNode file) {
        JsonNode services = file.path("services");
        if (!services.isArray()) {
            return Optional.empty();
        }
        Map<String, URI> byTopLevel = new HashMap<>();
        for (JsonNode service : services) {
            base(service.path(1)).ifPresent(base -> {
                for (String topLevel : texts(service.path(0))) {
                    byTopLevel.putIfAbsent(Ascii.lower(topLevel), base);
                }
            });
        }
        return byTopLevel.isEmpty() ? Optional.empty() : Optional.of(new Registries(byTopLevel));
    }

    /// The encrypted one, when there is a choice.
    private static Optional<URI> base(JsonNode addresses) {
        List<URI> bases = texts(addresses).stream()
                .map(text -> text.endsWith("/") ? text : text + "/")
                .map(Links::absolute)
                .flatMap(Optional::stream)
                .toList();
        return bases.stream()
                .filter(base -> base.getScheme().equals("https"))
                .findFirst()
                .or(() -> bases.stream().findFirst());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : array) {
            if (each.isTextual()) {
                texts.add(each.textValue());
            }
        }
        return texts;
    }
}
