package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// A published file that is completely there; or several that make one set together.
///
/// @param source the address of the newest of them
/// @param tag changes when the file does
/// @param asOf the date of the list
/// @param size as published, in bytes
record RawFile(URI source, String tag, Instant asOf, long size, List<Content> contents) {
    RawFile {
        contents = List.copyOf(contents);
    }

    /// Opens the bytes as they were published.
    interface Content {
        InputStream open() throws IOException;
    }

    /// The newest file, together with the others.
    RawFile with(List<RawFile> others) {
        long bytes = size + others.stream().mapToLong(RawFile::size).sum();
        List<Content> all = Stream.concat(Stream.of(this), others.stream())
                .flatMap(file -> file.contents().stream())
                .toList();
        return new RawFile(source, tag, asOf, bytes, all);
    }

    /// The text of one, decompressed if need be: the bytes tell, whatever the file is called.
    ///
    /// @throws Unreadable when it is no whole file
    static InputStream text(Content content, Tally tally) throws Unreadable {
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
