package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSet.Rights;
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

    /// For a data set that is in use.
    public static Credit of(DataSet set) {
        Rights rights = set.rights();
        return new Credit(rights.attribution(), set.title() + ", " + rights.licence(), rights.terms());
    }

    public static Credit of(String publisher, String terms, String more) {
        return new Credit(publisher, terms, URI.create(more));
    }
}
