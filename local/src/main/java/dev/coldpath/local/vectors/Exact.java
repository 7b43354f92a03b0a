package dev.coldpath.local.vectors;

import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorQuery;
import dev.coldpath.intelligence.vector.VectorRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/// What decides about candidates: their stored numbers, in double precision.
final class Exact {
    private static final Comparator<VectorHit> NEAREST = Comparator.comparingDouble(VectorHit::certainty)
            .reversed()
            .thenComparing(hit -> hit.record().id());

    /// So many documents are one piece of work.
    private static final int PIECE = 256;

    private Exact() {}

    /// Reads one document after another, of one leaf and in ascending order.
    static final class Reader {
        private final FloatVectorValues vectors;
        private final DocIndexIterator places;
        private final BinaryDocValues records;

        Reader(LeafReaderContext leaf, String field) throws IOException {
            this.vectors = leaf.reader().getFloatVectorValues(field);
            this.places = vectors.iterator();
            this.records = DocValues.getBinary(leaf.reader(), Fields.RECORD);
        }

        boolean advance(int doc) throws IOException {
            int at = places.docID() < doc ? places.advance(doc) : places.docID();
            return at == doc && records.advanceExact(doc);
        }

        Point point() throws IOException {
            return Point.stored(vectors.vectorValue(places.index()));
        }

        VectorRecord record() throws IOException {
            return RecordCodec.decode(records.binaryValue());
        }
    }

    /// The nearest of these. The record is read of those alone that can be among them.
    ///
    /// @param docs by number in the whole index, ascending
    static List<VectorHit> nearest(List<LeafReaderContext> leaves, int[] docs, VectorQuery query) {
        double[] certainties = new double[docs.length];
        each(leaves, docs, query, (reader, i) -> certainties[i] = reader.point().certainty(query.point()));
        double last = last(certainties, query.depth());
        @Nullable VectorHit[] found = new @Nullable VectorHit[docs.length];
        each(leaves, docs, query, (reader, i) -> {
            if (certainties[i] >= last) {
                found[i] = new VectorHit(reader.record(), certainties[i]);
            }
        });
        List<VectorHit> hits =
                new ArrayList<>(Arrays.stream(found).filter(Objects::nonNull).toList());
        hits.sort(NEAREST);
        return List.copyOf(hits.subList(0, Math.min(query.depth(), hits.size())));
    }

    private interface Reading {
        void of(Reader reader, int place) throws IOException;
    }

    /// On all processors, a piece each.
    private static void each(List<LeafReaderContext> leaves, int[] docs, VectorQuery query, Reading reading) {
        IntStream.iterate(0, from -> from < docs.length, from -> from + PIECE).boxed().toList().parallelStream()
                .forEach(from -> {
                    try {
                        piece(leaves, docs, from, query, reading);
                    } catch (IOException e) {
                        throw new UncheckedIOException("vectors: " + query.space() + " cannot be read", e);
                    }
                });
    }

    private static void piece(List<LeafReaderContext> leaves, int[] docs, int from, VectorQuery query, Reading reading)
            throws IOException {
        int most = Math.min(docs.length, from + PIECE);
        int next = from;
        for (LeafReaderContext leaf : leaves) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (next == most || docs[next] >= end) {
                continue;
            }
            Reader reader = new Reader(leaf, query.space().wire());
            for (; next < most && docs[next] < end; next++) {
                if (reader.advance(docs[next] - leaf.docBase)) {
                    reading.of(reader, next);
                }
            }
        }
    }

    /// The certainty of the last place; that of none when not all places are taken.
    private static double last(double[] certainties, int depth) {
        double[] sorted = certainties.clone();
        Arrays.sort(sorted);
        return sorted.length <= depth ? 0 : sorted[sorted.length - depth];
    }
}
