package dev.coldpath.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.client.ColdpathException.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColdpathExceptionTest {
    @Test
    void a_failure_that_was_sent_to_another_process_says_the_same_there() throws Exception {
        ApiResponse reply = new ApiResponse(429, Map.of("X-Request-Id", "req-1"), "");

        ColdpathException copy = copy(ColdpathException.of(reply, "rate limited", Optional.of(Duration.ofHours(1))));

        assertThat(copy).hasMessage("coldpath 429: rate limited (request req-1)");
        assertThat(copy.code()).isEqualTo(Code.RATE_LIMITED);
        assertThat(copy.status()).hasValue(429);
        assertThat(copy.requestId()).contains("req-1");
        assertThat(copy.retryAfter()).contains(Duration.ofHours(1));
    }

    @Test
    void what_a_failure_does_not_know_stays_unknown_when_it_is_sent() throws Exception {
        ColdpathException copy = copy(ColdpathException.of(Code.UNREACHABLE, "GET /x: no answer"));

        assertThat(copy.status()).isEmpty();
        assertThat(copy.requestId()).isEmpty();
        assertThat(copy.retryAfter()).isEmpty();
    }

    private static ColdpathException copy(ColdpathException failure) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ColdpathException) in.readObject();
        }
    }
}
