package dev.coldpath.intelligence.retrieve;

import static dev.coldpath.intelligence.retrieve.Asking.NOON;

import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Corpora and questions by chance, in which ties, gaps and strangers are common.
final class RandomCorpus {
    private static final List<String> PLATFORMS = List.of("TIKTOK", "X", "REDDIT");
    private static final List<String> TAGS = List.of("a", "b", "c", "d", "e", "f");

    private final Random chance;

    RandomCorpus(long seed) {
        chance = new Random(seed);
    }

    SmallCorpus corpus() {
        SmallCorpus corpus = new SmallCorpus();
        int size = chance.nextInt(50);
        for (int i = 0; i < size; i++) {
            Post post = post(i, size);
            corpus.with(post);
            for (VectorName space : VectorName.values()) {
                if (chance.nextInt(3) == 0) {
                    corpus.with(post, space, certainty());
                }
            }
        }
        for (int i = chance.nextInt(5); i > 0; i--) {
            corpus.record(
                    SmallCorpus.foreign("stranger" + i, Optional.empty(), Optional.of("s" + i), Optional.of("X")),
                    any(List.of(VectorName.values())),
                    certainty());
        }
        return corpus;
    }

    Asking asking() {
        Asking asking =
                Asking.about(any(List.of("x", "x #a", "#b #c", "#nobody"))).atMost(1 + chance.nextInt(40));
        if (chance.nextInt(3) == 0) {
            asking.on(any(PLATFORMS), "MYSPACE");
        }
        if (chance.nextInt(4) == 0) {
            asking.within(chance.nextInt(12) / 10.0);
        }
        if (chance.nextInt(3) == 0) {
            asking.in(VectorName.VIDEO, VectorName.TEXT);
        }
        return asking.of(any(List.of(Window.values())));
    }

    private Post post(int number, int size) {
        Post post = Post.of(number).on(any(PLATFORMS)).tagged(tags());
        if (chance.nextInt(4) > 0) {
            post.at(NOON.minus(Duration.ofHours(chance.nextInt(40) * 24L)));
        }
        if (chance.nextInt(3) > 0) {
            post.counted(chance.nextInt(3) * 100L, chance.nextInt(200), chance.nextInt(9), chance.nextInt(9));
        }
        if (chance.nextBoolean()) {
            post.followedBy(chance.nextInt(3) * 1000L);
        }
        if (chance.nextInt(10) == 0) {
            post.duplicateOf(chance.nextInt(size));
        }
        return post;
    }

    private String[] tags() {
        return TAGS.stream().filter(_ -> chance.nextInt(4) == 0).toArray(String[]::new);
    }

    private double certainty() {
        return (40 + chance.nextInt(60)) / 100.0;
    }

    private <T> T any(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }
}
