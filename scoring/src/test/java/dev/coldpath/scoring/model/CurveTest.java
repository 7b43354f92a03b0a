package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.scoring.model.Curve.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void a_curve_is_straight_between_its_anchors_and_flat_outside() {
        check("leadership_disclosed", -1, 15);
        check("leadership_disclosed", 0, 15);
        check("leadership_disclosed", 1.5, 50);
        check("leadership_disclosed", 4, 85);
        check("leadership_disclosed", 9, 85);
        check("headcount_estimate", 100, 50);
        check("headcount_estimate", 1000, 72);
        check("headcount_estimate", 0, 15);
        check("headcount_estimate", -5, 15);
        check("headcount_estimate", 1e9, 97);
        check("popularity_rank", 200000, 50);
        check("popularity_rank", 1000000, 35);
        check("popularity_rank", 5000000, 22);
        check("popularity_rank", 1, 98);
        check("popularity_rank", 0, 98);
        check("op_margin", -0.15, 30);
        check("op_margin", -2, 5);
        check("raised_36m", 1e6, 50);
        check("raised_36m", 1e12, 97);
        check("rank_change", 0.19, 79);
    }

    @Test
    void a_logarithmic_curve_is_straight_on_the_scale_of_its_logarithm() {
        Curve curve = new Curve(Transform.LOGARITHMIC, List.of(new Anchor(9, 20), new Anchor(999, 80)));

        assertThat(curve.score(99)).isCloseTo(50, offset(1e-9));
    }

    @Test
    void a_rank_curve_rises_as_the_rank_falls() {
        Curve curve = new Curve(Transform.RANK, List.of(new Anchor(10_000, 20), new Anchor(100, 80)));

        assertThat(curve.score(1_000)).isCloseTo(50, offset(1e-9));
    }

    @Test
    void every_anchor_of_the_manifest_scores_what_it_says() {
        for (Signal signal : Judged.MANIFEST.signals()) {
            for (Anchor anchor : signal.curve().anchors()) {
                assertThat(signal.curve().score(anchor.x())).as(signal.key()).isCloseTo(anchor.score(), offset(1e-9));
            }
        }
    }

    @Test
    void anchors_out_of_order_falling_scores_and_scores_out_of_range_are_refused() {
        assertThatThrownBy(() -> curve(Transform.LINEAR, new Anchor(1, 20), new Anchor(1, 30)))
                .hasMessageContaining("not in order");
        assertThatThrownBy(() -> curve(Transform.LINEAR, new Anchor(2, 20), new Anchor(1, 30)))
                .hasMessageContaining("not in order");
        assertThatThrownBy(() -> curve(Transform.RANK, new Anchor(1, 20), new Anchor(2, 30)))
                .hasMessageContaining("not in order");
        assertThatThrownBy(() -> curve(Transform.LOGARITHMIC, new Anchor(-5, 20), new Anchor(-2, 30)))
                .hasMessageContaining("not in order");
        assertThatThrownBy(() -> curve(Transform.LINEAR, new Anchor(1, 30), new Anchor(2, 20)))
                .hasMessageContaining("scores fall");
        assertThatThrownBy(() -> curve(Transform.LINEAR, new Anchor(1, 30), new Anchor(2, 101)))
                .hasMessageContaining("outside");
        assertThatThrownBy(() -> curve(Transform.LINEAR, new Anchor(1, 30))).hasMessageContaining("fewer than two");
    }

    private static void check(String key, double raw, double score) {
        Curve curve =
                Judged.MANIFEST.signals().get(Judged.MANIFEST.indexOf(key)).curve();

        assertThat(curve.score(raw)).as("%s of %s", key, raw).isCloseTo(score, offset(1e-9));
    }

    private static Curve curve(Transform transform, Anchor... anchors) {
        return new Curve(transform, List.of(anchors));
    }
}
