package dev.coldpath.local;

import dev.coldpath.intelligence.corpus.Corpora;
import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.ingest.Ingest;
import dev.coldpath.intelligence.ingest.RetryEmbeddings;
import dev.coldpath.intelligence.narrative.ComputeNarratives;
import dev.coldpath.settle.Starter;

/// The Intelligence product on this machine, put together.
///
/// @param starter hands jobs to the workers of this process
/// @param live the deployment's own content
record Intelligence(
        Starter starter,
        Corpus live,
        Corpora corpora,
        Ingest ingest,
        RetryEmbeddings embeddings,
        ComputeNarratives narratives) {}
