package dev.coldpath.local.vectors;

import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.Space;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorIndex;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;

/// Vectors in a Lucene index on disk, one field a space. What a call has put or removed is durable, and found, when the
/// call returns. A space searched by fewer than 200,000 admitted vectors is looked through whole, so nothing is missed.
public final class LuceneVectors implements VectorIndex, AutoCloseable {
    private static final int BROKEN = 500;

    private final Path folder;
    private final Limits limits;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Object writing = new Object();
    private final Map<VectorName, Space> embedded;
    /// What is written down of spaces, with the first vector of each.
    private volatile Map<VectorName, Space> noted;

    private LuceneVectors(Path folder, Limits limits, IndexWriter writer, Map<VectorName, Space> embedded)
            throws IOException {
        this.folder = folder;
        this.limits = limits;
        this.writer = writer;
        this.noted = SpaceNotes.read(writer.getLiveCommitData());
        this.embedded = agreed(folder, noted, embedded);
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /// Opens the folder, and makes it if need be. One process at a time may hold it.
    ///
    /// @param embedded the spaces that have an embedder; others are what their first vector is
    /// @throws IllegalStateException when a space was filled by another model than it has now
    /// @throws UncheckedIOException when the folder cannot be used
    public static LuceneVectors open(Path folder, Map<VectorName, Space> embedded) {
        return open(folder, embedded, Limits.STANDARD);
    }

    static LuceneVectors open(Path folder, Map<VectorName, Space> embedded, Limits limits) {
        Quiet.aboutInstructions();
        try {
            Files.createDirectories(folder);
            IndexWriter writer = new IndexWriter(FSDirectory.open(folder), Layout.config(limits));
            try {
                return new LuceneVectors(folder, limits, writer, embedded);
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("vectors: " + folder + " cannot be used", e);
        }
    }

    private static Map<VectorName, Space> agreed(
            Path folder, Map<VectorName, Space> noted, Map<VectorName, Space> embedded) {
        embedded.forEach((name, space) -> {
            Space before = noted.getOrDefault(name, space);
            if (!before.equals(space)) {
                throw new IllegalStateException("vectors: " + name.wire() + " in " + folder + " was filled by "
                        + before.model() + " (" + before.length() + " numbers), but the model is " + space.model()
                        + " ("
                        + space.length() + " numbers) now. Take that folder away and ingest again, or keep the model.");
            }
        });
        return Map.copyOf(embedded);
    }

    /// What each space is that has an embedder or ever had a vector.
    public Map<VectorName, Space> spaces() {
        Map<VectorName, Space> spaces = new EnumMap<>(VectorName.class);
        spaces.putAll(embedded);
        spaces.putAll(noted);
        return Map.copyOf(spaces);
    }

    @Override
    public List<VectorHit> search(VectorQuery query) {
        Space space = spaces().get(query.space());
        if (space == null || query.depth() < 1) {
            return List.of();
        }
        space.take(query.space(), query.point());
        return read(searcher -> {
            Optional<Query> admitted = Fields.admitted(query.space(), query.filter());
            int[] candidates = few(searcher, query.space(), admitted)
                    ? new Scan(searcher, query, admitted).candidates()
                    : followed(searcher, query, admitted);
            return Exact.nearest(searcher.getIndexReader().leaves(), candidates, query);
        });
    }

    @Override
    public boolean holdsAny(VectorName space) {
        return read(searcher -> searcher.count(Fields.space(space)) > 0);
    }

    @Override
    public Map<UUID, Point> points(VectorName space, Map<UUID, Place> items) {
        Map<UUID, Point> found = new HashMap<>();
        return read(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                if (leaf.reader().getFloatVectorValues(space.wire()) != null) {
                    Found.in(searcher, leaf, Fields.items(items.keySet()), new Exact.Reader(leaf, space.wire()))
                            .forEach(found::putIfAbsent);
                }
            }
            return found;
        });
    }

    @Override
    public void put(List<VectorEntry> entries) {
        synchronized (writing) {
            Map<VectorName, Space> known = knowing(entries);
            write(() -> {
                for (VectorEntry entry : entries) {
                    writer.updateDocument(Fields.before(entry), Fields.document(entry));
                }
                writer.setLiveCommitData(SpaceNotes.write(known).entrySet());
            });
            noted = known;
        }
    }

    @Override
    public void remove(Collection<UUID> items) {
        synchronized (writing) {
            write(() -> writer.deleteDocuments(Fields.items(items)));
        }
    }

    @Override
    public void remove(VectorName space, Collection<UUID> items) {
        synchronized (writing) {
            write(() -> writer.deleteDocuments(Fields.items(space, items)));
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            writer.getDirectory().close();
        } catch (IOException e) {
            throw new UncheckedIOException("vectors: " + folder + " cannot be closed", e);
        }
    }

    /// Checks all before any is written.
    private Map<VectorName, Space> knowing(List<VectorEntry> entries) {
        Map<VectorName, Space> known = new EnumMap<>(VectorName.class);
        known.putAll(noted);
        for (VectorEntry entry : entries) {
            Space given = embedded.getOrDefault(
                    entry.space(), Space.given(entry.point().length()));
            known.computeIfAbsent(entry.space(), _ -> given).take(entry.space(), entry.point());
        }
        return Map.copyOf(known);
    }

    private boolean few(IndexSearcher searcher, VectorName space, Optional<Query> admitted) throws IOException {
        long all = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            var vectors = leaf.reader().getFloatVectorValues(space.wire());
            all += vectors == null ? 0 : vectors.size();
        }
        return all < limits.scanned() || (admitted.isPresent() && searcher.count(admitted.get()) < limits.scanned());
    }

    private static int[] followed(IndexSearcher searcher, VectorQuery query, Optional<Query> admitted)
            throws IOException {
        Query nearest = new KnnFloatVectorQuery(
                query.space().wire(), query.point().numbers(), query.depth(), admitted.orElse(null));
        return Arrays.stream(searcher.search(nearest, query.depth()).scoreDocs)
                .mapToInt(hit -> hit.doc)
                .sorted()
                .toArray();
    }

    private interface Reading<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
            throw new UpstreamFailed(BROKEN, e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.run();
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException | AlreadyClosedException e) {
            throw new UpstreamFailed(BROKEN, e);
        }
    }
}
