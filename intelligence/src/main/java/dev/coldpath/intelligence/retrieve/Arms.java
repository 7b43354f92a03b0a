package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.retrieve.ArmResult.Hits;
import dev.coldpath.intelligence.vector.Embedder;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorQuery;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Searches in every arm at once. An arm that fails reports it and hinders no other.
final class Arms {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final System.Logger LOG = System.getLogger(Arms.class.getName());

    private final SideBySide sideBySide;
    private final Retries retries;

    Arms(SideBySide sideBySide, Retries retries) {
        this.sideBySide = sideBySide;
        this.retries = retries;
    }

    /// What each arm came to, in their order.
    List<ArmResult> search(List<Arm> arms, Search search) throws InterruptedException {
        return together(
                arms.stream()
                        .<SideBySide.Task<ArmResult>>map(arm -> () -> one(arm, search))
                        .toList(),
                arms);
    }

    /// The same arms once more, with no filter in the index: those that come to something.
    List<Hits> searchAll(List<Hits> arms, Search search) throws InterruptedException {
        List<ArmResult> results = together(
                arms.stream()
                        .<SideBySide.Task<ArmResult>>map(
                                hits -> () -> hits(hits.arm(), hits.point(), Filter.NONE, search))
                        .toList(),
                arms.stream().map(Hits::arm).toList());
        return hits(results);
    }

    /// Those of these that did not fail.
    static List<Hits> hits(List<ArmResult> results) {
        return results.stream()
                .filter(Hits.class::isInstance)
                .map(Hits.class::cast)
                .toList();
    }

    private List<ArmResult> together(List<SideBySide.Task<ArmResult>> tasks, List<Arm> arms)
            throws InterruptedException {
        List<Optional<ArmResult>> back = sideBySide.within(LONGEST, tasks);
        List<ArmResult> results = new ArrayList<>(arms.size());
        for (int i = 0; i < arms.size(); i++) {
            Arm arm = arms.get(i);
            results.add(back.get(i).orElseGet(() -> ArmResult.late(arm)));
        }
        return results;
    }

    private ArmResult one(Arm arm, Search search) throws InterruptedException {
        Embedder embedder = search.corpus().embedders().get(arm.space());
        if (embedder == null) {
            return ArmResult.noEmbedder(arm);
        }
        Point point;
        try {
            point = retries.upstream(() ->
                    embedder.embed(List.of(QueryText.embedded(arm.query()))).getFirst());
        } catch (UpstreamFailed e) {
            return unlessEmpty(ArmResult.notEmbedded(arm, told(arm, e)), search);
        }
        ArmResult result = hits(arm, point, search.pushdown(), search);
        return result instanceof Hits found && found.hits().isEmpty() ? unlessEmpty(result, search) : result;
    }

    /// What came to nothing, unless the space holds nothing that could have come of it. Only then is that asked, for it
    /// costs a call that a search which finds something can do without.
    private ArmResult unlessEmpty(ArmResult result, Search search) throws InterruptedException {
        Arm arm = result.arm();
        try {
            boolean any = retries.upstream(() -> search.corpus().vectors().holdsAny(arm.space()));
            return any ? result : ArmResult.noVectors(arm);
        } catch (UpstreamFailed e) {
            told(arm, e);
            return result;
        }
    }

    private ArmResult hits(Arm arm, Point point, Filter filter, Search search) throws InterruptedException {
        VectorQuery query = new VectorQuery(arm.space(), point, search.depth(), filter);
        try {
            List<VectorHit> hits =
                    retries.upstream(() -> search.corpus().vectors().search(query));
            return new Hits(arm, point, search.near(hits));
        } catch (UpstreamFailed e) {
            return ArmResult.notSearched(arm, told(arm, e));
        }
    }

    /// What the other side said stays out of the log: it may quote the query.
    private static UpstreamFailed told(Arm arm, UpstreamFailed e) {
        LOG.log(System.Logger.Level.WARNING, "arm {0} in {1}: {2}", arm.number(), arm.space(), e.getMessage());
        return e;
    }
}
