package dev.coldpath.client;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Clients as a program has them, but with a clock of the test's.
final class TestClients {
    static final String KEY = "ki_test_0123456789abcdefghijABCDEFGHIJ012345";

    private TestClients() {}

    static ColdpathClient at(LoopbackService service, ManualTime time) {
        return at(ClientSettings.of(service.url()), time);
    }

    static ColdpathClient at(ClientSettings settings, ManualTime time) {
        AtomicInteger ids = new AtomicInteger();
        HttpTransport http = new HttpTransport(settings.url(), Duration.ofSeconds(20));
        return new ColdpathClient(
                new RetryingTransport(http, time, time),
                settings,
                ApiKey.of(KEY),
                new ClientRuntime(time, time, () -> "id-" + ids.incrementAndGet()));
    }
}
