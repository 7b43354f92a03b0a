package dev.coldpath.scoring.model;

import java.util.List;

/// Turns a raw value into a score of 0 to 100: straight between its anchors on the scale of its transform, flat
/// outside them. A better value never scores less.
public record Curve(Transform transform, List<Anchor> anchors) {
    /// The score of one raw value.
    public record Anchor(double x, double score) {}

    public Curve {
        anchors = List.copyOf(anchors);
        if (anchors.size() < 2) {
            throw new IllegalArgumentException("anchors: fewer than two");
        }
        for (int i = 0; i < anchors.size(); i++) {
            double score = anchors.get(i).score();
            if (!(score >= 0 && score <= 100)) {
                throw new IllegalArgumentException("anchors: a score outside 0…100: " + score);
            }
            if (i > 0 && score < anchors.get(i - 1).score()) {
                throw new IllegalArgumentException("anchors: scores fall at " + score);
            }
            if (i > 0 && !(at(transform, anchors, i) > at(transform, anchors, i - 1))) {
                throw new IllegalArgumentException(
                        "anchors: not in order at " + anchors.get(i).x());
            }
        }
    }

    /// The score of a raw value.
    public double score(double x) {
        double t = transform.apply(x);
        if (t <= at(transform, anchors, 0)) {
            return lowest();
        }
        for (int i = 1; i < anchors.size(); i++) {
            double right = at(transform, anchors, i);
            if (t < right) {
                return between(i, t, right);
            }
        }
        return highest();
    }

    public double lowest() {
        return anchors.getFirst().score();
    }

    public double highest() {
        return anchors.getLast().score();
    }

    private double between(int i, double t, double right) {
        double left = at(transform, anchors, i - 1);
        double low = anchors.get(i - 1).score();
        double high = anchors.get(i).score();
        return low + (high - low) * ((t - left) / (right - left));
    }

    private static double at(Transform transform, List<Anchor> anchors, int i) {
        return transform.apply(anchors.get(i).x());
    }
}
