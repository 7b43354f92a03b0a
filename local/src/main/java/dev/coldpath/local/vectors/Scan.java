package dev.coldpath.local.vectors;

import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorQuery;
import dev.coldpath.local.vectors.Glance.Bounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.hnsw.FloatHeap;

/// Looks at the sketch of every admitted vector of a space, on all processors, and names those that can be among the
/// nearest: all whose greatest possible cosine comes up to what the last place has at least.
final class Scan {
    /// So many documents are one piece of work.
    private static final int PIECE = 16_384;
    /// Cosines within this may be one certainty once rounded, and then the smaller id is the nearer.
    private static final float ROUNDED_TO_ONE = 2.1e-6f;

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

    /// Documents, by number in the whole index, and the bounds of their cosines.
    private static final class Seen {
        private final int[] docs;
        private final float[] least;
        private final float[] most;
        private int size;

        Seen(int room) {
            this.docs = new int[room];
            this.least = new float[room];
            this.most = new float[room];
        }

        void add(int doc, Bounds cosine) {
            docs[size] = doc;
            least[size] = cosine.least();
            most[size] = cosine.most();
            size++;
        }

        IntStream upTo(float cosine) {
            return IntStream.range(0, size).filter(i -> most[i] >= cosine).map(i -> docs[i]);
        }
    }

    /// Documents by number, ascending.
    int[] candidates() {
        List<Seen> seen = pieces().parallelStream().map(this::see).toList();
        float last = last(seen) - ROUNDED_TO_ONE;
        return seen.stream().flatMapToInt(each -> each.upTo(last)).toArray();
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

    private Seen see(Piece piece) {
        try {
            FloatVectorValues vectors = piece.leaf().reader().getFloatVectorValues(field);
            return vectors == null ? new Seen(0) : see(piece, vectors);
        } catch (IOException e) {
            throw new UncheckedIOException("vectors: " + field + " cannot be read", e);
        }
    }

    private Seen see(Piece piece, FloatVectorValues vectors) throws IOException {
        Seen seen = new Seen(piece.to() - piece.from());
        Glance glance = new Glance(query.point());
        DocIndexIterator places = vectors.iterator();
        DocIdSetIterator wanted = wanted(piece.leaf(), places);
        BinaryDocValues sketches = DocValues.getBinary(piece.leaf().reader(), Fields.sketch(query.space()));
        Bits live = piece.leaf().reader().getLiveDocs();
        for (int doc = wanted.advance(piece.from()); doc < piece.to(); doc = wanted.nextDoc()) {
            if (live == null || live.get(doc)) {
                seen.add(
                        piece.leaf().docBase + doc,
                        sketches.advanceExact(doc)
                                ? glance.at(sketches.binaryValue())
                                : exactly(vectors.vectorValue(places.index())));
            }
        }
        return seen;
    }

    private Bounds exactly(float[] numbers) {
        return Bounds.around(Point.stored(numbers).cosine(query.point()), 0);
    }

    private DocIdSetIterator wanted(LeafReaderContext leaf, DocIdSetIterator all) throws IOException {
        if (admitted.isEmpty()) {
            return all;
        }
        Scorer scorer = admitted.get().scorer(leaf);
        return scorer == null
                ? DocIdSetIterator.empty()
                : ConjunctionUtils.intersectIterators(List.of(all, scorer.iterator()));
    }

    /// What the last place has at least; below every cosine when not all places are taken.
    private float last(List<Seen> seen) {
        FloatHeap best = new FloatHeap(query.depth());
        for (Seen each : seen) {
            for (int i = 0; i < each.size; i++) {
                if (best.size() < query.depth() || each.least[i] > best.peek()) {
                    best.offer(each.least[i]);
                }
            }
        }
        return best.size() < query.depth() ? Float.NEGATIVE_INFINITY : best.peek();
    }

    private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(new ConstantScoreQuery(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
    }
}
