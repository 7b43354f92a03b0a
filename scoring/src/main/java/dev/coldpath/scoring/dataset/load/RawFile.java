package dev.coldpath.scoring.dataset.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.zip.GZIPInputStream;

/// A published file that is at hand, whole.
///
/// @param tag changes when the file does
/// @param asOf the date of the list
/// @param size of the file as published, in bytes
record RawFile(URI source, String tag, Instant asOf, long size, Content content) {
    /// Opens the bytes as they were published.
    interface Content {
        InputStream open() throws IOException;
    }

    /// The text, decompressed if need be: the bytes tell, whatever the file is called.
    ///
    /// @throws Unreadable when it is no whole file
    InputStream text(Tally tally) throws Unreadable {
        try {
            InputStream raw = new BufferedInputStream(tally.over(content.open()), 64 * 1_024);
            raw.mark(2);
            boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            return gzip ? new GZIPInputStream(raw, 64 * 1_024) : raw;
        } catch (IOException e) {
            throw new Unreadable("the file cannot be opened", e);
        }
    }
}
