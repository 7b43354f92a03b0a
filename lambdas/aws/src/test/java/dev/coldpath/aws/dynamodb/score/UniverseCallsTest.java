package dev.coldpath.aws.dynamodb.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.score.Tenths;
import dev.coldpath.score.Universe;
import dev.coldpath.score.movers.FindMovers;
import dev.coldpath.score.movers.Question;
import dev.coldpath.score.movers.Window;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Firm;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.SettableTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a question about many domains costs in calls, however many there are.
@ExtendWith(Moto.class)
class UniverseCallsTest {
    private final CallLog log = new CallLog();
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log));
    private final FindMovers movers = new FindMovers(engine.scoredRuns(), engine.moverStore());

    @Test
    @Proves("J-34")
    void a_cohort_costs_three_calls() {
        List<Firm> firms = Stream.generate(() -> Firm.of(Finding.about(Samples.domain())))
                .limit(40)
                .toList();
        engine.givenNewest(firms);
        log.forget();

        engine.cohorts().around(firms.getFirst().domain(), "v1");

        assertThat(log.names()).containsExactly("GetItem", "BatchGetItem", "Query");
    }

    @Test
    @Proves("J-34")
    void ranks_and_the_distribution_cost_one_call_in_ten_minutes() {
        Finding.about(Samples.domain()).record(engine);
        SettableTime time = new SettableTime(Samples.NOON);
        Universe universe = new RememberedUniverse(engine.universe(), time);
        log.forget();

        universe.rank("v1", new Tenths(583));
        time.advance(Duration.ofMinutes(10).minusMillis(1));
        universe.rank("v1", new Tenths(17));
        universe.distribution("v1");
        assertThat(log.names()).containsExactly("BatchGetItem");

        time.advance(Duration.ofMillis(1));
        universe.distribution("v1");
        assertThat(log.names()).containsExactly("BatchGetItem");
    }

    @Test
    @Proves("J-34")
    void movers_that_were_made_before_cost_one_call() {
        Question question = Question.at("v1", Window.QUARTER, Samples.NOON);
        movers.prepare(question);
        log.forget();

        movers.find(question);

        assertThat(log.names()).containsExactly("GetItem");
    }

    @Test
    @Proves("J-34")
    void a_step_of_movers_costs_no_more_where_many_were_scored_before() {
        for (int domain = 0; domain < 15; domain++) {
            Finding.about(Samples.domain())
                    .at(Samples.NOON.minus(Duration.ofDays(1)))
                    .record(engine);
        }
        movers.prepare(Question.at("v1", Window.WEEK, Samples.NOON));
        Finding.about(Samples.domain()).at(Samples.NOON.plusSeconds(1)).record(engine);
        log.forget();

        movers.find(Question.at("v1", Window.WEEK, Samples.NOON.plus(Question.STEP)));

        assertThat(log.names())
                .as("no answer; the board; runs that came in and left; what one domain was before; answer and board")
                .containsExactly("GetItem", "GetItem", "Query", "Query", "Query", "PutItem", "PutItem");
    }
}
