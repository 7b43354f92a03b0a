package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.Place;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/// The pieces of a download, one after the other, each opened when it is needed.
final class ChunkStream extends InputStream {
    private final Workshop workshop;
    private final int chunks;
    private InputStream current = InputStream.nullInputStream();
    private int next;

    ChunkStream(Workshop workshop, int chunks) {
        this.workshop = workshop;
        this.chunks = chunks;
    }

    static Place place(Workshop workshop, int chunk) {
        return workshop.place("chunk-" + chunk);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count = current.read(into, from, most);
        while (count < 0 && next < chunks) {
            advance();
            count = current.read(into, from, most);
        }
        return count;
    }

    /// A reader of several compressed parts asks whether there is more, and takes none available for none at all.
    @Override
    public int available() throws IOException {
        return next < chunks ? Math.max(1, current.available()) : current.available();
    }

    @Override
    public void close() throws IOException {
        current.close();
    }

    private void advance() throws IOException {
        current.close();
        Place place = place(workshop, next++);
        current = workshop.store()
                .open(place)
                .orElseThrow(() -> new FileNotFoundException("data sets: " + place + " is missing"));
    }
}
