package dev.coldpath.intelligence.narrative;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.content.CreatorId;
import dev.coldpath.intelligence.content.CreatorReader;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemReader;
import dev.coldpath.intelligence.figures.Figures;
import dev.coldpath.intelligence.narrative.Naming.Name;
import dev.coldpath.intelligence.narrative.Naming.Story;
import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Computes the narratives of a window: the same items at the same instant always give the same.
public final class Precompute {
    private static final Comparator<Scored> TRENDING_FIRST = Comparator.comparingDouble(Scored::trend)
            .reversed()
            .thenComparing(each -> each.draft().group().seed());

    private final ItemReader items;
    private final CreatorReader creators;
    private final Naming naming;

    /// Takes what it looks up beside the items it is given.
    ///
    /// @param items knows duplicates
    /// @param creators knows followers
    public Precompute(ItemReader items, CreatorReader creators, Naming naming) {
        this.items = items;
        this.creators = creators;
        this.naming = naming;
    }

    /// Whether an item can be in a narrative at all, apart from its date.
    static boolean eligible(Item item) {
        return item.canonical().isEmpty() && !item.tags().isEmpty();
    }

    /// One window's narratives, by trend score, the highest first.
    ///
    /// @param found dated items of the window
    /// @throws IllegalArgumentException for a window without an end
    public List<StoredNarrative> of(List<Item> found, Instant now, Window window) {
        Duration length = window.length()
                .orElseThrow(() -> new IllegalArgumentException("narratives: " + window.wire() + " is no window"));
        List<Draft> drafts = TagGroups.of(
                        found.stream().filter(Precompute::eligible).toList(), window)
                .stream()
                .map(group -> Draft.of(group, now, length))
                .toList();
        List<Scored> scored = scored(drafts, length);
        List<Name> names = naming.of(scored.stream().map(Precompute::story).toList());
        if (names.size() != scored.size()) {
            throw new IllegalStateException("narratives: " + names.size() + " names for " + scored.size());
        }
        return IntStream.range(0, scored.size())
                .mapToObj(i -> stored(scored.get(i), names.get(i), new Frame(window, now.minus(length), now)))
                .toList();
    }

    private record Frame(Window window, Instant from, Instant to) {}

    private record Scored(Draft draft, double volume, double velocity) {
        double trend() {
            return StrictMath.cbrt(velocity * volume * draft.diversity());
        }

        double emerging() {
            return (double) draft.halves().laterItems() / draft.contentCount() * (1 - 0.5 * volume);
        }
    }

    private static List<Scored> scored(List<Draft> drafts, Duration length) {
        double bulk = greatest(drafts, Draft::bulk);
        double pace = greatest(drafts, draft -> draft.pace(length));
        return drafts.stream()
                .map(draft -> new Scored(draft, share(draft.bulk(), bulk), share(draft.pace(length), pace)))
                .sorted(TRENDING_FIRST)
                .toList();
    }

    private static double greatest(List<Draft> drafts, ToDoubleFunction<Draft> quantity) {
        return drafts.stream().mapToDouble(quantity).max().orElse(0);
    }

    private static double share(double part, double greatest) {
        return greatest > 0 ? part / greatest : 0;
    }

    private static Story story(Scored scored) {
        Draft draft = scored.draft();
        return new Story(draft.group().items(), draft.group().topTags(), draft.creatorCount(), draft.platformCount());
    }

    private StoredNarrative stored(Scored scored, Name name, Frame frame) {
        Parts parts = new Parts(scored.draft().group());
        return new StoredNarrative(
                cluster(scored, name, frame),
                parts.members(),
                scored.draft().posters().loudest(creators),
                parts.platforms(),
                parts.twins(items));
    }

    private static Cluster cluster(Scored scored, Name name, Frame frame) {
        Draft draft = scored.draft();
        String seed = draft.group().seed();
        return new Cluster(
                CreatorId.numbered("narrative:" + frame.window().wire() + ":" + seed),
                frame.window(),
                frame.from(),
                frame.to(),
                name.label(),
                name.summary(),
                draft.halves().momentum(),
                scored.emerging(),
                scored.trend(),
                draft.contentCount(),
                draft.creatorCount(),
                draft.platformCount(),
                draft.totalEngagement(),
                draft.group().topTags(),
                Optional.of(draft.representative().item().uuid()),
                breakdown(scored),
                frame.to());
    }

    private static ObjectNode breakdown(Scored scored) {
        Draft draft = scored.draft();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("clustering_method", "tag_seed")
                .put("seed_tag", draft.group().seed())
                .put("pair_count", draft.group().topTags().size() - 1)
                .put("content_count", draft.contentCount())
                .put("creator_count", draft.creatorCount())
                .put("platform_count", draft.platformCount())
                .put("total_engagement", draft.totalEngagement());
        json.set("velocity", Figures.score(scored.velocity()));
        json.set("volume", Figures.score(scored.volume()));
        json.set("diversity", Figures.score(draft.diversity()));
        return json;
    }
}
