package dev.coldpath.intelligence.analyse;

import dev.coldpath.intelligence.analyse.Analysis.Role;
import dev.coldpath.intelligence.analyse.Analysis.TagRole;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Which narrative a tag belongs to, and how exclusively. Only rows that are in a narrative count.
final class TagRoles {
    private static final int OFTEN = 3;
    private static final double SIGNATURE = 0.70;
    private static final double BRIDGE = 0.40;
    private static final int MOST = 50;

    private final List<Narrative> narratives;
    private final Map<UUID, Integer> narrativeOf = new HashMap<>();

    private TagRoles(List<Narrative> narratives) {
        this.narratives = narratives;
        for (int place = 0; place < narratives.size(); place++) {
            for (Row row : narratives.get(place).rows()) {
                narrativeOf.put(row.uuid(), place);
            }
        }
    }

    static List<TagRole> of(List<Row> rows, List<Narrative> narratives, Baseline baseline) {
        TagRoles roles = new TagRoles(narratives);
        List<Row> told = rows.stream()
                .filter(row -> roles.narrativeOf.containsKey(row.uuid()))
                .toList();
        return TagUse.of(told).stream()
                .filter(use -> use.frequency() >= OFTEN)
                .limit(MOST)
                .map(use -> roles.role(use, baseline))
                .toList();
    }

    private TagRole role(TagUse use, Baseline baseline) {
        int[] shares = new int[narratives.size()];
        for (Row row : use.rows()) {
            Optional.ofNullable(narrativeOf.get(row.uuid())).ifPresent(place -> shares[place]++);
        }
        int most = Arrays.stream(shares).max().orElse(0);
        int dominant = 0;
        while (shares[dominant] < most) {
            dominant++;
        }
        double exclusivity = (double) most / use.frequency();
        double engagement = Baseline.engagement(use.rows());
        return new TagRole(
                use.tag(),
                use.frequency(),
                narratives.get(dominant).id(),
                narratives.get(dominant).label(),
                exclusivity,
                role(exclusivity),
                use.platformCount(),
                engagement,
                baseline.premiumPct(engagement));
    }

    private static Role role(double exclusivity) {
        if (exclusivity >= SIGNATURE) {
            return Role.SIGNATURE;
        }
        return exclusivity >= BRIDGE ? Role.BRIDGE : Role.SHARED;
    }
}
