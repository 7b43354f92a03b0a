package dev.coldpath.intelligence.answer;

import dev.coldpath.intelligence.analyse.Analyse;
import dev.coldpath.intelligence.analyse.Analysis;
import dev.coldpath.intelligence.cluster.Clustering;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.graph.DiscoverGraphs;
import dev.coldpath.intelligence.model.Pen;
import dev.coldpath.intelligence.result.DiscoverResult;
import dev.coldpath.intelligence.retrieve.Retrieved;
import dev.coldpath.intelligence.text.Insights;
import dev.coldpath.intelligence.text.Labels;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a discovery understood of its rows. Labels are final before anything is analysed, so that the same label stands
/// everywhere.
record Understanding(Retrieved found, List<Narrative> narratives, Analysis analysis, DiscoverGraphs graphs) {
    static Understanding of(Retrieved found, Map<VectorName, Map<UUID, Point>> points, Pen pen) {
        List<Narrative> narratives = new Labels(pen)
                .of(Clustering.of(found.rows(), points, found.asked().clusterCount()));
        Analysis analysis = Analyse.of(found.rows(), narratives);
        return new Understanding(
                found, narratives, analysis, DiscoverGraphs.of(found.rows(), narratives, analysis, points));
    }

    /// The result of a discovery, with what there is to say about it.
    String json(Pen pen) {
        return DiscoverResult.json(
                found, narratives, analysis, graphs, new Insights(pen).of(found.rows(), narratives, analysis));
    }
}
