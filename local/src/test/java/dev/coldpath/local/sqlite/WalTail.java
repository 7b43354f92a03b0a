package dev.coldpath.local.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.random.RandomGenerator;

/// The end of a write-ahead log, behind the last frame that commits. All before it was on disk when its caller was
/// answered; what lies behind, a crash may leave in any shape. Numbers are big-endian, as the file format wants.
public final class WalTail {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int PAGE_SIZE_AT = 8;
    private static final int SALTS_AT = 16;
    private static final int FRAME_COMMITS_AT = 4;
    private static final int FRAME_SALTS_AT = 8;
    private static final int MOST_NOISE = 10_000;

    private final Path file;

    private WalTail(Path file) {
        this.file = file;
    }

    public static WalTail in(Path folder) {
        return new WalTail(folder.resolve(Connections.FILE + "-wal"));
    }

    /// Cuts the tail off somewhere and puts noise in its place, or one of the two.
    public void tear(RandomGenerator chance) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long committed = committed(log);
            if (committed < HEADER) {
                return;
            }
            if (chance.nextBoolean()) {
                log.truncate(committed + chance.nextLong(log.size() - committed + 1));
            }
            if (chance.nextBoolean()) {
                byte[] noise = new byte[chance.nextInt(MOST_NOISE)];
                chance.nextBytes(noise);
                log.write(ByteBuffer.wrap(noise), committed + chance.nextLong(log.size() - committed + 1));
            }
        }
    }

    /// Where the last frame that commits ends; 0 in a log that has not even a header.
    static long committed(FileChannel log) throws IOException {
        if (log.size() < HEADER) {
            return 0;
        }
        ByteBuffer header = read(log, HEADER, 0);
        long frameSize = FRAME_HEADER + (long) header.getInt(PAGE_SIZE_AT);
        long salts = header.getLong(SALTS_AT);
        long committed = HEADER;
        for (long end = HEADER + frameSize; end <= log.size(); end += frameSize) {
            ByteBuffer frame = read(log, FRAME_HEADER, end - frameSize);
            if (frame.getLong(FRAME_SALTS_AT) != salts) {
                return committed;
            }
            committed = frame.getInt(FRAME_COMMITS_AT) == 0 ? committed : end;
        }
        return committed;
    }

    private static ByteBuffer read(FileChannel log, int bytes, long at) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            if (log.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("write-ahead log: ends at " + log.size());
            }
        }
        return buffer.flip();
    }
}
