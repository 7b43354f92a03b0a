package dev.coldpath.intelligence.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.api.Route.Call;
import dev.coldpath.intelligence.content.Creator;
import dev.coldpath.intelligence.content.CreatorReader;
import dev.coldpath.intelligence.corpus.Corpora;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// Routes about creators, of the content that the key opens.
final class CreatorRoutes {
    private final Corpora corpora;

    CreatorRoutes(Corpora corpora) {
        this.corpora = corpora;
    }

    List<Route> under(String base) {
        return List.of(
                new ReadRoute(base + "/creators", "getCreatorsBatch", this::batch),
                new ReadRoute(base + "/creators/{id}", "getCreatorDetail", this::one));
    }

    private Response batch(Call call) {
        return Parameters.ids(call.request()).answer(ids -> batch(ids, creators(call)));
    }

    private static Response batch(SortedSet<Long> ids, CreatorReader creators) {
        List<Creator> known = creators.byId(ids).stream()
                .sorted(Comparator.comparingLong(Creator::id))
                .toList();
        Set<Long> found = known.stream().map(Creator::id).collect(Collectors.toSet());
        ObjectNode json = Json.object();
        ArrayNode profiles = json.putArray("creators");
        known.stream().map(CreatorWire::profile).forEach(profiles::add);
        ArrayNode missing = json.putArray("missingIds");
        ids.stream().filter(id -> !found.contains(id)).forEach(missing::add);
        return Json.response(200, json);
    }

    private Response one(Call call) {
        return Parameters.id(call)
                .answer(id -> creators(call).byId(List.of(id)).stream()
                        .findFirst()
                        .map(CreatorRoutes::one)
                        .orElseGet(IntelligenceError.CREATOR_NOT_FOUND::response));
    }

    private static Response one(Creator creator) {
        ObjectNode json = Json.object();
        json.set("creator", CreatorWire.profile(creator));
        return Json.response(200, json);
    }

    private CreatorReader creators(Call call) {
        return corpora.of(call.caller().scope().mode(), call.now()).creators();
    }
}
