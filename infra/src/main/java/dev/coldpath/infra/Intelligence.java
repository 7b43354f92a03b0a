package dev.coldpath.infra;

import dev.coldpath.intelligence.deploy.Deployment;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a deployment decides about the Intelligence product, each as text; the functions check it when they start.
///
/// @param basePath what all its routes stand under, such as `/graph`
/// @param textModel which model of Bedrock writes; without one texts are extractive
/// @param limitCap the most rows of a job
/// @param expandQuery whether questions are widened unless they say otherwise
/// @param videoEmbedder `multimodal`: films have vectors, too
record Intelligence(
        Optional<String> basePath,
        Optional<String> textModel,
        Optional<String> limitCap,
        Optional<String> expandQuery,
        Optional<String> videoEmbedder) {
    static final Intelligence USUAL =
            new Intelligence(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// What the path of every route begins with.
    String base() {
        return basePath.orElse("");
    }

    /// What a function that makes answers is told beside the model: never a variable that is empty.
    Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        limitCap.ifPresent(cap -> variables.put(Deployment.LIMIT_CAP, cap));
        expandQuery.ifPresent(flag -> variables.put(Deployment.EXPAND_QUERY, flag));
        videoEmbedder.ifPresent(embedder -> variables.put(Deployment.VIDEO_EMBEDDER, embedder));
        return variables;
    }
}
