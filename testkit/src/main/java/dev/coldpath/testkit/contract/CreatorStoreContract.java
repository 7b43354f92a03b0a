package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.Creator;
import dev.coldpath.intelligence.content.Saturated;
import dev.coldpath.testkit.ContentEngine;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What every engine's creators promise.
public interface CreatorStoreContract {
    ContentEngine engine();

    @Test
    default void nobody_is_known_by_an_unknown_number_and_nothing_asked_for_is_nothing() {
        assertThat(engine().creators().byId(List.of(1L, 2L))).isEmpty();
        assertThat(engine().creators().byId(List.of())).isEmpty();
        engine().creators().learn(List.of());
    }

    @Test
    @Proves("I-12")
    default void a_creator_is_found_by_the_number_of_platform_and_handle() {
        Creator creator = new Creator("TIKTOK", "runlab", everything(), NOON);

        engine().creators().learn(List.of(creator));

        assertThat(engine().creators().byId(List.of(3_380_028_227_454_179L, 7L, 3_380_028_227_454_179L)))
                .containsExactly(creator);
    }

    @Test
    default void a_creator_of_whom_nothing_is_known_is_there_all_the_same() {
        Creator creator = new Creator("X", "日本🙂", Author.UNKNOWN, NOON);

        engine().creators().learn(List.of(creator));

        assertThat(engine().creators().byId(List.of(creator.id()))).containsExactly(creator);
    }

    @Test
    default void what_is_said_wins_and_what_is_not_said_stays() {
        Creator before = new Creator("TIKTOK", "runlab", everything(), NOON);
        engine().creators().learn(List.of(before));
        Author heard = new Author(
                Optional.empty(),
                Optional.of("Run Lab II"),
                OptionalLong.of(0),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(Saturated.MOST),
                Optional.of(false),
                Optional.empty());

        engine().creators().learn(List.of(new Creator("TIKTOK", "runlab", heard, NOON.plusSeconds(1))));

        assertThat(engine().creators().byId(List.of(before.id())))
                .containsExactly(new Creator(
                        "TIKTOK",
                        "runlab",
                        new Author(
                                Optional.of("RunLab"),
                                Optional.of("Run Lab II"),
                                OptionalLong.of(0),
                                OptionalLong.of(12),
                                OptionalLong.of(900),
                                OptionalLong.of(Saturated.MOST),
                                Optional.of(false),
                                Optional.of(true)),
                        NOON.plusSeconds(1)));
    }

    @Test
    default void of_one_who_is_named_twice_the_later_word_wins() {
        engine().creators().learn(List.of(following(1), following(2), following(3)));

        assertThat(engine().creators().byId(List.of(following(0).id()))).containsExactly(following(3));
    }

    @Test
    default void what_many_learn_at_once_of_one_is_all_known_afterwards() {
        Creator nobody = new Creator("X", "crowd", Author.UNKNOWN, NOON);
        List<Author> words = List.of(
                author(OptionalLong.of(5), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()),
                author(OptionalLong.empty(), OptionalLong.of(6), OptionalLong.empty(), OptionalLong.empty()),
                author(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(7), OptionalLong.empty()),
                author(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(8)));

        Race.of(8, runner -> () -> {
            engine().creators().learn(List.of(new Creator("X", "crowd", words.get(runner % 4), NOON)));
            return runner;
        });

        assertThat(engine().creators().byId(List.of(nobody.id())))
                .containsExactly(new Creator(
                        "X",
                        "crowd",
                        author(OptionalLong.of(5), OptionalLong.of(6), OptionalLong.of(7), OptionalLong.of(8)),
                        NOON));
    }

    @Test
    @ManyCalls
    default void thousands_are_learned_and_found_at_once() {
        List<Creator> creators = IntStream.range(0, 1_200)
                .mapToObj(number -> new Creator("X", "c" + number, everything(), NOON))
                .toList();

        engine().creators().learn(creators);

        assertThat(engine().creators()
                        .byId(LongStream.concat(
                                        creators.stream().mapToLong(Creator::id), LongStream.rangeClosed(1, 1_000))
                                .boxed()
                                .toList()))
                .containsExactlyInAnyOrderElementsOf(creators);
    }

    private static Creator following(long followers) {
        return new Creator(
                "X",
                "twice",
                author(OptionalLong.of(followers), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()),
                NOON.plusSeconds(followers));
    }

    private static Author author(
            OptionalLong followers, OptionalLong following, OptionalLong likes, OptionalLong videos) {
        return new Author(
                Optional.empty(),
                Optional.empty(),
                followers,
                following,
                likes,
                videos,
                Optional.empty(),
                Optional.empty());
    }

    private static Author everything() {
        return new Author(
                Optional.of("RunLab"),
                Optional.of("Run Lab"),
                OptionalLong.of(50_000),
                OptionalLong.of(12),
                OptionalLong.of(900),
                OptionalLong.of(31),
                Optional.of(true),
                Optional.of(true));
    }
}
