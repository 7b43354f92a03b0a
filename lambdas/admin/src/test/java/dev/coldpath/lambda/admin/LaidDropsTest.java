package dev.coldpath.lambda.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Response;
import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.SettableTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LaidDropsTest {
    private static final byte[] DROP = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String KEY = "content/operator-r1.ndjson";

    private final SettableTime time = new SettableTime(Samples.NOON);
    private final Map<String, byte[]> inbox = new TreeMap<>();
    private final Recorded runs = new Recorded();
    private final LaidDrops drops = new LaidDrops(inbox::put, runs, () -> "r1", time, this::pass);

    private Optional<Instant> over = Optional.empty();

    @Test
    void a_drop_lies_in_the_inbox_and_its_run_is_the_answer_once_it_is_over() {
        over = Optional.of(Samples.NOON.plusSeconds(3));

        Response answer = drops.take(DROP);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body().bytes(), StandardCharsets.UTF_8)).contains("\"source\":\"" + KEY + "\"");
        assertThat(inbox.get(KEY)).isEqualTo(DROP);
    }

    @Test
    void a_drop_that_takes_longer_than_a_request_may_is_answered_with_where_it_lies() {
        Response answer = drops.take(DROP);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(new String(answer.body().bytes(), StandardCharsets.UTF_8)).isEqualTo("{\"source\":\"" + KEY + "\"}");
        assertThat(Duration.between(Samples.NOON, time.instant())).isLessThan(Duration.ofSeconds(20));
    }

    private void pass(Instant until) {
        time.advance(Duration.between(time.instant(), until));
        if (over.filter(at -> !until.isBefore(at)).isPresent()) {
            runs.record(new ContentRun(
                    "r1",
                    KEY,
                    Samples.NOON,
                    until,
                    new Tally(1, 1, 0, 0, 0, 0, 0, 0),
                    List.of(),
                    List.of(),
                    Optional.empty()));
        }
    }

    private static final class Recorded implements ContentRuns {
        private final List<ContentRun> all = new ArrayList<>();

        @Override
        public void record(ContentRun run) {
            all.add(run);
        }

        @Override
        public List<ContentRun> newest(int most) {
            return List.copyOf(all);
        }

        @Override
        public Optional<Freshness> freshness(Instant since) {
            throw new AssertionError("nobody asks how fresh the content is");
        }
    }
}
