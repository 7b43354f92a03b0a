package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.text;
import static dev.coldpath.testkit.api.Inquiries.job;
import static dev.coldpath.testkit.api.Inquiries.search;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.api.Response;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.result.ResultStore;
import dev.coldpath.result.ResultStore.Address;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.api.TestService.Account;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How results of any size come back, whatever stores them.
public interface IntelligenceResultsContract {
    int LARGEST_INLINE = 4_194_304;

    Engine engine();

    @Test
    @Proves("I-35")
    default void a_caller_sees_no_difference_between_a_result_in_the_row_and_one_beside_it() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        for (int length : new int[] {307_200, 307_201, LARGEST_INLINE}) {
            String json = Inquiries.result(length);
            JobId id = job(asked.submit(account.liveKey(), search("n" + length)));

            asked.answered(id, json);

            assertThat(asked.poll(account.liveKey(), id).body().text()).endsWith(",\"result\":" + json + "}");
            assertThat(asked.submit(account.liveKey(), search("n" + length))
                            .body()
                            .text())
                    .endsWith(",\"result\":" + json + "}");
        }
    }

    @Test
    @Proves("I-36")
    default void a_result_too_large_for_an_answer_is_downloaded_by_a_link_that_needs_no_key() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        String json = Inquiries.result(LARGEST_INLINE + 1);
        JobId id = job(asked.submit(account.liveKey(), search("large")));
        asked.answered(id, json);

        Response polled = asked.poll(account.liveKey(), id);
        Response cached = asked.submit(account.liveKey(), search("large"));

        for (JsonNode answer : List.of(body(polled), body(cached))) {
            assertThat(answer.has("result")).isFalse();
            assertThat(answer.path("resultStorage").asText()).isEqualTo("local");
            assertThat(answer.path("resultBytes").asLong()).isEqualTo(json.length());
            assertThat(Instant.parse(answer.path("resultExpiresAt").asText()))
                    .isEqualTo(service.time().instant().plus(Duration.ofMinutes(15)));
            assertThat(fetched(service, answer.path("resultUrl").asText())
                            .body()
                            .text())
                    .isEqualTo(json);
        }
    }

    @Test
    @Proves("I-36")
    default void a_link_that_was_changed_or_is_too_old_opens_nothing() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        JobId id = job(asked.submit(account.liveKey(), search("link")));
        JobId other = job(asked.submit(account.liveKey(), search("other")));
        asked.answered(id, Inquiries.result(LARGEST_INLINE + 1));
        asked.answered(other, Inquiries.result(LARGEST_INLINE + 2));
        String url = text(asked.poll(account.liveKey(), id), "resultUrl");
        char last = url.charAt(url.length() - 1);

        for (String wrong : List.of(
                url.substring(0, url.length() - 1) + (last == '0' ? '1' : '0'),
                url.replace(id.toString(), other.toString()),
                url.replaceAll("exp=[0-9]+", "exp=99999999999"),
                url.replaceAll("&sig=.*", ""),
                url.replaceAll("sig=.*", "sig="))) {
            assertThat(fetched(service, wrong).status()).as(wrong).isEqualTo(403);
        }
        service.time().advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(fetched(service, url).status()).isEqualTo(200);
        service.time().advance(Duration.ofMillis(1));
        assertThat(fetched(service, url).status()).isEqualTo(403);
    }

    @Test
    @Proves("I-37")
    default void a_result_that_no_store_takes_is_cut_short_and_answers_nobody_else() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine(), new Shut());
        Account account = service.account("growth");
        // two bytes a letter, at an odd place: a preview of 8192 bytes would cut one in two
        String json = Inquiries.result("é".repeat(200_000));
        JobId id = job(asked.submit(account.liveKey(), search("cut")));

        asked.answered(id, json);

        JsonNode result = body(asked.poll(account.liveKey(), id)).path("result");
        assertThat(result.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("__truncated", "bytes", "preview");
        assertThat(result.path("bytes").asInt()).isEqualTo(json.getBytes(StandardCharsets.UTF_8).length);
        String preview = result.path("preview").asText();
        assertThat(json).startsWith(preview);
        assertThat(preview.getBytes(StandardCharsets.UTF_8).length).isBetween(8_191, 8_192);
        assertThat(job(asked.submit(account.liveKey(), search("cut")))).isNotEqualTo(id);
    }

    @Test
    @Proves("I-38")
    default void a_result_that_was_damaged_is_gone_and_never_an_empty_answer() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("growth");
        JobId id = job(asked.submit(account.liveKey(), search("damaged")));
        asked.answered(id, Inquiries.result(400_000));
        Job job = engine().jobs().find(id).orElseThrow();
        Kept kept = (Kept) ((Succeeded) job.state()).result();

        engine().resultObjects().put(new Address(job.scope(), id, kept.fence()), new byte[] {1, 2, 3});

        Response polled = asked.poll(account.liveKey(), id);
        assertThat(polled.status()).isEqualTo(410);
        assertThat(polled.body().text()).isEqualTo("{\"error\":\"job result expired\"}");
        Map<String, String> once = Map.of("idempotency-key", "k-1");
        JobId next = job(asked.submit(account.liveKey(), search("damaged"), once));
        assertThat(next).as("a key never stands for what is gone").isNotEqualTo(id);
        assertThat(job(asked.submit(account.liveKey(), search("damaged"), once)))
                .isEqualTo(next);
    }

    private static Response fetched(TestService service, String url) {
        String path =
                URI.create(url).toString().substring(TestService.BASE.toString().length());
        return service.call("GET", path, Map.of(), "");
    }

    /// Takes nothing and gives nothing.
    final class Shut implements ResultStore {
        @Override
        public void put(Address address, byte[] gzip) {
            throw new StoreDown("shut");
        }

        @Override
        public Optional<byte[]> get(Address address) {
            throw new StoreDown("shut");
        }
    }
}
