package dev.coldpath.local.vectors;

import dev.coldpath.intelligence.vector.Space;
import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/// Lucene's own format, for vectors as long as any space's may be. The 1,024 numbers that Lucene allows are its
/// advice, and how vectors lie on disk does not depend on it. So this one has the other's name: Lucene notes the name
/// with every segment, looks by it for what reads the segment, and finds its own.
final class LongVectors extends KnnVectorsFormat {
    private final KnnVectorsFormat format;

    LongVectors(KnnVectorsFormat format) {
        super(format.getName());
        this.format = format;
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return format.fieldsWriter(state);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
        return format.fieldsReader(state);
    }

    @Override
    public int getMaxDimensions(String field) {
        return Space.LONGEST;
    }
}
