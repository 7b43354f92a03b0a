package dev.coldpath.scoring.fetch.ct;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;

/// A public reader of the certificate logs.
interface Log {
    Answer search(Domain domain, PublishedApis apis) throws InterruptedException;

    /// What a search came to.
    sealed interface Answer {
        /// Names were found.
        ///
        /// @param reach how much of what there is was read
        record Found(Hosts hosts, Reach reach, URI source) implements Answer {}

        /// There is no certificate.
        record Nothing() implements Answer {}

        /// It could not be read.
        record Unread(Status why) implements Answer {}
    }

    enum Reach {
        ALL,
        /// There is more than anybody reads.
        MOST,
        /// The source failed on the way.
        SOME
    }
}
