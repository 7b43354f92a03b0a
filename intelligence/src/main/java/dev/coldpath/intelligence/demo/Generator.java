package dev.coldpath.intelligence.demo;

import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.demo.Cast.Member;
import dev.coldpath.intelligence.demo.DemoTruth.Planted;
import dev.coldpath.intelligence.demo.Sketch.Form;
import dev.coldpath.intelligence.demo.Vocabulary.Placed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Makes the demonstration up, always the same, from seed 42.
///
/// Four topics of six narratives of a hundred items each, all dated, with views and vectors. In each topic the six
/// differ in the strength of their trend: see [Trend]. A fifth of a narrative's items has its lift tag and eight times
/// the reactions. Beside these 2,400 items, and in the words and tags of the same narratives, one after the other: 60
/// duplicates (posted anew by somebody else, later, with fewer reactions), 60 without a date, 120 without views, 60
/// without any vector.
final class Generator {
    private static final long SEED = 42;
    private static final int LIFTED_EVERY = 5;
    private static final int LIFTED_AT = 2;
    private static final int OLDEST = 2_000;
    private static final int FEW = 60;
    private static final int MORE = 120;

    private final Vocabulary vocabulary = Vocabulary.read();
    private final Dice dice = new Dice(SEED);
    private final Writer writer = new Writer(vocabulary, dice);
    private final List<Placed> narratives = vocabulary.narratives();
    private final Cast cast = Cast.of(vocabulary, dice);
    private final List<Sketch> planted = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();

    private Generator() {}

    /// What was made.
    record Made(List<Post> posts, List<Member> cast, DemoTruth truth) {
        Made {
            posts = List.copyOf(posts);
            cast = List.copyOf(cast);
        }
    }

    static Made make() {
        return new Generator().made();
    }

    private Made made() {
        List<Planted> truth = new ArrayList<>();
        for (int i = 0; i < narratives.size(); i++) {
            truth.add(plant(i));
        }
        Set<UUID> duplicates = added(FEW, i -> repost(i).post());
        Set<UUID> undated = added(FEW, i -> beside(i, OptionalInt.empty()).post());
        Set<UUID> withoutViews = added(MORE, i -> unviewed(beside(i, anyAge())).post());
        Set<UUID> withoutVectors = added(FEW, i -> beside(i, anyAge()).unseen());
        return new Made(posts, cast.all(), new DemoTruth(truth, duplicates, undated, withoutViews, withoutVectors));
    }

    private Set<UUID> added(int times, IntFunction<Post> making) {
        Set<UUID> added = new HashSet<>();
        for (int i = 0; i < times; i++) {
            Post post = making.apply(i);
            posts.add(post);
            added.add(post.undated().uuid());
        }
        return added;
    }

    private Planted plant(int narrative) {
        Placed about = narratives.get(narrative);
        List<Integer> ages = Trend.ofRank(about.rank()).ages(dice);
        Set<UUID> items = added(ages.size(), i -> {
            Sketch sketch = sketch(narrative, i, OptionalInt.of(ages.get(i)), i % LIFTED_EVERY == LIFTED_AT);
            planted.add(sketch);
            return sketch.post();
        });
        return new Planted(
                about.topic().topic(),
                about.rank() + 1,
                about.narrative().tag(),
                about.narrative().lift(),
                items);
    }

    /// One more item in the words of one narrative.
    private Sketch beside(int turn, OptionalInt ageHours) {
        return sketch(turn % narratives.size(), turn / narratives.size(), ageHours, false);
    }

    private OptionalInt anyAge() {
        return OptionalInt.of(1 + dice.below(OLDEST));
    }

    private Sketch sketch(int narrative, int turn, OptionalInt ageHours, boolean lifted) {
        Placed about = narratives.get(narrative);
        Member by = teller(narrative, turn);
        Counts counts = Trend.ofRank(about.rank()).counts(ageHours.orElse(OLDEST), by.size(), lifted, dice);
        return new Sketch(
                posts.size() + 1,
                by,
                type(by.platform()),
                writer.write(about, lifted),
                counts,
                ageHours,
                Optional.empty());
    }

    /// All of the narrative's creators in turn, each round shifted by one, so that no creator has all that is lifted.
    private Member teller(int narrative, int turn) {
        Placed about = narratives.get(narrative);
        List<Member> tellers = cast.of(vocabulary.topics().indexOf(about.topic()), about.rank());
        return tellers.get((turn + turn / tellers.size()) % tellers.size());
    }

    private Form type(String platform) {
        return switch (platform) {
            case "TIKTOK", "YOUTUBE" -> Form.VIDEO;
            case "INSTAGRAM" -> dice.in100(50) ? Form.VIDEO : Form.IMAGE;
            case "PINTEREST" -> Form.IMAGE;
            default -> dice.in100(60) ? Form.TEXT : Form.IMAGE;
        };
    }

    /// A planted item, posted anew.
    private Sketch repost(int turn) {
        Sketch original = dice.of(planted);
        int age = original.ageHours().orElseThrow();
        Member by = teller(turn % narratives.size(), turn);
        return new Sketch(
                posts.size() + 1,
                by,
                type(by.platform()),
                original.text(),
                fewer(original.counts()),
                OptionalInt.of(Math.max(1, age - 1 - dice.below(age))),
                Optional.of(original.uuid()));
    }

    private static Counts fewer(Counts counts) {
        List<OptionalLong> fewer = Stream.of(counts.views(), counts.likes(), counts.comments(), counts.shares())
                .map(count -> OptionalLong.of(count.orElseThrow() / 10))
                .toList();
        return new Counts(fewer.get(0), fewer.get(1), fewer.get(2), fewer.get(3));
    }

    private static Sketch unviewed(Sketch sketch) {
        Counts counts = sketch.counts();
        return new Sketch(
                sketch.number(),
                sketch.by(),
                sketch.type(),
                sketch.text(),
                new Counts(OptionalLong.empty(), counts.likes(), counts.comments(), counts.shares()),
                sketch.ageHours(),
                sketch.canonical());
    }
}
