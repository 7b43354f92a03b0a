package dev.coldpath.aws.vectors;

import dev.coldpath.intelligence.vector.VectorHit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The nearest of what many indexes answer, and never more than a search asks for: indexes times depth would not fit
/// into memory. While a vector moves to another month it is in two indexes; the nearer of both counts.
final class Nearest {
    private static final Comparator<VectorHit> ORDER = Comparator.comparingDouble(VectorHit::certainty)
            .reversed()
            .thenComparing(hit -> hit.record().id());

    private final int depth;
    private final TreeSet<VectorHit> kept = new TreeSet<>(ORDER);
    private final Map<String, VectorHit> byId = new HashMap<>();

    /// Takes how many to keep, at least one.
    Nearest(int depth) {
        this.depth = depth;
    }

    /// Keeps those that are among the nearest.
    ///
    /// @param page as an index gives it, the nearest first
    /// @return whether what follows in the same index may be among them too
    synchronized boolean offer(List<VectorHit> page) {
        page.forEach(this::offer);
        return page.isEmpty()
                || kept.size() < depth
                || page.getLast().certainty() >= kept.last().certainty();
    }

    private void offer(VectorHit hit) {
        VectorHit same = byId.get(hit.record().id());
        if (same != null) {
            if (ORDER.compare(same, hit) <= 0) {
                return;
            }
            drop(same);
        } else if (kept.size() == depth) {
            if (ORDER.compare(kept.last(), hit) <= 0) {
                return;
            }
            drop(kept.last());
        }
        kept.add(hit);
        byId.put(hit.record().id(), hit);
    }

    private void drop(VectorHit hit) {
        kept.remove(hit);
        byId.remove(hit.record().id());
    }

    synchronized int held() {
        return byId.size();
    }

    synchronized List<VectorHit> hits() {
        return List.copyOf(kept);
    }
}
