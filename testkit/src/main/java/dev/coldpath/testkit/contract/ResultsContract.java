package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.job.ResultRef.Place;
import dev.coldpath.result.ResultStore;
import dev.coldpath.result.ResultStore.Address;
import dev.coldpath.result.Results;
import dev.coldpath.result.Results.Read.Lost;
import dev.coldpath.result.Results.Read.Whole;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Faults;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What every engine's stores for results promise, and what is kept in them.
public interface ResultsContract {
    Engine engine();

    @Test
    @Proves({"J-24", "core I-18"})
    default void a_result_goes_beside_the_row_up_to_its_limit_and_to_the_objects_above_it() throws Exception {
        for (int length : new int[] {Results.SMALL - 1, Results.SMALL, Results.SMALL + 1}) {
            Job job = Ask.search().admitted(engine());
            String json = text(length);

            Kept kept = results().keep(job, Samples.fence(), json);

            assertThat(kept.place()).isEqualTo(length <= Results.SMALL ? Place.ROW : Place.OBJECT);
            assertThat(kept.whole()).isTrue();
            assertThat(kept.length()).isEqualTo(length);
            assertThat(results().read(job, kept)).isEqualTo(new Whole(json));
        }
    }

    @Test
    @Proves({"J-15", "core I-8", "core I-18"})
    default void two_attempts_never_overwrite_each_others_bytes() throws Exception {
        Job job = Ask.search().admitted(engine());

        Kept first = results().keep(job, Samples.fence(), "{\"by\":1}");
        Kept second = results().keep(job, Samples.fence(), "{\"by\":2}");
        Kept again = results().keep(job, second.fence(), "{\"by\":2}");

        assertThat(again).isEqualTo(second);
        assertThat(results().read(job, first)).isEqualTo(new Whole("{\"by\":1}"));
        assertThat(results().read(job, second)).isEqualTo(new Whole("{\"by\":2}"));
    }

    @Test
    @Proves({"J-24", "core I-18"})
    default void bytes_that_were_changed_or_are_gone_are_lost_and_never_an_answer() throws Exception {
        Job job = Ask.search().admitted(engine());
        Kept kept = results().keep(job, Samples.fence(), "{\"a\":1}");
        Kept other = results().keep(job, Samples.fence(), "{\"a\":2}");

        assertThat(results().read(job, as(kept, other.fence(), kept.length()))).isEqualTo(new Lost());
        assertThat(results().read(job, as(kept, kept.fence(), kept.length() - 1)))
                .isEqualTo(new Lost());
        assertThat(results().read(job, as(kept, kept.fence(), kept.length() + 1)))
                .isEqualTo(new Lost());
        assertThat(results().read(job, as(kept, Samples.fence(), kept.length())))
                .isEqualTo(new Lost());
        engine().results().put(new Address(job.scope(), job.id(), kept.fence()), new byte[] {1, 2, 3});
        assertThat(results().read(job, kept)).isEqualTo(new Lost());
    }

    @Test
    @Proves({"J-24", "core I-19"})
    default void a_large_result_that_no_object_store_takes_is_cut_short_and_says_so() throws Exception {
        Job job = Ask.search().admitted(engine());
        String json = text(Results.SMALL + 1);
        Faults<ResultStore> down = Faults.in(ResultStore.class, engine().resultObjects())
                .failBefore(1)
                .failBefore(2)
                .failBefore(3);

        List<JobId> cutShort = new ArrayList<>();

        Kept kept = over(down.port(), cutShort::add).keep(job, Samples.fence(), json);

        assertThat(kept.whole()).isFalse();
        assertThat(cutShort).as("told of").containsExactly(job.id());
        assertThat(kept.place()).isEqualTo(Place.ROW);
        assertThat(down.calls()).isEqualTo(3);
        assertThat(results().read(job, kept))
                .isInstanceOfSatisfying(
                        Whole.class,
                        envelope -> assertThat(envelope.json())
                                .startsWith(
                                        "{\"__truncated\":true,\"bytes\":" + (Results.SMALL + 1) + ",\"preview\":\"")
                                .hasSizeBetween(8_192, 8_400));
    }

    @Test
    @Proves({"J-24", "core I-18"})
    default void a_store_for_objects_that_comes_back_loses_nothing_and_small_results_never_ask_it() throws Exception {
        Job job = Ask.search().admitted(engine());
        String json = text(Results.SMALL + 1);
        Faults<ResultStore> flaky = Faults.in(ResultStore.class, engine().resultObjects())
                .failAfter(1)
                .failBefore(2);

        assertThat(over(flaky.port()).keep(job, Samples.fence(), json).whole()).isTrue();
        assertThat(over(flaky.port()).keep(job, Samples.fence(), "{}").place()).isEqualTo(Place.ROW);

        assertThat(flaky.calls()).isEqualTo(3);
    }

    private Results results() {
        return over(engine().resultObjects());
    }

    /// Where nothing is cut short.
    private Results over(ResultStore objects) {
        return over(objects, job -> {
            throw new AssertionError(job + ": cut short");
        });
    }

    private Results over(ResultStore objects, Consumer<JobId> cutShort) {
        return new Results(
                engine().results(), objects, new Results.Clocks(() -> NOON, _ -> {}, new Random(1)), cutShort);
    }

    private static Kept as(Kept kept, Fence fence, int length) {
        return new Kept(fence, kept.place(), kept.sha256(), length, true);
    }

    /// A JSON string of so many bytes, hard to compress and with characters outside the basic plane.
    private static String text(int bytes) {
        Random chance = new Random(bytes);
        StringBuilder text = new StringBuilder("\"😀");
        int length = text.toString().getBytes(StandardCharsets.UTF_8).length;
        for (; length < bytes - 1; length++) {
            text.append((char) ('a' + chance.nextInt(26)));
        }
        return text.append('"').toString();
    }
}
