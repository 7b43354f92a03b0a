package dev.coldpath.local.vectors;

import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// How an entry is one document: its vector under the space's name, a sketch of it, the whole record to read back,
/// and beside it what is searched by.
final class Fields {
    static final String RECORD = "record";
    private static final String KEY = "key";
    private static final String ITEM = "item";
    private static final String SPACE = "space";
    private static final String PLATFORM = "platform";
    private static final String PUBLISHED = "published";
    private static final String DUPLICATE = "duplicate";
    private static final String SKETCH = ".sketch";
    private static final String YES = "y";

    private Fields() {}

    static Document document(VectorEntry entry) {
        Document document = new Document();
        document.add(new StringField(KEY, key(entry.space(), entry.record().id()), Store.NO));
        document.add(new StringField(SPACE, entry.space().wire(), Store.NO));
        document.add(new BinaryDocValuesField(RECORD, RecordCodec.encode(entry.record())));
        float[] numbers = entry.point().numbers();
        document.add(new KnnFloatVectorField(entry.space().wire(), numbers, VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new BinaryDocValuesField(sketch(entry.space()), Sketch.of(numbers)));
        entry.record().contentId().ifPresent(item -> document.add(new StringField(ITEM, item.toString(), Store.NO)));
        entry.record().platform().ifPresent(name -> document.add(new StringField(PLATFORM, name, Store.NO)));
        entry.record().publishedAt().ifPresent(at -> document.add(new LongPoint(PUBLISHED, nanos(at))));
        if (entry.record().duplicate()) {
            document.add(new StringField(DUPLICATE, YES, Store.NO));
        }
        return document;
    }

    /// Where the sketches of a space's vectors are. What older versions put has none.
    static String sketch(VectorName space) {
        return space.wire() + SKETCH;
    }

    /// What stood under an entry's id.
    static Term before(VectorEntry entry) {
        return new Term(KEY, key(entry.space(), entry.record().id()));
    }

    static Query items(Collection<UUID> items) {
        return new TermInSetQuery(
                ITEM, items.stream().map(item -> new BytesRef(item.toString())).toList());
    }

    static Query items(VectorName space, Collection<UUID> items) {
        return new BooleanQuery.Builder()
                .add(space(space), Occur.FILTER)
                .add(items(items), Occur.FILTER)
                .build();
    }

    static Query space(VectorName space) {
        return new TermQuery(new Term(SPACE, space.wire()));
    }

    /// What the filter admits in a space; empty when that is all of it.
    static Optional<Query> admitted(VectorName space, Filter filter) {
        if (filter.equals(Filter.NONE)) {
            return Optional.empty();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(space(space), Occur.FILTER);
        if (!filter.platforms().isEmpty()) {
            all.add(
                    new TermInSetQuery(
                            PLATFORM,
                            filter.platforms().stream().map(BytesRef::new).toList()),
                    Occur.FILTER);
        }
        filter.since()
                .ifPresent(since ->
                        all.add(LongPoint.newRangeQuery(PUBLISHED, nanos(since), Long.MAX_VALUE), Occur.FILTER));
        if (!filter.duplicates()) {
            all.add(new TermQuery(new Term(DUPLICATE, YES)), Occur.MUST_NOT);
        }
        return Optional.of(all.build());
    }

    /// A space's name has no such character.
    private static String key(VectorName space, String id) {
        return space.wire() + ' ' + id;
    }

    /// Since 1970, as far as a long reaches: until 2262 exactly, and whatever is later or earlier as the end of that.
    private static long nanos(Instant at) {
        try {
            return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
        } catch (ArithmeticException _) {
            return at.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
