package dev.coldpath.intelligence.text;

import dev.coldpath.intelligence.caption.Caption;
import dev.coldpath.intelligence.caption.Captions;
import dev.coldpath.intelligence.caption.Story;
import dev.coldpath.intelligence.cluster.Clusters;
import dev.coldpath.intelligence.cluster.Clusters.Group;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.model.Pen;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.ArrayList;
import java.util.List;

/// Turns a job's clusters into narratives. Their labels are settled here, once, for everything that follows.
public final class Labels {
    private final Captions captions;

    public Labels(Pen pen) {
        this.captions = new Captions(pen);
    }

    /// In the clusters' order.
    public List<Narrative> of(Clusters clusters) {
        List<Group> groups = clusters.groups();
        List<Story> stories = new ArrayList<>();
        for (Group group : groups) {
            stories.add(new Story(
                    Group.id(stories.size() + 1),
                    group.rows().stream().map(Row::item).toList(),
                    group.medoid().item(),
                    group.creatorCount(),
                    group.platformCount()));
        }
        List<Narrative> narratives = new ArrayList<>();
        for (Caption caption : captions.of(stories)) {
            int position = narratives.size() + 1;
            narratives.add(groups.get(position - 1).told(position, caption.label(), caption.summary()));
        }
        return narratives;
    }
}
