package dev.coldpath.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.job.JobId;
import dev.coldpath.store.StoreDown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HintsTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Scope SCOPE = new Scope(new AccountId("acct_7Qm2"), Mode.LIVE);

    private final List<RuntimeException> reported = new ArrayList<>();

    @Test
    void a_hand_over_that_fails_is_reported_and_fails_nobody() {
        StoreDown down = new StoreDown("queue: no answer");
        Hints hints = new Hints(
                (_, _) -> {
                    throw down;
                },
                reported::add);

        hints.give(delivery());

        assertThat(reported).containsExactly(down);
    }

    @Test
    void one_that_succeeds_is_not_worth_a_word() {
        List<DeliveryId> told = new ArrayList<>();
        Delivery delivery = delivery();

        new Hints((id, _) -> told.add(id), reported::add).give(delivery);

        assertThat(told).containsExactly(delivery.id());
        assertThat(reported).isEmpty();
    }

    private static Delivery delivery() {
        JobId job = JobId.of("01900000-0000-7000-8000-0000000000ab");
        return Delivery.of(new Event.Test(EventId.of(job), NOON), EndpointId.perJob(SCOPE), SCOPE);
    }
}
