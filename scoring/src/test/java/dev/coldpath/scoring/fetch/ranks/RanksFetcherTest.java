package dev.coldpath.scoring.fetch.ranks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.RankLists;
import dev.coldpath.scoring.dataset.RankLists.Answer;
import dev.coldpath.scoring.dataset.RankLists.Answer.Found;
import dev.coldpath.scoring.dataset.RankLists.Answer.NotLoaded;
import dev.coldpath.scoring.dataset.RankLists.Answer.Unlisted;
import dev.coldpath.scoring.dataset.RankLists.Edition;
import dev.coldpath.scoring.dataset.ShardRows.Listed;
import dev.coldpath.scoring.fetch.Credit;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Observation.Value;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import dev.coldpath.store.StoreDown;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RanksFetcherTest {
    private static final Instant LISTED = Instant.parse("2026-11-20T00:00:00Z");
    private static final Edition EDITION = new Edition(URI.create("https://lists.example.net/l.csv"), LISTED);
    private static final List<String> COLUMNS = List.of("domain", "rank", "ref_subnets", "prev_rank", "rank_30d");

    private final World world = new World();
    private final Map<DataSetId, Answer> answers = new LinkedHashMap<>();
    private int failures;
    private Duration slow = Duration.ZERO;
    private int looks;

    @Test
    void what_the_lists_say_is_told_with_their_date() {
        answers.put(DataSetId.CRUX, found(2_236));
        answers.put(DataSetId.MAJESTIC, found(400, "5000", "390", "500"));
        answers.put(DataSetId.CCGRAPH, found(12_000));

        Snapshot snapshot = fetch();

        assertThat(snapshot.status()).isEqualTo(Status.OK);
        assertThat(number(snapshot, Keys.RANKS_CRUX)).isEqualTo(2_236);
        assertThat(number(snapshot, Keys.RANKS_MAJESTIC)).isEqualTo(400);
        assertThat(number(snapshot, Keys.RANKS_REF_SUBNETS)).isEqualTo(5_000);
        assertThat(number(snapshot, Keys.RANKS_CCGRAPH)).isEqualTo(12_000);
        assertThat(number(snapshot, Keys.RANKS_MAJESTIC_CHANGE)).isCloseTo(0.223, offset(0.001));
        assertThat(snapshot.observation(Keys.RANKS_MAJESTIC_STEP)).isEmpty();
        assertThat(snapshot.observations()).allSatisfy(seen -> {
            assertThat(seen.asOf()).isEqualTo(LISTED);
            assertThat(seen.source()).isEqualTo(EDITION.source());
        });
    }

    @Test
    void without_a_list_of_a_month_ago_the_last_edition_must_do() {
        answers.put(DataSetId.MAJESTIC, found(400, "5000", "360", ""));

        Snapshot snapshot = fetch();

        assertThat(number(snapshot, Keys.RANKS_MAJESTIC_STEP)).isCloseTo(-0.105, offset(0.001));
        assertThat(snapshot.observation(Keys.RANKS_MAJESTIC_CHANGE)).isEmpty();
    }

    @Test
    void not_being_listed_is_an_observation() {
        answers.put(DataSetId.CRUX, new Unlisted(EDITION));
        answers.put(DataSetId.MAJESTIC, new Unlisted(EDITION));
        answers.put(DataSetId.CCGRAPH, new Unlisted(EDITION));

        Snapshot snapshot = fetch();

        assertThat(snapshot.status()).isEqualTo(Status.OK);
        assertThat(number(snapshot, Keys.RANKS_CRUX)).isZero();
        assertThat(number(snapshot, Keys.RANKS_MAJESTIC)).isZero();
        assertThat(snapshot.observation(Keys.RANKS_CCGRAPH)).isEmpty();
    }

    /// Proves a part of E-27.
    @Test
    void a_list_that_is_not_loaded_makes_the_answer_a_partial_one() {
        answers.put(DataSetId.CRUX, new NotLoaded());
        answers.put(DataSetId.MAJESTIC, found(400, "5000", "", ""));

        Snapshot snapshot = fetch();

        assertThat(snapshot.status()).isEqualTo(Status.PARTIAL);
        assertThat(snapshot.observation(Keys.RANKS_CRUX)).isEmpty();
    }

    @Test
    void a_store_that_fails_once_is_asked_again_and_one_that_goes_on_failing_is_an_outage() {
        answers.put(DataSetId.MAJESTIC, found(400, "5000", "", ""));
        failures = 1;
        assertThat(fetch().status()).isEqualTo(Status.OK);

        failures = 2;
        assertThat(fetch().status()).isEqualTo(Status.ERROR);
    }

    /// Proves a part of E-15.
    @Test
    void no_further_list_is_looked_into_when_its_two_seconds_are_over() {
        answers.put(DataSetId.CRUX, found(2_236));
        answers.put(DataSetId.MAJESTIC, found(400, "5000", "390", "500"));
        answers.put(DataSetId.CCGRAPH, found(12_000));
        slow = Duration.ofMillis(1_500);

        Snapshot snapshot = fetch();

        assertThat(looks).isEqualTo(2);
        assertThat(snapshot.status()).isEqualTo(Status.PARTIAL);
        assertThat(snapshot.observation(Keys.RANKS_MAJESTIC)).isPresent();
        assertThat(snapshot.observation(Keys.RANKS_CCGRAPH)).isEmpty();
    }

    /// Proves a part of E-15.
    @Test
    void a_store_that_fails_late_is_not_asked_again() {
        answers.put(DataSetId.MAJESTIC, found(400, "5000", "", ""));
        slow = Duration.ofSeconds(3);
        failures = 1;

        assertThat(fetch().status()).isEqualTo(Status.TIMEOUT);
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void a_deployment_without_lists_does_without_this_fetcher() {
        assertThat(new RanksFetcher(world.means()).takesPart()).isFalse();

        answers.put(DataSetId.MAJESTIC, new NotLoaded());
        assertThat(fetcher().takesPart()).isFalse();
        answers.put(DataSetId.CRUX, new Unlisted(EDITION));
        assertThat(fetcher().takesPart()).isTrue();
    }

    /// Proves a part of E-50.
    @Test
    void the_publisher_of_every_enabled_list_is_credited() {
        answers.put(DataSetId.MAJESTIC, new NotLoaded());
        answers.put(DataSetId.TRANCO, new NotLoaded());

        assertThat(fetcher().credits())
                .extracting(Credit::publisher)
                .satisfiesExactly(
                        first -> assertThat(first).contains("Majestic"),
                        second -> assertThat(second).contains("Tranco"));
    }

    private RanksFetcher fetcher() {
        return new RanksFetcher(world.means().with(new Scripted()));
    }

    private Snapshot fetch() {
        return world.fetch(fetcher());
    }

    private static Found found(long rank, String... more) {
        List<String> values = new ArrayList<>(List.of("brightloom.com", Long.toString(rank)));
        values.addAll(List.of(more));
        return new Found(new Listed(COLUMNS.subList(0, values.size()), values), EDITION);
    }

    private static double number(Snapshot snapshot, String key) {
        Observation seen = snapshot.observation(key).orElseThrow();
        return ((Value.Amount) seen.value()).amount();
    }

    private final class Scripted implements RankLists {
        @Override
        public List<DataSetId> enabled() {
            return List.copyOf(answers.keySet());
        }

        @Override
        public boolean anyLoaded() {
            return answers.values().stream().anyMatch(answer -> !(answer instanceof NotLoaded));
        }

        @Override
        public Answer look(DataSetId list, Domain domain) {
            looks++;
            world.time.pass(slow);
            if (failures-- > 0) {
                throw new StoreDown("no store today");
            }
            return answers.getOrDefault(list, new NotLoaded());
        }
    }
}
