package dev.coldpath.intelligence.analyse;

import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.List;

/// Computes the lists of a discovery.
public final class Analyse {
    private Analyse() {}

    /// What these rows teach.
    ///
    /// @param rows in rank order
    /// @param narratives of these rows, in their order, with their final labels
    public static Analysis of(List<Row> rows, List<Narrative> narratives) {
        Baseline baseline = Baseline.of(rows);
        List<TagUse> uses = TagUse.of(rows);
        return new Analysis(
                TopTags.of(uses, baseline),
                TagPairs.of(uses),
                TagRoles.of(rows, narratives, baseline),
                Amplifiers.of(rows),
                Platforms.opportunities(narratives, baseline),
                Platforms.signals(uses, baseline),
                Lifts.of(narratives));
    }
}
