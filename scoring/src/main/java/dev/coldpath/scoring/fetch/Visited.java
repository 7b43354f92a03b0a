package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.net.Web.Content;
import dev.coldpath.scoring.net.Web.Headers;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.util.Locale;

/// The outcome of a visit to one address of a company's site, redirects followed.
public sealed interface Visited {
    /// A page that is there.
    ///
    /// @param address where it was found at last
    record Page(URI address, Headers headers, Content content) implements Visited {
        /// The media type without its parameters; empty when none is given.
        public String type() {
            return headers.get("content-type")
                    .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                    .orElse("");
        }
    }

    /// The site says that there is no such page.
    record Gone() implements Visited {}

    /// It leads to another company's site, where nothing was asked.
    record Elsewhere(URI address) implements Visited {}

    /// It could not be seen, for this reason.
    record Unseen(Status why) implements Visited {}

    /// No server spoke: the name has no address, or no connection came about.
    record NobodyThere(Status why) implements Visited {}

    /// The visit has no more requests.
    record Spent() implements Visited {}
}
