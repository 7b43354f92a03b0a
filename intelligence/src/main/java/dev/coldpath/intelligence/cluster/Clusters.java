package dev.coldpath.intelligence.cluster;

import dev.coldpath.intelligence.cluster.Narrative.Breakdown;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.List;

/// A job's rows, grouped into narratives that have no label yet: by trend score, then by size, then by best rank.
public record Clusters(List<Group> groups) {
    public Clusters {
        groups = List.copyOf(groups);
    }

    /// A narrative without words.
    ///
    /// @param rows in rank order
    /// @param medoid the row in its middle
    public record Group(
            List<Row> rows,
            Row medoid,
            Breakdown breakdown,
            double trendScore,
            int creatorCount,
            int platformCount,
            List<String> topTags) {
        public Group {
            rows = List.copyOf(rows);
            topTags = List.copyOf(topTags);
        }

        /// The narrative, once it has words.
        ///
        /// @param position in order, from 1
        public Narrative told(int position, String label, String summary) {
            return new Narrative(
                    id(position), label, summary, breakdown, trendScore, creatorCount, platformCount, topTags, rows);
        }

        /// `query:1` and on.
        public static String id(int position) {
            return "query:" + position;
        }
    }
}
