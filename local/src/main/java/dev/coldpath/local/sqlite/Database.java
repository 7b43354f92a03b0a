package dev.coldpath.local.sqlite;

import dev.coldpath.store.StoreDown;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// One SQLite database: a writer, and for a file a few readers beside it. One in memory has a single connection for
/// both, since a second connection to memory would be a second database.
final class Database implements AutoCloseable {
    private static final int READERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Writer writer;
    private final Optional<Readers> readers;

    private Database(Writer writer, Optional<Readers> readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /// Opens the database of a data folder, or makes it.
    static Database open(Path folder) {
        return open(folder, PATIENCE);
    }

    /// The same with another patience for processes that write to the same file.
    static Database open(Path folder, Duration patience) {
        Connections file = Connections.toFileIn(folder, patience);
        Writer writer = upToDate(file);
        Readers readers =
                new Readers(Stream.generate(file::reading).limit(READERS).toList());
        return new Database(writer, Optional.of(readers));
    }

    static Database inMemory() {
        return new Database(upToDate(Connections.inMemory()), Optional.empty());
    }

    /// Runs the work in a transaction, all or nothing, and returns its answer once that is on disk.
    <T> T write(String subject, Work<T> work) {
        return writer.write(subject, work);
    }

    /// The same for what a crash of this process must leave and a power failure may take: it does not wait for the
    /// disk. A later transaction that does brings it there too.
    <T> T note(String subject, Work<T> work) {
        return writer.note(subject, work);
    }

    /// Runs one reading statement; it sees every write that has returned. In memory it waits for the writer.
    <T> T read(String subject, Work<T> work) {
        return readers.isPresent() ? readers.get().read(subject, work) : writer.read(subject, work);
    }

    /// Runs reading statements on one state of the database, beside what is being written. Empty without a look where
    /// nobody would be waited for: while nothing is written, and in memory, where nobody reads beside the writer.
    <T> Optional<T> glance(String subject, Work<Optional<T>> work) {
        return writer.idle() ? Optional.empty() : readers.flatMap(beside -> beside.readTogether(subject, work));
    }

    @Override
    public void close() {
        try (writer) {
            if (readers.isPresent()) {
                readers.get().close();
            }
        } catch (SQLException e) {
            throw new StoreDown("closing the database", e);
        }
    }

    private static Writer upToDate(Connections connections) {
        Writer writer = new Writer(connections.writing());
        try {
            writer.write("schema", Schema::bringUpToDate);
            return writer;
        } catch (RuntimeException e) {
            new Database(writer, Optional.empty()).close();
            throw e;
        }
    }
}
