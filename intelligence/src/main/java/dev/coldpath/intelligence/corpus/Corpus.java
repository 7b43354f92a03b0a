package dev.coldpath.intelligence.corpus;

import dev.coldpath.intelligence.content.CreatorReader;
import dev.coldpath.intelligence.content.ItemReader;
import dev.coldpath.intelligence.model.TextModel;
import dev.coldpath.intelligence.narrative.NarrativeReader;
import dev.coldpath.intelligence.vector.Embedder;
import dev.coldpath.intelligence.vector.VectorIndex;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.Map;
import java.util.Optional;

/// One body of content and what reads it: the deployment's, or the demonstration's.
///
/// @param embedders who computes a query's point, for each space that has somebody
/// @param model empty: texts are extractive
public record Corpus(
        ItemReader items,
        VectorIndex vectors,
        Map<VectorName, Embedder> embedders,
        CreatorReader creators,
        NarrativeReader narratives,
        Optional<TextModel> model) {}
