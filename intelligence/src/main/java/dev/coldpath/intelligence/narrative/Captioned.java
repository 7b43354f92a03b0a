package dev.coldpath.intelligence.narrative;

import dev.coldpath.intelligence.caption.Captions;
import dev.coldpath.intelligence.model.Pen;
import dev.coldpath.intelligence.model.TextModel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Labels narratives in the way of those of jobs: from their own words or by a model.
public final class Captioned implements Naming {
    private final Optional<TextModel> model;
    private final InstantSource time;

    /// Takes the model; empty: names are extractive.
    public Captioned(Optional<TextModel> model, InstantSource time) {
        this.model = model;
        this.time = time;
    }

    @Override
    public List<Name> of(List<Story> stories) {
        List<dev.coldpath.intelligence.caption.Story> told = new ArrayList<>();
        for (Story story : stories) {
            told.add(new dev.coldpath.intelligence.caption.Story(
                    Integer.toString(told.size() + 1),
                    story.members(),
                    story.members().getFirst(),
                    story.creatorCount(),
                    story.platformCount()));
        }
        return new Captions(new Pen(model, time, time.instant()))
                .of(told).stream()
                        .map(caption -> new Name(caption.label(), caption.summary()))
                        .toList();
    }
}
