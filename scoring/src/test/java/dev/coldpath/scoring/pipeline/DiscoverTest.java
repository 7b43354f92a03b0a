package dev.coldpath.scoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.score.Exclusion;
import dev.coldpath.scoring.model.Fixture;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DiscoverTest {
    private static final Fixture SAAS = Fixture.named("growing-saas");
    private static final FetcherId[] STAGE = {FetcherId.DNS, FetcherId.RDAP, FetcherId.TLS, FetcherId.SITE};

    private final Machine machine = Machine.at(SAAS);

    @Test
    void it_enters_the_gate_asks_its_sources_and_hands_on_pointers_only() throws InterruptedException {
        JsonNode output = machine.discover(machine.fetchers(SAAS, STAGE)).run(Machine.start(SAAS.domain()));

        assertThat(machine.gate.isOpen(Machine.RUN)).isTrue();
        assertThat(machine.stored()).containsExactlyInAnyOrder(STAGE);
        String at = "2026-05-12T14:30:00.250Z";
        assertThat(output)
                .hasToString(("{'run':'019e1c2a-7b00-7000-8000-000000000001','domain':'brightloom.com','live':true,"
                                + "'fetchers':{'dns':{'status':'ok','snapshot':'AT'},"
                                + "'rdap':{'status':'ok','snapshot':'AT'},"
                                + "'site':{'status':'ok','snapshot':'AT'},'tls':{'status':'ok','snapshot':'AT'}}}")
                        .replace('\'', '"')
                        .replace("AT", at));
    }

    @Test
    void a_job_that_was_given_up_is_not_worked_for() {
        List<ScriptedFetcher> fetchers = machine.fetchers(SAAS, STAGE);
        machine.gate.shut(Machine.RUN);

        assertThatThrownBy(() -> machine.discover(fetchers).run(Machine.start(SAAS.domain())))
                .isInstanceOf(JobGone.class)
                .hasMessageContaining(Machine.RUN.toString());
        assertThat(fetchers).extracting(ScriptedFetcher::calls).containsOnly(0);
    }

    /// Proves E-28.
    @Test
    void a_repeated_task_is_let_in_again_and_asks_nobody_twice() throws InterruptedException {
        List<ScriptedFetcher> fetchers = machine.fetchers(SAAS, STAGE);
        Discover discover = machine.discover(fetchers);
        JsonNode first = discover.run(Machine.start(SAAS.domain()));
        machine.clock.advance(Duration.ofSeconds(3));

        JsonNode second = discover.run(Machine.start(SAAS.domain()));

        assertThat(second).isEqualTo(first);
        assertThat(fetchers).extracting(ScriptedFetcher::calls).containsOnly(1);
    }

    /// Proves E-28: what the first attempt stored before its store went down is kept.
    @Test
    void a_task_that_died_half_way_goes_on_where_it_was() throws InterruptedException {
        List<ScriptedFetcher> fetchers = machine.fetchers(SAAS, STAGE);
        ScriptedFetcher breaking = new ScriptedFetcher(FetcherId.TLS, (subject, _) -> {
            machine.snapshots.awaitOf(FetcherId.RDAP);
            machine.snapshots.awaitOf(FetcherId.SITE);
            machine.snapshots.failWrites(true);
            return ScriptedFetcher.empty(FetcherId.TLS, subject, Status.OK, machine.clock);
        });
        List<ScriptedFetcher> first = List.of(fetchers.get(0), fetchers.get(1), breaking, fetchers.get(3));
        assertThatThrownBy(() -> machine.discover(first).run(Machine.start(SAAS.domain())))
                .isInstanceOf(StoreDown.class);
        machine.snapshots.failWrites(false);

        machine.discover(fetchers).run(Machine.start(SAAS.domain()));

        assertThat(fetchers).extracting(ScriptedFetcher::calls).containsOnly(1);
    }

    @Test
    void a_denylisted_domain_is_asked_about_nowhere() throws InterruptedException {
        Machine strict = new Machine(SAAS.asOf());
        strict.exclusions.put(Exclusion.denylisted(SAAS.domain(), SAAS.asOf()));
        List<ScriptedFetcher> fetchers = strict.fetchers(SAAS, STAGE);

        JsonNode output = strict.discover(fetchers).run(Machine.start(SAAS.domain()));

        assertThat(fetchers).extracting(ScriptedFetcher::calls).containsOnly(0);
        assertThat(output.path("live").booleanValue()).isFalse();
        assertThat(output.path("fetchers")).isEmpty();
        assertThat(strict.gate.isOpen(Machine.RUN)).isTrue();
    }

    /// Proves E-49: the name servers say so before anybody else is asked.
    @Test
    void a_domain_whose_owner_opted_out_costs_no_request_beyond_its_name_servers() throws InterruptedException {
        Fixture optedOut = SAAS.with(FetcherId.DNS, Keys.DNS_OPT_OUT, 1);
        List<ScriptedFetcher> fetchers = machine.fetchers(optedOut, STAGE);

        JsonNode output = machine.discover(fetchers).run(Machine.start(SAAS.domain()));

        assertThat(fetchers).extracting(ScriptedFetcher::calls).containsExactly(1, 0, 0, 0);
        assertThat(output.path("live").booleanValue()).isFalse();
    }

    /// Proves E-49: it is noted, so that nobody may ask about it for a while, and then its zone is read again.
    @Test
    void a_domain_whose_owner_opted_out_is_left_alone_for_a_week_and_looked_at_again_then()
            throws InterruptedException {
        Fixture optedOut = SAAS.with(FetcherId.DNS, Keys.DNS_OPT_OUT, 1);
        List<ScriptedFetcher> fetchers = machine.fetchers(optedOut, STAGE);
        machine.discover(fetchers).run(Machine.start(SAAS.domain()));
        assertThat(machine.exclusions.all()).containsExactly(Exclusion.optedOut(SAAS.domain(), SAAS.asOf()));

        machine.clock.advance(Exclusion.OPT_OUT_BELIEVED.minusMillis(1));
        machine.discover(fetchers).run(Machine.start(SAAS.domain()));
        assertThat(fetchers).extracting(ScriptedFetcher::calls).containsExactly(1, 0, 0, 0);

        machine.clock.advance(Duration.ofMillis(1));
        machine.discover(fetchers).run(Machine.start(SAAS.domain()));
        assertThat(fetchers).extracting(ScriptedFetcher::calls).containsExactly(2, 0, 0, 0);
    }

    /// Proves E-49: a lost answer is no leave to ask.
    @Test
    void an_owner_who_had_opted_out_stays_so_while_the_name_servers_are_silent() throws InterruptedException {
        for (Status silent : List.of(Status.TIMEOUT, Status.ERROR, Status.PARTIAL)) {
            Machine fresh = Machine.at(SAAS);
            fresh.snapshots.put(before(1));
            List<ScriptedFetcher> fetchers = fresh.fetchers(SAAS.with(FetcherId.DNS, silent), STAGE);

            JsonNode output = fresh.discover(fetchers).run(Machine.start(SAAS.domain()));

            assertThat(fetchers)
                    .as(silent.wire())
                    .extracting(ScriptedFetcher::calls)
                    .containsExactly(1, 0, 0, 0);
            assertThat(output.path("live").booleanValue()).isFalse();
        }
    }

    @Test
    void an_owner_who_took_the_wish_back_or_never_had_it_is_asked_about() throws InterruptedException {
        machine.snapshots.put(before(1));
        List<ScriptedFetcher> back = machine.fetchers(SAAS.with(FetcherId.DNS, Keys.DNS_OPT_OUT, 0), STAGE);
        Machine another = Machine.at(SAAS);
        another.snapshots.put(before(0));
        List<ScriptedFetcher> never = another.fetchers(SAAS.with(FetcherId.DNS, Status.TIMEOUT), STAGE);

        machine.discover(back).run(Machine.start(SAAS.domain()));
        another.discover(never).run(Machine.start(SAAS.domain()));

        assertThat(back).extracting(ScriptedFetcher::calls).containsOnly(1);
        assertThat(never).extracting(ScriptedFetcher::calls).containsOnly(1);
    }

    @Test
    void the_others_know_what_the_name_servers_said() throws InterruptedException {
        List<ScriptedFetcher> fetchers = machine.fetchers(SAAS, STAGE);

        machine.discover(fetchers).run(Machine.start(SAAS.domain()));

        assertThat(fetchers.get(0).asked().getFirst().known()).isEmpty();
        assertThat(fetchers.get(3).asked().getFirst().known())
                .extracting(Snapshot::fetcher)
                .containsExactly(FetcherId.DNS);
    }

    @Test
    void a_domain_proved_dead_is_not_live() throws InterruptedException {
        Fixture dead = Fixture.named("no-such-domain");

        JsonNode output = machine.discover(machine.fetchers(dead, STAGE)).run(Machine.start(dead.domain()));

        assertThat(output.path("live").booleanValue()).isFalse();
        assertThat(output.path("fetchers")).hasSize(4);
    }

    @Test
    void name_servers_that_fail_stop_nobody() throws InterruptedException {
        List<ScriptedFetcher> fetchers = machine.fetchers(SAAS.with(FetcherId.DNS, Status.TIMEOUT), STAGE);

        JsonNode output = machine.discover(fetchers).run(Machine.start(SAAS.domain()));

        assertThat(fetchers).extracting(ScriptedFetcher::calls).containsOnly(1);
        assertThat(output.path("live").booleanValue()).isTrue();
        assertThat(output.path("fetchers").path("dns").path("status").asText()).isEqualTo("timeout");
    }

    @Test
    void all_of_the_stage_shares_one_deadline() throws InterruptedException {
        List<ScriptedFetcher> fetchers = machine.fetchers(SAAS, STAGE);

        machine.discover(fetchers).run(Machine.start(SAAS.domain()));

        assertThat(fetchers)
                .flatExtracting(ScriptedFetcher::deadlines)
                .extracting(Deadline::at)
                .containsOnly(SAAS.asOf().plusSeconds(17));
    }

    @Test
    void an_input_that_names_no_run_or_no_domain_is_refused_before_the_gate() {
        Discover discover = machine.discover(machine.fetchers(SAAS, STAGE));

        assertThatThrownBy(() -> discover.run(Machine.start(SAAS.domain()).put("run", "7")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("task input: run");
        assertThatThrownBy(() -> discover.run(Machine.start(SAAS.domain()).put("domain", "Not A Domain")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("task input: domain");
        assertThatThrownBy(() -> discover.run(Machine.start(SAAS.domain()).without("domain")))
                .hasMessageContaining("task input: domain");
        assertThat(machine.gate.isOpen(Machine.RUN)).isFalse();
    }

    /// What the name servers said four days ago, too long to stand in for a call.
    private static Snapshot before(double optedOut) {
        return SAAS.with(FetcherId.DNS, Keys.DNS_OPT_OUT, optedOut).seenBefore(Duration.ofDays(4)).earlier().stream()
                .filter(each -> each.fetcher().equals(FetcherId.DNS))
                .findFirst()
                .orElseThrow();
    }
}
