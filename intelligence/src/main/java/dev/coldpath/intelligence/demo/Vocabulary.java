package dev.coldpath.intelligence.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/// The words that the demonstration is written in.
///
/// @param titles patterns, as `descriptions`, `image` and `video`: what stands in braces is filled in
/// @param everywhere tags that say nothing, because everybody uses them
/// @param adjectives with `nouns`: the parts of creators' names
record Vocabulary(
        List<String> titles,
        List<String> descriptions,
        String image,
        String video,
        List<String> everywhere,
        List<String> adjectives,
        List<String> nouns,
        List<Topic> topics) {
    private static final String FILE = "vocabulary.json";

    /// What several narratives are about.
    ///
    /// @param narratives the strongest trend first
    record Topic(String topic, List<String> places, List<String> closers, List<Narrative> narratives) {}

    /// What one narrative is told with.
    ///
    /// @param tag the one that all its items have
    /// @param lift the one that people react to most
    /// @param tags the most frequent first
    record Narrative(
            String tag,
            String lift,
            List<String> tags,
            List<String> subjects,
            List<String> actions,
            List<String> details) {}

    static Vocabulary read() {
        try (InputStream file = Vocabulary.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("demonstration: " + FILE + " is not in this build");
            }
            return JsonMapper.builder().build().readValue(file, Vocabulary.class);
        } catch (IOException e) {
            throw new IllegalStateException("demonstration: " + FILE + " cannot be read", e);
        }
    }

    /// A narrative with what is around it.
    ///
    /// @param rank its place in its topic, 0 the strongest trend
    record Placed(Topic topic, Narrative narrative, int rank) {}

    List<Placed> narratives() {
        return topics.stream().flatMap(Vocabulary::placed).toList();
    }

    private static Stream<Placed> placed(Topic topic) {
        List<Narrative> all = topic.narratives();
        return all.stream().map(narrative -> new Placed(topic, narrative, all.indexOf(narrative)));
    }
}
