package dev.coldpath.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.Accounts;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.Callers;
import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.KeyMint;
import dev.coldpath.account.KeyMint.Minted;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Pepper;
import dev.coldpath.account.Scope;
import dev.coldpath.plan.Plans;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What becomes of a test key that a fault leads to live data.
class SandboxBreachTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Pepper PEPPER = new Pepper(new byte[32]);

    private final KeyMint mint = new KeyMint(new Random(1), PEPPER);
    private final Minted test = mint.key(new Scope(mint.account(), Mode.TEST), "growth", "", NOON);
    private final Minted live = mint.key(new Scope(mint.account(), Mode.LIVE), "growth", "", NOON);
    private final List<Throwable> logged = new ArrayList<>();

    /// Proves S-52.
    @Test
    void it_is_stopped_with_an_error_of_its_own_that_the_log_tells_of() {
        Response response = ask(test);

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.body().text()).startsWith("{\"error\":\"sandbox_invariant_violated\"");
        assertThat(logged).singleElement().asString().contains("SandboxBreach", "led to live data");
    }

    @Test
    void a_live_key_passes() {
        assertThat(ask(live).status()).isEqualTo(204);
        assertThat(logged).isEmpty();
    }

    private Response ask(Minted key) {
        Callers callers = new Callers(new Both(), () -> PEPPER, Plans.builtIn());
        Api api = new Api(List.of(new Misled()), callers, Api.Clocks.beside(() -> NOON), () -> "request-1", new Log());
        return api.apply(new Request(
                "GET",
                "/v1/anything",
                "",
                Map.of("X-API-Key", List.of(key.secret().reveal())),
                Body.EMPTY,
                URI.create("https://api.brightloom.com"),
                "127.0.0.1"));
    }

    /// A route with the fault.
    private static final class Misled implements Route {
        @Override
        public String method() {
            return "GET";
        }

        @Override
        public String template() {
            return "/v1/anything";
        }

        @Override
        public String operationId() {
            return "anything";
        }

        @Override
        public Response answer(Call call) {
            call.caller().scope().mustBeLive("live data");
            return Json.nothing(204);
        }
    }

    private final class Both implements Accounts {
        @Override
        public Optional<ApiKey> key(KeyHash hash) {
            return List.of(test.stored(), live.stored()).stream()
                    .filter(key -> key.hash().equals(hash))
                    .findFirst();
        }

        @Override
        public void used(KeyId id, Instant at) {
            // nobody asks here
        }

        @Override
        public void move(ApiKey seen, KeyHash next, Instant now) {
            throw new IllegalStateException("there is one pepper here");
        }

        @Override
        public boolean open(AccountId account, String plan, List<ApiKey> keys) {
            throw new IllegalStateException("no account is opened here");
        }
    }

    private final class Log implements ServiceLog {
        @Override
        public void served(Served request) {
            // nobody asks here
        }

        @Override
        public void failed(String requestId, Throwable cause) {
            logged.add(cause);
        }

        @Override
        public void dutyFailed(String duty, Throwable cause) {
            throw new IllegalStateException(duty, cause);
        }
    }
}
