package dev.coldpath.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.Accounts;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.Callers;
import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Operator;
import dev.coldpath.account.Pepper;
import dev.coldpath.plan.Plans;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ServedTest {
    private final List<String> lines = new ArrayList<>();

    @Test
    void how_long_an_answer_took_is_told_to_the_microsecond_however_coarse_the_clock() {
        AtomicLong counter = new AtomicLong(17);
        OpenRoute route = new OpenRoute("GET", "/thing", "thing", _ -> {
            counter.addAndGet(345_678);
            return Json.nothing(204);
        });
        Api.Doors doors = new Api.Doors(
                new Callers(new Nobody(), () -> new Pepper(new byte[32]), Plans.builtIn()), Operator.NOBODY);
        Api api = new Api(
                List.of(route),
                doors,
                new Api.Clocks(() -> Instant.EPOCH, counter::get),
                () -> "request-1",
                new JsonLog(() -> Instant.EPOCH, lines::add));

        api.apply(new Request(
                "GET", "/thing", "", Map.of(), Body.EMPTY, URI.create("https://api.brightloom.com"), "127.0.0.1"));

        assertThat(lines).singleElement().asString().contains("\"micros\":345}");
    }

    private static final class Nobody implements Accounts {
        @Override
        public Optional<ApiKey> key(KeyHash hash) {
            return Optional.empty();
        }

        @Override
        public void used(KeyId id, Instant at) {
            throw new IllegalStateException("there is no key here");
        }

        @Override
        public void move(ApiKey seen, KeyHash next, Instant now) {
            throw new IllegalStateException("there is no key here");
        }

        @Override
        public boolean open(AccountId account, String plan, List<ApiKey> keys) {
            throw new IllegalStateException("no account is opened here");
        }
    }
}
