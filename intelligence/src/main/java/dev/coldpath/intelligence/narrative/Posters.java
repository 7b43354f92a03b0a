package dev.coldpath.intelligence.narrative;

import dev.coldpath.intelligence.content.Creator;
import dev.coldpath.intelligence.content.CreatorReader;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.Saturated;
import dev.coldpath.intelligence.narrative.StoredNarrative.Poster;
import dev.coldpath.intelligence.narrative.TagGroup.Relevant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Who posts in one narrative, and how much they amplify it.
final class Posters {
    private static final int MOST = 50;

    private static final Comparator<Poster> LOUDEST_FIRST = Comparator.comparingDouble(Poster::amplifierScore)
            .reversed()
            .thenComparing(Comparator.comparingLong(Poster::id));

    private final List<Posts> all;

    private Posters(List<Posts> all) {
        this.all = all;
    }

    /// What one of them posted.
    ///
    /// @param handle as the most relevant of these items has it
    private record Posts(long id, String platform, String handle, List<Relevant> members) {
        long engagement() {
            return Saturated.sum(members.stream()
                    .mapToLong(member -> member.item().counts().engagement())
                    .toArray());
        }

        double relevance() {
            double sum = 0;
            for (Relevant member : members) {
                sum += member.relevance();
            }
            return sum / members.size();
        }

        double reach() {
            return StrictMath.log1p((double) engagement());
        }

        double diligence() {
            return StrictMath.log1p(members.size());
        }

        Optional<Instant> firstSeenAt() {
            return members.stream()
                    .flatMap(member -> member.item().publishedAt().stream())
                    .min(Comparator.naturalOrder());
        }
    }

    /// Items without a handle have none.
    static Posters of(TagGroup group) {
        Map<Long, List<Relevant>> byId = new LinkedHashMap<>();
        for (Relevant member : group.members()) {
            member.item()
                    .creatorId()
                    .ifPresent(id ->
                            byId.computeIfAbsent(id, _ -> new ArrayList<>()).add(member));
        }
        List<Posts> all = new ArrayList<>();
        byId.forEach((id, members) -> {
            Item first = members.getFirst().item();
            all.add(new Posts(id, first.platform(), first.author().handle().orElseThrow(), members));
        });
        return new Posters(all);
    }

    int count() {
        return all.size();
    }

    /// Fifty at most: by amplifier score, then by number.
    List<Poster> loudest(CreatorReader creators) {
        double reach = greatest(Posts::reach);
        double diligence = greatest(Posts::diligence);
        double relevance = greatest(Posts::relevance);
        List<Poster> loudest = all.stream()
                .map(each -> poster(
                        each,
                        0.5 * share(each.reach(), reach)
                                + 0.3 * share(each.diligence(), diligence)
                                + 0.2 * share(each.relevance(), relevance)))
                .sorted(LOUDEST_FIRST)
                .limit(MOST)
                .toList();
        return known(loudest, creators);
    }

    private static Poster poster(Posts posts, double amplifierScore) {
        return new Poster(
                posts.id(),
                posts.platform(),
                posts.handle(),
                posts.members().size(),
                posts.engagement(),
                amplifierScore,
                OptionalLong.empty(),
                posts.firstSeenAt());
    }

    private static List<Poster> known(List<Poster> posters, CreatorReader creators) {
        Map<Long, OptionalLong> followers = creators
                .byId(posters.stream().map(Poster::id).toList())
                .stream()
                .collect(
                        Collectors.toMap(Creator::id, creator -> creator.known().followers()));
        return posters.stream()
                .map(each -> new Poster(
                        each.id(),
                        each.platform(),
                        each.handle(),
                        each.contentCount(),
                        each.totalEngagement(),
                        each.amplifierScore(),
                        followers.getOrDefault(each.id(), OptionalLong.empty()),
                        each.firstSeenAt()))
                .toList();
    }

    private double greatest(ToDoubleFunction<Posts> quantity) {
        return all.stream().mapToDouble(quantity).max().orElse(0);
    }

    private static double share(double part, double greatest) {
        return greatest > 0 ? part / greatest : 0;
    }
}
