package dev.coldpath.local.sqlite;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemStore.Change;
import dev.coldpath.intelligence.narrative.Brief;
import dev.coldpath.job.JobId;
import dev.coldpath.testkit.Posting;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What rows of content hold beside what the ports show.
class ContentRowsTest {
    private final SqliteEngine sqlite = SqliteEngine.inMemory();
    private final TestEngine engine = new TestEngine(sqlite);

    @AfterEach
    void close() {
        sqlite.close();
    }

    @Test
    @Proves("I-58")
    void a_job_has_one_brief_however_often_it_ran() {
        JobId job = Samples.jobId();
        for (int run = 0; run < 3; run++) {
            engine.briefs().save(brief(5, job, NOON.plusSeconds(run)));
        }

        assertThat(count("briefs")).isEqualTo(1);
    }

    @Test
    void a_brief_goes_after_its_year_when_another_is_saved() {
        engine.briefs().save(brief(1, Samples.jobId(), NOON.minusMillis(1)));
        engine.briefs().save(brief(2, Samples.jobId(), NOON));

        engine.briefs().save(brief(3, Samples.jobId(), NOON.plus(Duration.ofDays(365))));

        assertThat(engine.briefs().find(1)).isEmpty();
        assertThat(engine.briefs().find(2)).isPresent();
    }

    @Test
    void an_item_leaves_no_tags_behind() {
        Posting posting = Posting.any().tags("a", "b");
        Item before = posting.in(engine);
        Item now = posting.tags("b", "c").at(NOON.minusSeconds(9)).over(before, engine);
        assertThat(count("item_tags")).isEqualTo(2);

        engine.items().write(List.of(Posting.removed(now)));

        assertThat(count("item_tags")).isZero();
    }

    @Test
    void a_batch_in_which_something_breaks_changes_nothing() {
        List<Change> batch = new ArrayList<>(List.of(Posting.added(Posting.any().item())));
        batch.add(Posting.added(Posting.any().at(Instant.MAX).item()));

        assertThatThrownBy(() -> engine.items().write(batch)).isInstanceOf(ArithmeticException.class);

        assertThat(count("items")).isZero();
    }

    @Test
    @Tag("slow")
    void a_hundred_thousand_items_are_at_home_here() {
        for (int batch = 0; batch < 100; batch++) {
            List<Change> changes = new ArrayList<>();
            for (int number = 0; number < 1_000; number++) {
                changes.add(Posting.added(Posting.any()
                        .tags("t" + number % 50, "of all")
                        .at(NOON.minusSeconds(1_000L * batch + number))
                        .item()));
            }
            assertThat(engine.items().write(changes)).isEmpty();
        }

        assertThat(count("item_tags")).isEqualTo(200_000);
        assertThat(engine.items().newestWithTag("of all", 2_000)).hasSize(2_000);
        assertThat(engine.items().newestBetween(NOON.minusSeconds(9_999), NOON, 200_000))
                .hasSize(10_000)
                .extracting(Item::publishedAt)
                .first()
                .isEqualTo(Optional.of(NOON));
    }

    private long count(String table) {
        return sqlite.database()
                .read("count", session -> session.first("SELECT count(*) FROM " + table, row -> row.getLong(1)))
                .orElseThrow();
    }

    private static Brief brief(long id, JobId job, Instant at) {
        return new Brief(id, Samples.scope(), job, at, "{}", "{}");
    }
}
