package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.intelligence.content.CreatorId;
import dev.coldpath.intelligence.narrative.Brief;
import dev.coldpath.job.JobId;
import dev.coldpath.testkit.ContentEngine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every engine's briefs promise.
public interface BriefStoreContract {
    ContentEngine engine();

    @Test
    default void a_brief_nobody_wrote_is_not_there() {
        assertThat(engine().briefs().find(1)).isEmpty();
    }

    @Test
    default void a_brief_comes_back_as_it_was_saved() {
        Brief live = brief(Samples.jobId(), NOON, "{\"campaign\":\"été 🙂 'x' \\u0000\"}");
        Brief test =
                new Brief(2, new Scope(Samples.account(), Mode.TEST), Samples.jobId(), NOON.plusMillis(1), "{}", "{}");

        engine().briefs().save(live);
        engine().briefs().save(test);

        assertThat(engine().briefs().find(live.id())).contains(live);
        assertThat(engine().briefs().find(2)).contains(test);
    }

    @Test
    @Proves("I-58")
    default void a_job_that_runs_again_writes_its_brief_over_the_first() {
        JobId job = Samples.jobId();
        engine().briefs().save(brief(job, NOON, "{\"n\":1}"));

        Brief second = brief(job, NOON, "{\"n\":2}");
        engine().briefs().save(second);
        Race.of(8, () -> {
            engine().briefs().save(second);
            return second;
        });

        assertThat(engine().briefs().find(second.id())).contains(second);
    }

    @Test
    default void another_jobs_brief_is_never_written_over() {
        Brief first = brief(Samples.jobId(), NOON, "{}");
        engine().briefs().save(first);
        Brief other = new Brief(first.id(), Samples.scope(), Samples.jobId(), NOON, "{\"other\":true}", "{}");

        assertThatThrownBy(() -> engine().briefs().save(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("brief " + first.id() + ": it is another job's");

        assertThat(engine().briefs().find(first.id())).contains(first);
    }

    @Test
    default void a_brief_stays_through_its_year() {
        Brief first = brief(Samples.jobId(), NOON, "{}");
        engine().briefs().save(first);

        engine().briefs().save(brief(Samples.jobId(), NOON.plus(Duration.ofDays(365)), "{}"));

        assertThat(engine().briefs().find(first.id())).contains(first);
    }

    @Test
    default void a_context_of_ten_thousand_items_fits() {
        Random chance = new Random(1);
        String uuids = Stream.generate(() -> new UUID(chance.nextLong(), chance.nextLong()))
                .limit(10_000)
                .map(uuid -> "\"" + uuid + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        Brief brief = new Brief(9, Samples.scope(), Samples.jobId(), NOON, "{}", uuids);

        engine().briefs().save(brief);

        assertThat(engine().briefs().find(9)).contains(brief);
    }

    /// As its job that runs again writes another: nobody reads half of each.
    @Test
    @Proves("I-58")
    default void briefs_of_two_megabytes_that_no_packing_shortens_much_come_back_whole() {
        Random chance = new Random(1);
        Brief first = new Brief(9, Samples.scope(), Samples.jobId(), NOON, random(chance), random(chance));
        Brief second = new Brief(9, first.scope(), first.job(), NOON, random(chance), random(chance));

        engine().briefs().save(first);
        assertThat(engine().briefs().find(9).orElseThrow().equals(first)).isTrue();

        List<Boolean> whole = Race.of(4, runner -> () -> {
            if (runner == 0) {
                engine().briefs().save(second);
            }
            Brief read = engine().briefs().find(9).orElseThrow();
            return read.equals(first) || read.equals(second);
        });
        assertThat(whole).containsOnly(true);
        assertThat(engine().briefs().find(9).orElseThrow().equals(second)).isTrue();
    }

    private static String random(Random chance) {
        byte[] bytes = new byte[500_000];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Brief brief(JobId job, Instant at, String json) {
        return new Brief(CreatorId.numbered("brief:" + job), Samples.scope(), job, at, json, "{\"tags\":[]}");
    }
}
