package dev.coldpath.local.vectors;

import dev.coldpath.intelligence.vector.Point;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;

/// The vectors of one leaf that a query names, by item.
final class Found {
    private Found() {}

    static Map<UUID, Point> in(IndexSearcher searcher, LeafReaderContext leaf, Query items, Exact.Reader reader)
            throws IOException {
        Map<UUID, Point> found = new HashMap<>();
        Scorer scorer = searcher.createWeight(
                        searcher.rewrite(new ConstantScoreQuery(items)), ScoreMode.COMPLETE_NO_SCORES, 1)
                .scorer(leaf);
        if (scorer == null) {
            return found;
        }
        Bits live = leaf.reader().getLiveDocs();
        DocIdSetIterator docs = scorer.iterator();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if ((live == null || live.get(doc)) && reader.advance(doc)) {
                Point point = reader.point();
                reader.record().contentId().ifPresent(item -> found.putIfAbsent(item, point));
            }
        }
        return found;
    }
}
