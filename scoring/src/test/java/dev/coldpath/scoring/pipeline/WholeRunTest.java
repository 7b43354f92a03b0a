package dev.coldpath.scoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.model.Fixture;
import dev.coldpath.scoring.record.HistoryRow;
import dev.coldpath.scoring.snapshot.FetcherId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The three tasks one after another, with nothing between them but JSON.
@Timeout(60)
class WholeRunTest {
    private static final FetcherId[] FIRST = {FetcherId.DNS, FetcherId.RDAP, FetcherId.TLS, FetcherId.SITE};

    @Test
    void a_healthy_company_gets_a_record() throws InterruptedException {
        Fixture fixture = Fixture.named("growing-saas");
        Machine machine = Machine.at(fixture);

        JsonNode answer = run(machine, fixture);

        assertThat(answer.path("scored").booleanValue()).isTrue();
        HistoryRow row = machine.scores.rows().getFirst();
        assertThat(row.run()).isEqualTo(Machine.RUN);
        assertThat(row.composite()).hasToString("54.1");
        assertThat(machine.stored()).hasSize(5);
    }

    @Test
    void a_second_run_an_hour_later_asks_nobody_again() throws InterruptedException {
        Fixture fixture = Fixture.named("growing-saas");
        Machine machine = Machine.at(fixture);
        run(machine, fixture);
        machine.clock.advance(Duration.ofHours(1));

        List<ScriptedFetcher> all = new ArrayList<>(machine.fetchers(fixture, FIRST));
        machine.discover(all).run(Machine.start(fixture.domain()));

        assertThat(all).extracting(ScriptedFetcher::calls).containsOnly(0);
    }

    @Test
    void a_dead_domain_is_asked_about_once_and_ends_well() throws InterruptedException {
        Fixture fixture = Fixture.named("no-such-domain");
        Machine machine = Machine.at(fixture);

        JsonNode answer = run(machine, fixture);

        assertThat(answer.path("reason").asText()).isEqualTo("not_live");
        assertThat(machine.stored()).doesNotContain(FetcherId.CADENCE);
    }

    @Test
    void a_dead_site_fails_the_run() {
        Fixture fixture = Fixture.named("dead-site");
        Machine machine = Machine.at(fixture);

        assertThatThrownBy(() -> run(machine, fixture)).isInstanceOf(QuorumNotMet.class);
        assertThat(machine.stored()).hasSize(5);
    }

    private static JsonNode run(Machine machine, Fixture fixture) throws InterruptedException {
        JsonNode discovered = machine.discover(machine.fetchers(fixture, FIRST)).run(Machine.start(fixture.domain()));
        JsonNode enriched =
                machine.enrich(machine.fetchers(fixture, FetcherId.CADENCE)).run(discovered);
        return machine.score().run(Machine.scoreInput(enriched, fixture.asOf()));
    }
}
