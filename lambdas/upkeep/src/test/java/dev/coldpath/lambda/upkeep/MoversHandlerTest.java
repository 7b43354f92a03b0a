package dev.coldpath.lambda.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.NoContext;
import dev.coldpath.aws.moto.SampleEvent;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.Tenths;
import dev.coldpath.score.movers.Mover;
import dev.coldpath.score.movers.Movers;
import dev.coldpath.score.movers.Question;
import dev.coldpath.score.movers.Window;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Moto.class)
class MoversHandlerTest {
    private final Deployment aws = new Deployment();
    private final MoversHandler handler = new MoversHandler(Wiring.movers(aws.engine(Role.MOVERS)));

    @Test
    @Proves("S-47")
    void a_call_makes_the_answer_of_every_window_and_what_is_scored_later_waits_for_the_next_step() {
        aws.scored("brightloom.com", Samples.NOON.minus(Duration.ofDays(20)), 400);
        aws.scored("brightloom.com", Samples.NOON.minusSeconds(1), 512);

        call();
        aws.scored("brightloom.com", Samples.NOON, 900);

        Movers moved = new Movers(
                List.of(new Mover(new Domain("brightloom.com"), "Brightloom", new Tenths(512), new Tenths(400))),
                List.of());
        assertThat(answer(Window.WEEK)).isEqualTo(moved);
        assertThat(answer(Window.QUARTER)).isEqualTo(new Movers(List.of(), List.of()));
    }

    @Test
    void called_twice_it_changes_nothing() {
        aws.scored("brightloom.com", Samples.NOON.minus(Duration.ofDays(20)), 400);
        aws.scored("brightloom.com", Samples.NOON.minusSeconds(1), 512);
        call();
        Movers first = answer(Window.WEEK);
        aws.scored("brightloom.com", Samples.NOON.minusSeconds(2), 999);

        call();

        assertThat(answer(Window.WEEK)).isEqualTo(first);
    }

    @Test
    void the_sample_environment_is_enough_and_nothing_less() {
        assertThat(Config.from(SampleEvent.environment("MoversFunction"), Role.MOVERS))
                .isNotNull();
        assertThatThrownBy(() -> Wiring.movers(Map.of())).hasMessageContaining("COLDPATH_SCORES_TABLE is missing");
    }

    private Movers answer(Window window) {
        return aws.engine(Role.READ)
                .movers()
                .find(Question.at("v1", window, Samples.NOON))
                .orElseThrow();
    }

    private void call() {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(SampleEvent.open("movers"), answer, NoContext.get());
        assertThat(answer.toByteArray()).isEmpty();
    }
}
