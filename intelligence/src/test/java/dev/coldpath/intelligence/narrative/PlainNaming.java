package dev.coldpath.intelligence.narrative;

import java.util.List;

/// Names narratives by their tags and by the title of what represents them.
public final class PlainNaming implements Naming {
    @Override
    public List<Name> of(List<Story> stories) {
        return stories.stream()
                .map(story -> new Name(
                        String.join(", ", story.topTags()),
                        story.members().getFirst().title().orElse("")))
                .toList();
    }
}
