package dev.coldpath.scoring.dataset.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.RankLists.Answer.Found;
import dev.coldpath.scoring.dataset.load.Loaded.Again;
import dev.coldpath.scoring.dataset.load.Loaded.Done;
import dev.coldpath.scoring.dataset.load.Loaded.Unchanged;
import dev.coldpath.store.StoreDown;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proves the part of E-26 about loads that break off, for files of this machine.
@Tag("slow")
class ResumeTest {
    private static final Duration AMPLE = Duration.ofHours(1);

    /// The calls that change the store: making room, a mark, a shard each, then the manifest, the publication and what
    /// is left to tidy. Those in the middle are alike.
    private static final List<Integer> STEPS = List.of(0, 1, 2, 3, 130, 131, 256, 257, 258, 259, 260, 261);
    private static final int LAST = 260;

    @TempDir
    Path home;

    @Test
    void a_load_that_breaks_at_any_step_ends_with_the_same_bytes() {
        Bench whole = bench("whole");
        Path file = whole.file("m.csv", Bench.LISTED, Bench.million(600));
        whole.load(Bench.MAJESTIC, older(whole));
        whole.load(Bench.MAJESTIC, file);
        Map<String, List<Byte>> expected = whole.bytes();

        int broken = 0;
        for (int step : STEPS) {
            Bench bench = bench("broken-" + step);
            Path older = older(bench);
            bench.load(Bench.MAJESTIC, older);
            boolean afterwards = step % 2 == 1;
            try {
                bench.load(new BreakingStore(bench.store(), step, afterwards), Bench.MAJESTIC, file, AMPLE);
            } catch (StoreDown _) {
                broken++;
            }
            assertThat(bench.look(DataSetId.MAJESTIC, Bench.site(1)))
                    .as("a reader at step %d", step)
                    .isInstanceOf(Found.class);
            if (step % 3 == 0) {
                Workshop.of(bench.store(), DataSetId.MAJESTIC, bench.scratch()).sweep();
            }

            assertThat(bench.load(Bench.MAJESTIC, file))
                    .as("step %d", step)
                    .isInstanceOfAny(Done.class, Unchanged.class);
            assertThat(comparable(bench)).as("step %d", step).isEqualTo(comparable(expected));
        }
        assertThat(broken).as("all but those behind the last").isEqualTo((int)
                STEPS.stream().filter(step -> step <= LAST).count());
    }

    @Test
    void a_short_budget_ends_a_load_after_some_shards_and_the_next_goes_on() {
        Bench bench = bench("short");
        Path file = bench.file("m.csv", Bench.LISTED, Bench.million(600));

        Loaded first = bench.load(bench.store(), Bench.MAJESTIC, file, Duration.ZERO);

        assertThat(first).isEqualTo(new Again("made 1 of 256 shards"));
        assertThat(bench.store().live(DataSetId.MAJESTIC)).isEmpty();
        assertThat(bench.load(bench.store(), Bench.MAJESTIC, file, Duration.ZERO))
                .isEqualTo(new Again("made 2 of 256 shards"));
        assertThat(bench.load(Bench.MAJESTIC, file)).isInstanceOf(Done.class);
    }

    @Test
    void a_file_that_changed_meanwhile_is_begun_anew() {
        Bench bench = bench("changed");
        bench.load(bench.store(), Bench.MAJESTIC, bench.file("m.csv", Bench.LISTED, Bench.million(600)), Duration.ZERO);

        Path changed = bench.file("m.csv", Bench.LISTED.plusSeconds(5), Bench.million(700));
        Done done = (Done) bench.load(Bench.MAJESTIC, changed);

        assertThat(done.manifest().counts().kept()).isEqualTo(700);
        assertThat(bench.store().versions(DataSetId.MAJESTIC))
                .as("nothing is left of the first")
                .containsExactly(done.manifest().version());
    }

    @Test
    void another_host_without_the_drafts_goes_on_with_the_shards_that_are_there() {
        Bench bench = bench("hosts");
        Path file = bench.file("m.csv", Bench.LISTED, Bench.million(600));
        bench.load(bench.store(), Bench.MAJESTIC, file, Duration.ZERO);

        Bench other = bench("other-host");
        Loaded loaded = new Bench(home.resolve("other-host")).load(bench.store(), Bench.MAJESTIC, file, Duration.ZERO);

        assertThat(loaded).isEqualTo(new Again("made 2 of 256 shards"));
        assertThat(other.scratch().resolve("majestic/rows-00")).exists();
    }

    private Bench bench(String name) {
        return new Bench(home.resolve(name));
    }

    private static Path older(Bench bench) {
        return bench.file("older.csv", Bench.LISTED.minus(Duration.ofDays(30)), Bench.million(500));
    }

    private static Map<String, List<Byte>> comparable(Bench bench) {
        return comparable(bench.bytes());
    }

    /// The older version's manifest names a file of the bench that it is from.
    private static Map<String, List<Byte>> comparable(Map<String, List<Byte>> all) {
        return all.entrySet().stream()
                .filter(each -> !each.getKey().contains("2026-10-21"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
