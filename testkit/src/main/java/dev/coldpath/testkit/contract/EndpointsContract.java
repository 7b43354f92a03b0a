package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Scope;
import dev.coldpath.hook.EventType;
import dev.coldpath.job.Job;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.Endpoint.Disabled;
import dev.coldpath.webhook.Endpoint.Wish;
import dev.coldpath.webhook.OwnEndpoints;
import dev.coldpath.webhook.OwnEndpoints.Revealed;
import dev.coldpath.webhook.SigningSecrets;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every engine's endpoints promise, and what admission remembers of them.
public interface EndpointsContract {
    Engine engine();

    @Test
    default void what_is_registered_is_there_whole_the_oldest_first() {
        Scope scope = Samples.scope();
        Endpoint first = Hooks.registered(engine(), scope);
        Endpoint second = own().register(
                        scope,
                        URI.create("https://b.brightloom.com/"),
                        Set.of(EventType.JOB_FAILED),
                        "b",
                        NOON.plusMillis(1))
                .orElseThrow()
                .endpoint();

        assertThat(engine().endpoints().of(scope)).containsExactly(first, second);
        assertThat(engine().endpoints().find(scope, second.id())).contains(second);
        assertThat(engine().endpoints().of(Samples.scope())).isEmpty();
    }

    @Test
    default void a_scope_has_five_and_no_sixth_also_if_two_come_at_once() {
        Scope scope = Samples.scope();

        List<Boolean> added = Race.of(16, _ -> () -> register(scope).isPresent());

        assertThat(added).filteredOn(each -> each).hasSize(Endpoint.MOST);
        assertThat(engine().endpoints().of(scope)).hasSize(Endpoint.MOST);
        assertThat(register(scope)).isEmpty();
    }

    @Test
    default void one_that_is_added_again_is_there_once() {
        Scope scope = Samples.scope();
        Endpoint endpoint = Hooks.registered(engine(), scope);

        assertThat(engine().endpoints().add(endpoint)).isTrue();

        assertThat(engine().endpoints().of(scope)).containsExactly(endpoint);
    }

    @Test
    default void a_change_is_kept_whole() {
        Endpoint seen = Hooks.registered(engine(), Samples.scope());
        Wish wish = new Wish(
                Optional.of(URI.create("https://other.brightloom.com/x")),
                Optional.of(Set.of(EventType.JOB_SUCCEEDED)),
                Optional.of("other"),
                Optional.of(false));

        Endpoint next = own().change(seen.scope(), seen.id(), wish, NOON).orElseThrow();

        assertThat(Hooks.stored(engine().endpoints(), seen)).isEqualTo(next);
        assertThat(next.url()).hasHost("other.brightloom.com");
        assertThat(next.events()).containsExactly(EventType.JOB_SUCCEEDED);
        assertThat(next.disabled()).contains(new Disabled(Disabled.Why.OWNER, NOON));
        assertThat(Hooks.switched(engine(), seen, true).disabled()).isEmpty();
    }

    @Test
    default void who_saw_an_older_state_changes_nothing_and_of_sixteen_at_once_one_counts() {
        Endpoint seen = Hooks.registered(engine(), Samples.scope());

        List<Boolean> changed = Race.of(16, runner -> () -> engine().endpoints().change(seen, described(seen, runner)));

        assertThat(changed).containsOnlyOnce(true);
        assertThat(engine().endpoints().change(seen, described(seen, 99))).isFalse();
        assertThat(Hooks.stored(engine().endpoints(), seen).description()).isNotEqualTo("number 99");
    }

    @Test
    default void a_new_secret_leaves_the_old_one_a_day() {
        Endpoint seen = Hooks.registered(engine(), Samples.scope());

        Revealed rotated = own().rotate(seen.scope(), seen.id(), NOON).orElseThrow();

        SigningSecrets secrets = Hooks.stored(engine().endpoints(), seen).secrets();
        assertThat(secrets).isEqualTo(rotated.endpoint().secrets());
        assertThat(secrets.current()).isNotEqualTo(seen.secrets().current());
        assertThat(secrets.retiring())
                .contains(new SigningSecrets.Retiring(seen.secrets().current(), NOON.plus(SigningSecrets.OVERLAP)));
    }

    @Test
    @Proves("X-20")
    default void no_secret_is_stored_in_the_clear() {
        Revealed revealed = register(Samples.scope()).orElseThrow();
        String secret = revealed.secret().reveal();

        String stored = Hooks.stored(engine().endpoints(), revealed.endpoint())
                .secrets()
                .current()
                .text();

        assertThat(secret).startsWith("whsec_");
        assertThat(stored).doesNotContain(secret, secret.substring(6));
    }

    @Test
    default void what_is_removed_is_gone_and_makes_room() {
        Scope scope = Samples.scope();
        Endpoint endpoint = Hooks.registered(engine(), scope);
        for (int more = 1; more < Endpoint.MOST; more++) {
            register(scope);
        }

        assertThat(engine().endpoints().remove(scope, endpoint.id())).isTrue();

        assertThat(engine().endpoints().remove(scope, endpoint.id())).isFalse();
        assertThat(engine().endpoints().find(scope, endpoint.id())).isEmpty();
        assertThat(engine().endpoints().change(endpoint, described(endpoint, 1)))
                .isFalse();
        assertThat(register(scope)).isPresent();
    }

    @Test
    @Proves({"core I-20", "X-01"})
    default void nobody_sees_changes_or_removes_what_is_another_scopes() {
        Endpoint endpoint = Hooks.registered(engine(), Samples.scope());
        Scope stranger = Samples.scope();
        Hooks.registered(engine(), stranger);

        assertThat(engine().endpoints().find(stranger, endpoint.id())).isEmpty();
        assertThat(engine().endpoints().remove(stranger, endpoint.id())).isFalse();
        assertThat(own().rotate(stranger, endpoint.id(), NOON)).isEmpty();
        assertThat(Hooks.stored(engine().endpoints(), endpoint)).isEqualTo(endpoint);
    }

    @Test
    @Proves("core I-22")
    default void a_job_remembers_the_endpoints_its_scope_had_when_it_was_admitted() {
        Ask ask = Ask.anything();
        Endpoint told = Hooks.registered(engine(), ask.scope());
        Hooks.switched(engine(), Hooks.registered(engine(), ask.scope()), false);
        Hooks.registered(engine(), Samples.scope());

        Job job = ask.admitted(engine());
        Hooks.registered(engine(), ask.scope());
        engine().endpoints().remove(ask.scope(), told.id());

        assertThat(job.targets()).containsExactly(told.target());
        assertThat(engine().jobs().find(job.id())).contains(job);
    }

    @Test
    default void a_scope_without_endpoints_remembers_none() {
        assertThat(Ask.search().admitted(engine()).targets()).isEmpty();
    }

    private Optional<Revealed> register(Scope scope) {
        return own().register(scope, Hooks.RECEIVER, EventType.OF_JOBS, "", NOON);
    }

    private OwnEndpoints own() {
        return Hooks.own(engine());
    }

    private static Endpoint described(Endpoint seen, int number) {
        return new Endpoint(
                seen.id(),
                seen.scope(),
                seen.url(),
                seen.events(),
                "number " + number,
                seen.createdAt(),
                seen.disabled(),
                seen.secrets(),
                seen.lastSuccess(),
                seen.version() + 1);
    }
}
