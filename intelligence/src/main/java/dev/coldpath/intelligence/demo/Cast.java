package dev.coldpath.intelligence.demo;

import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.Creator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// The creators of the demonstration: 240, forty on each platform, ten sizes of following between some hundreds and a
/// million. A narrative has creators of its own, the more the stronger its trend is.
final class Cast {
    static final List<String> PLATFORMS = List.of("TIKTOK", "INSTAGRAM", "YOUTUBE", "REDDIT", "PINTEREST", "X");

    /// How many of a topic's creators tell the narrative of each rank.
    private static final List<Integer> SHARES = List.of(20, 14, 10, 7, 5, 4);

    private static final List<Integer> FOLLOWERS =
            List.of(400, 1_200, 3_500, 8_000, 15_000, 32_000, 70_000, 150_000, 380_000, 900_000);
    private static final int VERIFIED_FROM = 100_000;
    private static final int UNKNOWN_EVERY = 12;

    private final List<Member> members;

    private Cast(List<Member> members) {
        this.members = members;
    }

    /// One creator.
    ///
    /// @param size from 0, the smallest, to 9
    record Member(String platform, String handle, Author author, int size) {
        Creator at(Instant hour) {
            return new Creator(platform, handle, author, hour);
        }
    }

    static Cast of(Vocabulary vocabulary, Dice dice) {
        List<Member> members = new ArrayList<>();
        for (String noun : vocabulary.nouns()) {
            for (String adjective : vocabulary.adjectives()) {
                members.add(member(members.size(), adjective, noun, dice));
            }
        }
        return new Cast(List.copyOf(members));
    }

    private static Member member(int number, String adjective, String noun, Dice dice) {
        String handle = adjective + "." + noun;
        int size = dice.below(FOLLOWERS.size());
        long followers = (long) FOLLOWERS.get(size) * (80 + dice.below(41)) / 100;
        Author author = new Author(
                Optional.of(handle),
                Optional.of(capital(adjective) + " " + capital(noun)),
                number % UNKNOWN_EVERY == UNKNOWN_EVERY - 1 ? OptionalLong.empty() : OptionalLong.of(followers),
                OptionalLong.of(50 + dice.below(900)),
                OptionalLong.of(followers * (3 + dice.below(20))),
                OptionalLong.of(20 + dice.below(600)),
                Optional.of(followers >= VERIFIED_FROM),
                Optional.of(false));
        return new Member(PLATFORMS.get(number % PLATFORMS.size()), handle, author, size);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    List<Member> all() {
        return members;
    }

    /// Those who tell one narrative.
    ///
    /// @param topic from 0
    /// @param rank from 0
    List<Member> of(int topic, int rank) {
        int perTopic = IntStream.range(0, SHARES.size()).map(SHARES::get).sum();
        int before = IntStream.range(0, rank).map(SHARES::get).sum();
        int first = topic * perTopic + before;
        return members.subList(first, first + SHARES.get(rank));
    }
}
