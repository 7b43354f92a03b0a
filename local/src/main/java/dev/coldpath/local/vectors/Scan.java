package dev.coldpath.local.vectors;

import dev.coldpath.intelligence.vector.VectorQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.hnsw.FloatHeap;

/// Looks at every admitted vector of a space, on all processors, and names those that can be among the nearest. Single
/// precision may be wrong about the order of near ones, so it names all that come as near to the last place as it can
/// be wrong.
final class Scan {
    /// So many documents are one piece of work.
    private static final int PIECE = 16_384;

    private final IndexSearcher searcher;
    private final String field;
    private final VectorQuery query;
    private final Optional<Weight> admitted;

    Scan(IndexSearcher searcher, VectorQuery query, Optional<Query> admitted) throws IOException {
        this.searcher = searcher;
        this.field = query.space().wire();
        this.query = query;
        this.admitted = admitted.isEmpty() ? Optional.empty() : Optional.of(weight(searcher, admitted.get()));
    }

    private record Piece(LeafReaderContext leaf, int from, int to) {}

    /// Documents, by number in the whole index, and their scores: `(1 + cosine) / 2`, or nearly so.
    private static final class Scored {
        private final int[] docs;
        private final float[] scores;
        private int size;

        Scored(int most) {
            this.docs = new int[most];
            this.scores = new float[most];
        }

        void add(int base, DocAndFloatFeatureBuffer batch) {
            for (int i = 0; i < batch.size; i++) {
                docs[size + i] = base + batch.docs[i];
            }
            System.arraycopy(batch.features, 0, scores, size, batch.size);
            size += batch.size;
        }

        IntStream from(float least) {
            return IntStream.range(0, size).filter(i -> scores[i] >= least).map(i -> docs[i]);
        }
    }

    /// Documents by number, ascending.
    int[] candidates() {
        List<Scored> scored = pieces().parallelStream().map(this::score).toList();
        float least = last(scored) - wrong();
        return scored.stream().flatMapToInt(each -> each.from(least)).toArray();
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.reader().maxDoc();
            for (int from = 0; from < end; from += PIECE) {
                pieces.add(new Piece(leaf, from, Math.min(end, from + PIECE)));
            }
        }
        return pieces;
    }

    private Scored score(Piece piece) {
        try {
            FloatVectorValues values = piece.leaf().reader().getFloatVectorValues(field);
            Optional<DocIdSetIterator> wanted = wanted(piece);
            return values == null || wanted.isEmpty() ? new Scored(0) : score(piece, values, wanted.get());
        } catch (IOException e) {
            throw new UncheckedIOException("vectors: " + field + " cannot be read", e);
        }
    }

    private Scored score(Piece piece, FloatVectorValues values, DocIdSetIterator wanted) throws IOException {
        VectorScorer.Bulk bulk = values.scorer(query.point().numbers()).bulk(wanted);
        Bits live = piece.leaf().reader().getLiveDocs();
        Scored scored = new Scored(piece.to() - piece.from());
        DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();
        bulk.nextDocsAndScores(piece.to(), live, batch);
        while (batch.size > 0) {
            scored.add(piece.leaf().docBase, batch);
            bulk.nextDocsAndScores(piece.to(), live, batch);
        }
        return scored;
    }

    private Optional<DocIdSetIterator> wanted(Piece piece) throws IOException {
        DocIdSetIterator all = DocIdSetIterator.range(piece.from(), piece.to());
        if (admitted.isEmpty()) {
            return Optional.of(all);
        }
        Scorer scorer = admitted.get().scorer(piece.leaf());
        return scorer == null
                ? Optional.empty()
                : Optional.of(ConjunctionUtils.intersectIterators(List.of(all, scorer.iterator())));
    }

    /// The score of the last place; below every score when not all places are taken.
    private float last(List<Scored> scored) {
        FloatHeap best = new FloatHeap(query.depth());
        for (Scored each : scored) {
            for (int i = 0; i < each.size; i++) {
                if (best.size() < query.depth() || each.scores[i] > best.peek()) {
                    best.offer(each.scores[i]);
                }
            }
        }
        return best.size() < query.depth() ? Float.NEGATIVE_INFINITY : best.peek();
    }

    /// How far two scores can be from saying which of the two certainties is the greater, or that they are equal once
    /// rounded: a sum of n products of a unit vector's numbers is off by n half units in the last place at most,
    /// whatever the order of the sum.
    private float wrong() {
        return (query.point().length() + 32) * 0x1p-24f + 1e-6f;
    }

    private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(new ConstantScoreQuery(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
    }
}
