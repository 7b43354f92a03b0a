package dev.coldpath.local;

import dev.coldpath.intelligence.corpus.Corpora;
import dev.coldpath.intelligence.ingest.Ingest;
import dev.coldpath.local.LocalHost.Parts;
import dev.coldpath.local.inbox.ContentInbox;
import dev.coldpath.result.Results;
import dev.coldpath.settle.Starter;

/// The Intelligence product on this machine, put together.
///
/// @param starter hands jobs to the workers of this process
/// @param demo loads the demonstration as live content, if it is asked to
record Intelligence(
        Starter starter,
        Results results,
        Corpora corpora,
        Ingest ingest,
        ContentDuties duties,
        ContentInbox inbox,
        DemoLoad demo) {
    /// Begins what goes on by itself, once the service listens.
    void begin(Parts parts, boolean withDemo) {
        parts.add(duties).start();
        parts.add(inbox).start();
        if (withDemo) {
            parts.add(demo).start();
        }
    }
}
