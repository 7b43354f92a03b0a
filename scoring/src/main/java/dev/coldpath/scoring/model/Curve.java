package dev.coldpath.scoring.model;

import java.util.List;

/// Turns a raw value into a score of 0 to 100: straight between its anchors on the scale of its transform, flat
/// outside them. A better value never scores less.
public final class Curve {
    private final Transform transform;
    private final List<Anchor> anchors;
    /// The anchors' places on the scale, for scoring is what a run does most.
    private final double[] places;

    /// The score of one raw value.
    public record Anchor(double x, double score) {}

    public Curve(Transform transform, List<Anchor> anchors) {
        this.transform = transform;
        this.anchors = List.copyOf(anchors);
        this.places =
                anchors.stream().mapToDouble(Anchor::x).map(transform::apply).toArray();
        if (anchors.size() < 2) {
            throw new IllegalArgumentException("anchors: fewer than two");
        }
        for (int i = 0; i < places.length; i++) {
            check(i);
        }
    }

    public Transform transform() {
        return transform;
    }

    public List<Anchor> anchors() {
        return anchors;
    }

    public double lowest() {
        return anchors.getFirst().score();
    }

    public double highest() {
        return anchors.getLast().score();
    }

    /// The score of a raw value.
    public double score(double x) {
        double place = transform.apply(x);
        if (place <= places[0]) {
            return lowest();
        }
        for (int i = 1; i < places.length; i++) {
            if (place < places[i]) {
                return between(i, (place - places[i - 1]) / (places[i] - places[i - 1]));
            }
        }
        return highest();
    }

    private double between(int i, double part) {
        double low = anchors.get(i - 1).score();
        double high = anchors.get(i).score();
        return low + (high - low) * part;
    }

    private void check(int i) {
        double score = anchors.get(i).score();
        if (!(score >= 0 && score <= 100)) {
            throw new IllegalArgumentException("anchors: a score outside 0…100: " + score);
        }
        if (i > 0 && score < anchors.get(i - 1).score()) {
            throw new IllegalArgumentException("anchors: scores fall at " + score);
        }
        if (i > 0 && !(places[i] > places[i - 1])) {
            throw new IllegalArgumentException(
                    "anchors: not in order at " + anchors.get(i).x());
        }
    }
}
