package dev.coldpath.scoring.fetch;

import static dev.coldpath.scoring.fetch.ScriptedWeb.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.limit.Rate;
import dev.coldpath.scoring.fetch.SourceAnswer.Failed;
import dev.coldpath.scoring.fetch.SourceAnswer.Json;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Source;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Proves E-15's retries, and E-13's second half.
class PublishedApisTest {
    private static final Source LOOMS = new Source("looms", URI.create("https://api.looms.net/"), Rate.perSecond(2));
    private static final String ADDRESS = "https://api.looms.net/v1/x?y=z";
    private static final CallPolicy PATIENT = new CallPolicy(Duration.ofSeconds(5), 2, true);

    private final World world = new World();

    @Test
    void a_failure_that_may_pass_is_tried_again_a_little_later_each_time() throws InterruptedException {
        world.web.on(ADDRESS, answer(500, ""), answer(502, ""), answer(200, "{}"));

        assertThat(ask(PATIENT, 10)).isInstanceOf(Json.class);
        assertThat(pause(0)).isBetween(Duration.ofMillis(500), Duration.ofMillis(900));
        assertThat(pause(1)).isBetween(Duration.ofMillis(1_000), Duration.ofMillis(1_400));
    }

    @Test
    void retries_come_to_an_end() throws InterruptedException {
        world.web.status(ADDRESS, 500);

        assertThat(ask(PATIENT, 10)).isInstanceOf(Failed.class);
        assertThat(world.web.asked()).hasSize(3);
    }

    @Test
    void a_source_that_asks_for_a_few_seconds_gets_them() throws InterruptedException {
        world.web.on(ADDRESS, answer(429, "", "retry-after", "4"), answer(200, "{}"));

        assertThat(ask(PATIENT, 10)).isInstanceOf(Json.class);
        assertThat(pause(0)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void nobody_waits_for_longer_or_past_the_deadline_or_when_told_to_stop() throws InterruptedException {
        world.web.on(ADDRESS, answer(429, "", "retry-after", "6"));
        assertThat(((Failed) ask(PATIENT, 20)).why()).isEqualTo(Status.RATE_LIMITED);

        world.web.on(ADDRESS, answer(503, "", "retry-after", "4"));
        assertThat(((Failed) ask(PATIENT, 3)).why()).isEqualTo(Status.RATE_LIMITED);

        world.time.pass(Duration.ofSeconds(1));
        assertThat(((Failed) ask(new CallPolicy(Duration.ofSeconds(5), 2, false), 20)).code())
                .isEqualTo(503);
        assertThat(world.web.asked()).hasSize(3);
    }

    @Test
    void what_cannot_pass_is_not_tried_again() throws InterruptedException {
        for (int status : new int[] {400, 401, 403, 404, 429}) {
            world.web.status(ADDRESS, status);
            ask(PATIENT, 10);
            world.time.pass(Duration.ofSeconds(2));
        }
        assertThat(world.web.asked()).hasSize(5);
    }

    @Test
    void each_try_takes_a_token_and_without_one_nothing_leaves() throws InterruptedException {
        world.emptyBucket("source:looms");

        assertThat(ask(PATIENT, 10)).isEqualTo(Failed.of(Status.RATE_LIMITED, false));
        assertThat(world.web.asked()).isEmpty();
    }

    @Test
    void of_several_inquiries_each_waits_for_its_turn() throws InterruptedException {
        world.web.text(ADDRESS, "{}");

        for (int inquiry = 0; inquiry < 8; inquiry++) {
            assertThat(ask(PATIENT, 10)).isInstanceOf(Json.class);
        }

        assertThat(Duration.between(
                        world.web.sent().get(1).from(), world.web.sent().get(7).from()))
                .as("two that were saved up, then two a second")
                .isGreaterThanOrEqualTo(Duration.ofMillis(2_750));
    }

    @Test
    void a_retry_that_gets_no_turn_leaves_the_answer_there_was() throws InterruptedException {
        Source seldom = new Source("seldom", LOOMS.base(), new Rate(1, Duration.ofHours(1), 1));
        world.web.status(ADDRESS, 500);
        Deadline deadline = Deadline.in(Duration.ofSeconds(10), world.time.instant());

        SourceAnswer answer = new PublishedApis(world.means(), deadline, PATIENT).json(seldom, "/v1/x?y=z");

        assertThat(((Failed) answer).code()).isEqualTo(500);
        assertThat(world.web.asked()).hasSize(1);
    }

    @Test
    void a_source_that_counts_calls_at_once_gets_no_more_than_it_allows() throws InterruptedException {
        world.web.text(ADDRESS, "{}");
        InFlight places = new InFlight(1);
        Deadline deadline = Deadline.in(Duration.ofSeconds(10), world.time.instant());
        PublishedApis apis = new PublishedApis(world.means(), deadline, PATIENT, Map.of(LOOMS, places));

        assertThat(apis.json(LOOMS, "/v1/x?y=z")).isInstanceOf(Json.class);
        assertThat(apis.json(LOOMS, "/v1/x?y=z")).as("the place was given back").isInstanceOf(Json.class);
        places.enter(deadline, world.means());

        assertThat(apis.json(LOOMS, "/v1/x?y=z")).isEqualTo(Failed.of(Status.RATE_LIMITED, false));
        assertThat(world.web.asked()).hasSize(2);
    }

    private SourceAnswer ask(CallPolicy policy, int seconds) throws InterruptedException {
        Deadline deadline = Deadline.in(Duration.ofSeconds(seconds), world.time.instant());
        return new PublishedApis(world.means(), deadline, policy).json(LOOMS, "/v1/x?y=z");
    }

    private Duration pause(int after) {
        return Duration.between(
                world.web.sent().get(after).until(),
                world.web.sent().get(after + 1).from());
    }
}
