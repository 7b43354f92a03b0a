package dev.coldpath.scoring.dataset.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// How much of a file has been downloaded.
///
/// @param tag the publisher's mark of the file; empty when it gives none
/// @param asOf the date of the list
/// @param total bytes of the whole file; 0 while nobody knows
/// @param chunks how many pieces it lies there in
record DownloadMark(URI source, String tag, Instant asOf, long bytes, long total, int chunks, boolean complete) {
    private static final String NOTE = "download.json";

    /// Of the file at this address, if any of it is there.
    static Optional<DownloadMark> in(Workshop workshop, URI source) {
        return workshop.note(NOTE)
                .flatMap(DownloadMark::read)
                .filter(mark -> mark.source().equals(source));
    }

    /// True: something was begun, were it only to be asked for.
    static boolean left(Workshop workshop) {
        return Stream.of(workshop, workshop.forPart(0), workshop.forPart(1))
                .anyMatch(each -> each.note(NOTE).isPresent());
    }

    static DownloadMark nothing(URI source) {
        return new DownloadMark(source, "", Instant.EPOCH, 0, 0, 0, false);
    }

    boolean begun() {
        return chunks > 0;
    }

    /// What is there from byte 0 on is followed by so much more.
    DownloadMark with(long more, long whole, boolean last) {
        return new DownloadMark(source, tag, asOf, bytes + more, whole, chunks + 1, last);
    }

    DownloadMark of(String newTag, Instant listed) {
        return new DownloadMark(source, newTag, listed, bytes, total, chunks, complete);
    }

    void leave(Workshop workshop) {
        ObjectNode note = Workshop.newNote()
                .put("source", source.toString())
                .put("tag", tag)
                .put("as_of", asOf.toString())
                .put("bytes", bytes)
                .put("total", total)
                .put("chunks", chunks)
                .put("complete", complete);
        workshop.leave(NOTE, note);
    }

    String words() {
        return "downloaded " + bytes + " of " + (total > 0 ? total : "an unknown number of") + " bytes";
    }

    private static Optional<DownloadMark> read(JsonNode note) {
        try {
            return Optional.of(new DownloadMark(
                    URI.create(note.path("source").asText()),
                    note.path("tag").asText(),
                    Instant.parse(note.path("as_of").asText()),
                    note.path("bytes").asLong(),
                    note.path("total").asLong(),
                    note.path("chunks").asInt(),
                    note.path("complete").asBoolean()));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
