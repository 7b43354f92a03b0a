package dev.coldpath.local.vectors;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.IndexWriterConfig;

/// How the index lies on disk: vectors as they were given, and graphs of neighbours where they save work.
final class Layout {
    private static final int NEIGHBOURS = 16;
    private static final int LOOKED_AT = 100;
    private static final double BUFFER_MB = 64;

    private Layout() {}

    static IndexWriterConfig config(Limits limits) {
        return new IndexWriterConfig().setCodec(codec(limits)).setRAMBufferSizeMB(BUFFER_MB);
    }

    private static Codec codec(Limits limits) {
        KnnVectorsFormat graphs = new LongVectors(new Lucene99HnswVectorsFormat(
                NEIGHBOURS, LOOKED_AT, Lucene99HnswVectorsFormat.DEFAULT_NUM_MERGE_WORKER, null, limits.graphed()));
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return graphs;
            }
        };
    }
}
