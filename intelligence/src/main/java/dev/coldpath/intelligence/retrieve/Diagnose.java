package dev.coldpath.intelligence.retrieve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.ask.QueryInput;
import dev.coldpath.intelligence.retrieve.Eligibility.Verdict;
import dev.coldpath.intelligence.retrieve.Joined.Identity;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tells how rows were found: the member `retrieval` of a result.
final class Diagnose {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Diagnose() {}

    static Diagnosis of(Trace trace, QueryInput asked) {
        int matched = trace.found().eligible().size();
        int filtered =
                trace.found().filtered().size() + trace.beyond().filtered().size();
        int unmatched =
                trace.found().unmatched().size() + trace.beyond().unmatched().size();
        ObjectNode json = JSON.objectNode();
        json.set(
                "vectorTargets",
                texts(asked.vectors().stream().map(space -> space.wire()).toList()));
        asked.limit()
                .requested()
                .ifPresentOrElse(limit -> json.put("requestedLimit", limit), () -> json.putNull("requestedLimit"));
        json.put("effectiveLimit", asked.limit().effective())
                .put("limitCap", asked.limit().cap())
                .put("candidatesSeen", matched + filtered + unmatched)
                .put("identityMatchedCandidates", matched + filtered)
                .put("matchedCandidates", matched)
                .put("filteredCandidates", filtered);
        json.set("filteredBreakdown", filteredBreakdown(trace));
        json.put("unmatchedCandidates", unmatched)
                .put("joinedResults", trace.joined())
                .put("resultsReturned", trace.rows().size())
                .put("mergeMethod", "reciprocal_rank_fusion");
        json.set("joinBreakdown", joinBreakdown(trace));
        json.set("vectorDiagnostics", arms(trace.arms()));
        json.set("tagWidening", widening(trace.widened(), matched));
        json.set("unmatchedSamples", Samples.of(trace, asked.debug().samples()));
        return new Diagnosis(json);
    }

    private static ObjectNode filteredBreakdown(Trace trace) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Sifted sifted : List.of(trace.found(), trace.beyond())) {
            sifted.filtered().forEach(each -> counts.merge(each.why(), 1, Integer::sum));
        }
        return JSON.objectNode()
                .put("canonical", counts.getOrDefault(Verdict.CANONICAL, 0))
                .put("platform", counts.getOrDefault(Verdict.PLATFORM, 0))
                .put("window", counts.getOrDefault(Verdict.WINDOW, 0));
    }

    /// Of the rows that are returned, those that were not widened to.
    private static ObjectNode joinBreakdown(Trace trace) {
        Map<UUID, Identity> joinedBy = new HashMap<>();
        trace.found().eligible().forEach(each -> joinedBy.put(each.item().uuid(), each.by()));
        Map<Identity, Integer> counts = new EnumMap<>(Identity.class);
        for (Row row : trace.rows()) {
            Identity by = joinedBy.get(row.uuid());
            if (by != null) {
                counts.merge(by, 1, Integer::sum);
            }
        }
        ObjectNode json = JSON.objectNode();
        for (Identity by : Identity.values()) {
            json.put(by.wire(), counts.getOrDefault(by, 0));
        }
        return json;
    }

    private static ArrayNode arms(List<ArmResult> results) {
        ArrayNode json = JSON.arrayNode();
        for (ArmResult result : results) {
            ObjectNode arm = json.addObject()
                    .put("query", result.arm().query())
                    .put("targetVector", result.arm().space().wire());
            switch (result) {
                case ArmResult.Hits(var _, var _, var hits) ->
                    arm.put("status", "ok").put("candidatesReturned", hits.size());
                case ArmResult.Lost(var _, var _, String text) ->
                    arm.put("status", "failed").put("candidatesReturned", 0).put("error", text);
            }
        }
        return json;
    }

    private static ObjectNode widening(Widened widened, int before) {
        ObjectNode json = JSON.objectNode();
        json.set("widenTags", texts(widened.tags()));
        return json.put("source", widened.source().wire())
                .put("widenedCount", widened.items().size())
                .put("phaseAContentCount", before)
                .put("skipped", widened.isSkipped());
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode json = JSON.arrayNode();
        texts.forEach(json::add);
        return json;
    }
}
