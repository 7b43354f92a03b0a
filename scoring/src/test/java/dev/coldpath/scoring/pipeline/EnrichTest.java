package dev.coldpath.scoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.scoring.model.Fixture;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EnrichTest {
    private static final Fixture SAAS = Fixture.named("growing-saas");

    private final Machine machine = Machine.at(SAAS);

    @Test
    void it_adds_what_its_sources_see_to_what_is_known() throws InterruptedException {
        List<ScriptedFetcher> fetchers = machine.fetchers(SAAS, FetcherId.CADENCE);

        JsonNode output = machine.enrich(fetchers).run(discovered(SAAS, FetcherId.DNS, FetcherId.SITE));

        assertThat(output.path("fetchers").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("cadence", "dns", "site");
        assertThat(fetchers.getFirst().asked().getFirst().known())
                .extracting(Snapshot::fetcher)
                .containsExactly(FetcherId.DNS, FetcherId.SITE);
        assertThat(fetchers.getFirst().deadlines())
                .extracting(Deadline::at)
                .containsExactly(SAAS.asOf().plusSeconds(14));
        assertThat(output.path("live").booleanValue()).isTrue();
    }

    @Test
    void nobody_is_asked_about_a_domain_that_is_dead_or_excluded() throws InterruptedException {
        List<ScriptedFetcher> fetchers = machine.fetchers(SAAS, FetcherId.CADENCE);
        JsonNode dead = ((ObjectNode) discovered(SAAS, FetcherId.DNS)).put("live", false);

        assertThat(machine.enrich(fetchers).run(dead)).isEqualTo(dead);
        assertThat(fetchers.getFirst().calls()).isZero();
    }

    /// Proves E-28.
    @Test
    void a_repeated_task_asks_nobody_twice() throws InterruptedException {
        List<ScriptedFetcher> fetchers = machine.fetchers(SAAS, FetcherId.CADENCE);
        JsonNode input = discovered(SAAS, FetcherId.SITE);
        JsonNode first = machine.enrich(fetchers).run(input);
        machine.clock.advance(Duration.ofSeconds(5));

        assertThat(machine.enrich(fetchers).run(input)).isEqualTo(first);
        assertThat(fetchers.getFirst().calls()).isEqualTo(1);
    }

    @Test
    void a_pointer_to_nothing_is_a_broken_store() {
        JsonNode input = discovered(SAAS, FetcherId.SITE);
        ((ObjectNode) input.path("fetchers").path("site")).put("snapshot", "2020-01-01T00:00:00Z");

        assertThatThrownBy(() -> machine.enrich(List.of()).run(input))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("site");
    }

    @Test
    void an_input_that_no_task_wrote_is_refused() {
        refused("live", input -> input.put("live", "yes"));
        refused("live", input -> input.remove("live"));
        refused("fetchers", input -> input.put("fetchers", 3));
        refused("status", input -> site(input).put("status", "fine"));
        refused("status", input -> site(input).remove("status"));
        refused("snapshot", input -> site(input).put("snapshot", "noon"));
        refused("run", input -> input.putNull("run"));
    }

    private void refused(String member, Consumer<ObjectNode> change) {
        ObjectNode input = (ObjectNode) discovered(SAAS, FetcherId.SITE);
        change.accept(input);

        assertThatThrownBy(() -> machine.enrich(List.of()).run(input))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("task input: " + member);
    }

    private static ObjectNode site(ObjectNode input) {
        return (ObjectNode) input.path("fetchers").path("site");
    }

    private JsonNode discovered(Fixture fixture, FetcherId... ids) {
        List<Snapshot> seen = fixture.current().stream()
                .filter(each -> List.of(ids).contains(each.fetcher()))
                .toList();
        seen.forEach(machine.snapshots::put);
        return Progress.of(Machine.RUN, fixture.domain(), true, seen).json();
    }
}
