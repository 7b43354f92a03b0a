package dev.coldpath.intelligence.caption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.model.Pen;
import dev.coldpath.intelligence.model.Pen.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Labels stories: by a language model where there is one, and from their own words where it fails or says nothing
/// that can be used.
public final class Captions {
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final int MOST_ASKED = 50;
    private static final int TERMS_SHOWN = 8;
    private static final int POSTS_SHOWN = 6;
    private static final int TITLE_SHOWN = 160;
    private static final int DESCRIPTION_SHOWN = 240;
    private static final String STORIES = "narratives";

    private static final String INSTRUCTION = """
            Each narrative of the data is a group of social media posts. Give every one a label of at most 60 \
            characters that tells it apart from the others, and a summary of one or two sentences of at most 400 \
            characters. Shape: {"narratives":[{"id":"<as given>","label":"...","summary":"..."}]}.""";

    private final Pen pen;

    public Captions(Pen pen) {
        this.pen = pen;
    }

    /// One for each story, in order.
    ///
    /// @param stories the most important first: only so many are worth a model's time
    public List<Caption> of(List<Story> stories) {
        if (stories.isEmpty()) {
            return List.of();
        }
        List<Caption> extracts = Extracts.of(stories);
        List<Story> asked = stories.subList(0, Math.min(MOST_ASKED, stories.size()));
        return switch (pen.ask(INSTRUCTION, data(asked), WITHIN)) {
            case Written.Nobody() -> extracts;
            case Written.Failed() -> extracts;
            case Written.Answer(ObjectNode json) -> merged(stories, extracts, written(json, asked));
        };
    }

    private static List<Caption> merged(List<Story> stories, List<Caption> extracts, Map<String, JsonNode> written) {
        List<Caption> captions = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            JsonNode mine = written.get(stories.get(i).id());
            Caption extract = extracts.get(i);
            captions.add(
                    mine == null
                            ? extract
                            : new Caption(
                                    usable(mine.path("label"), extract.label(), Caption.LONGEST_LABEL),
                                    usable(mine.path("summary"), extract.summary(), Caption.LONGEST_SUMMARY)));
        }
        return captions;
    }

    /// What was written about each story. Nothing, when it is about others too or about one twice: then the model lost
    /// track.
    private static Map<String, JsonNode> written(ObjectNode json, List<Story> asked) {
        Set<String> known = asked.stream().map(Story::id).collect(Collectors.toSet());
        Map<String, JsonNode> byId = new HashMap<>();
        for (JsonNode each : json.path(STORIES)) {
            String id = each.path("id").asText();
            if (!known.contains(id) || byId.put(id, each) != null) {
                return Map.of();
            }
        }
        return byId;
    }

    private static String usable(JsonNode written, String otherwise, int most) {
        if (!written.isTextual()) {
            return otherwise;
        }
        String text = written.textValue().strip();
        return Prose.isLine(text, most) ? text : otherwise;
    }

    private static ObjectNode data(List<Story> stories) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode narratives = data.putArray(STORIES);
        List<List<String>> terms =
                ClassTerms.best(stories.stream().map(Story::items).toList(), TERMS_SHOWN);
        for (int i = 0; i < stories.size(); i++) {
            Story story = stories.get(i);
            ObjectNode narrative = narratives.addObject();
            narrative.put("id", story.id()).put("posts", story.items().size());
            terms.get(i).forEach(narrative.putArray("terms")::add);
            ArrayNode posts = narrative.putArray("examples");
            show(posts, story.medoid());
            story.items().stream()
                    .filter(item -> !item.uuid().equals(story.medoid().uuid()))
                    .limit(POSTS_SHOWN - 1)
                    .forEach(item -> show(posts, item));
        }
        return data;
    }

    private static void show(ArrayNode posts, Item item) {
        posts.addObject()
                .put("title", Prose.line(item.title().orElse(""), TITLE_SHOWN))
                .put("description", Prose.line(item.description().orElse(""), DESCRIPTION_SHOWN));
    }
}
