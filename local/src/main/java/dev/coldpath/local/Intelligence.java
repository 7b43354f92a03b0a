package dev.coldpath.local;

import dev.coldpath.intelligence.corpus.Corpora;
import dev.coldpath.intelligence.ingest.Ingest;
import dev.coldpath.intelligence.ingest.RetryEmbeddings;
import dev.coldpath.intelligence.narrative.ComputeNarratives;
import dev.coldpath.settle.Starter;

/// The Intelligence product on this machine, put together.
///
/// @param starter hands jobs to the workers of this process
record Intelligence(
        Starter starter,
        Corpora corpora,
        Ingest ingest,
        RetryEmbeddings embeddings,
        ComputeNarratives narratives) {}
