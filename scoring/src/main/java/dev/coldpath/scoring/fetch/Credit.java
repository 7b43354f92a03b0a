package dev.coldpath.scoring.fetch;

import java.net.URI;

/// A publisher whose data a fetcher uses, as the page of attributions names it.
///
/// @param terms the licence, or the terms in a few words
/// @param more where the publisher states them
public record Credit(String publisher, String terms, URI more) {
    public Credit {
        if (publisher.isBlank() || terms.isBlank() || !more.isAbsolute()) {
            throw new IllegalArgumentException("credit: incomplete: " + publisher + ", " + terms + ", " + more);
        }
    }

    public static Credit of(String publisher, String terms, String more) {
        return new Credit(publisher, terms, URI.create(more));
    }
}
