package dev.coldpath.scoring.dataset.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSets;
import dev.coldpath.scoring.dataset.RankLists;
import dev.coldpath.scoring.dataset.RankLists.Answer.Found;
import dev.coldpath.scoring.dataset.RankLists.Answer.NotLoaded;
import dev.coldpath.scoring.dataset.RankLists.Answer.Unlisted;
import dev.coldpath.scoring.dataset.Version;
import dev.coldpath.scoring.dataset.VersionManifest;
import dev.coldpath.scoring.dataset.load.Loaded.Done;
import dev.coldpath.scoring.dataset.load.Loaded.Refused;
import dev.coldpath.scoring.dataset.load.Loaded.Unchanged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proves E-27 and the parts of E-25 and E-26 that need no download.
@Tag("slow")
class LoaderTest {
    @TempDir
    Path home;

    private Bench bench;

    @BeforeEach
    void bench() {
        bench = new Bench(home);
    }

    @Test
    void every_row_of_a_file_is_found_and_nothing_else() {
        Done done = (Done) bench.load(Bench.MAJESTIC, million(20_000));

        assertThat(done.manifest().counts()).isEqualTo(new VersionManifest.Counts(20_000, 20_000, 0));
        assertThat(done.manifest().shards()).hasSize(256).allMatch(part -> part.rows() > 0);
        RankLists lists = bench.lists();
        for (int i = 1; i <= 20_000; i++) {
            Found found = (Found) lists.look(DataSetId.MAJESTIC, new Domain(Bench.site(i)));
            assertThat(found.listed().number("rank")).hasValue(i);
            assertThat(found.listed().number("ref_subnets")).hasValue(1_000_000 / i + 1);
        }
        for (String other : List.of("site-0.com", "site-20001.com", "site-1.co", "site-1.com.au", "a.com", "zz.com")) {
            assertThat(lists.look(DataSetId.MAJESTIC, new Domain(other))).isInstanceOf(Unlisted.class);
        }
    }

    @Test
    void a_manifest_tells_where_the_list_came_from() {
        Done done = (Done) bench.load(Bench.MAJESTIC, million(100));

        assertThat(done.manifest().asOf()).isEqualTo(Bench.LISTED);
        assertThat(done.manifest().source().toString()).endsWith("/majestic_million.csv");
        assertThat(done.manifest().columns()).containsExactly("domain", "rank", "ref_subnets", "prev_rank", "rank_30d");
        assertThat(done.manifest().licence()).isEqualTo("Creative Commons Attribution");
        assertThat(done.manifest().version().toString()).startsWith("2026-11-20-");
    }

    @Test
    void two_loads_of_one_file_are_the_same_bytes() {
        Path file = million(3_000);
        bench.load(Bench.MAJESTIC, file);
        Bench other = new Bench(home.resolve("other"));
        other.load(Bench.MAJESTIC, file);

        assertThat(other.bytes()).hasSize(258).isEqualTo(bench.bytes());
    }

    @Test
    void the_same_rows_in_another_order_make_the_same_shards() {
        bench.load(Bench.MAJESTIC, million(2_000));
        List<String> lines = Bench.million(2_000).lines().skip(1).toList();
        Bench other = new Bench(home.resolve("other"));
        other.load(
                Bench.MAJESTIC,
                other.file("m.csv", Bench.LISTED, Bench.MAJESTIC_HEAD + String.join("\n", lines.reversed())));

        assertThat(shards(other)).isEqualTo(shards(bench));
    }

    @Test
    void a_compressed_file_is_read_whatever_it_is_called() {
        byte[] gzip = Bench.gzip(Bench.million(500));

        bench.load(Bench.MAJESTIC, bench.file("majestic_million.csv", Bench.LISTED, gzip));

        assertThat(rank(DataSetId.MAJESTIC, Bench.site(500))).hasValue(500);
    }

    @Test
    void of_a_folder_the_last_file_of_that_name_is_taken() throws IOException {
        bench.file("majestic_million-1.csv", Bench.LISTED, Bench.million(10));
        bench.file("majestic_million-2.csv", Bench.LISTED, Bench.million(20));
        bench.file("other.csv", Bench.LISTED, "x");
        Path folder = bench.published();

        Done done = (Done) bench.load(Bench.MAJESTIC, folder);

        assertThat(done.manifest().counts().kept()).isEqualTo(20);
        assertThat(bench.load(Bench.CRUX, folder)).isInstanceOf(Loaded.Failed.class);
        assertThat(bench.load(Bench.CRUX, folder.resolve("none.csv"))).isInstanceOf(Loaded.Failed.class);
    }

    @Test
    void a_file_that_was_loaded_is_not_loaded_again() throws IOException {
        Path file = million(500);
        bench.load(Bench.MAJESTIC, file);
        var before = bench.bytes();

        assertThat(bench.load(Bench.MAJESTIC, file)).isInstanceOf(Unchanged.class);
        Path copy = bench.file("copy.csv", Bench.LISTED.plusSeconds(60), Files.readAllBytes(file));
        assertThat(bench.load(Bench.MAJESTIC, copy)).isInstanceOf(Unchanged.class);
        assertThat(bench.bytes()).isEqualTo(before);
    }

    @Test
    void origins_fold_to_the_best_bucket_and_rank_in_the_middle_of_it() {
        bench.load(Bench.CRUX, bench.file("current.csv.gz", Bench.LISTED, Bench.gzip("""
                                origin,rank
                                https://a.brightloom.com,10000
                                https://brightloom.com,5000
                                https://b.brightloom.com,1000000
                                https://first.net,1000
                                https://last.net,1000000
                                http://192.0.2.1,1000
                                """)));

        assertThat(rank(DataSetId.CRUX, "brightloom.com")).hasValue(2_236);
        assertThat(rank(DataSetId.CRUX, "first.net")).hasValue(32);
        assertThat(rank(DataSetId.CRUX, "last.net")).hasValue(100_000);
    }

    @Test
    void not_listed_is_not_the_same_as_not_loaded() {
        assertThat(bench.look(DataSetId.MAJESTIC, "brightloom.com")).isEqualTo(new NotLoaded());

        bench.load(Bench.MAJESTIC, million(10));

        assertThat(bench.look(DataSetId.MAJESTIC, "brightloom.com")).isInstanceOf(Unlisted.class);
        assertThat(bench.look(DataSetId.CRUX, "brightloom.com")).isEqualTo(new NotLoaded());
    }

    @Test
    void the_rank_of_a_month_ago_stands_beside_todays() {
        load(45, "far.com", "old.com");
        load(33, "old.com", "far.com", "gone.com");
        load(28, "x.com", "y.com", "far.com", "old.com");
        load(10, "y.com", "old.com");
        Done done = load(0, "old.com", "new.com");

        assertThat(done.manifest().rankedBefore())
                .map(Version::day)
                .contains(Bench.LISTED
                        .minus(Duration.ofDays(28))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate());
        Found old = (Found) bench.look(DataSetId.MAJESTIC, "old.com");
        assertThat(old.listed().number("rank_30d")).hasValue(4);
        Found fresh = (Found) bench.look(DataSetId.MAJESTIC, "new.com");
        assertThat(fresh.listed().number("rank_30d")).isEmpty();
        assertThat(fresh.listed().number("prev_rank")).hasValue(3);
    }

    @Test
    void without_a_list_of_a_month_ago_there_is_no_such_rank() {
        load(41, "old.com");
        load(24, "old.com");

        assertThat(load(0, "old.com").manifest().rankedBefore()).isEmpty();
    }

    @Test
    void lists_older_than_forty_days_go_but_for_the_one_that_was_live() {
        load(90, "a.com");
        load(60, "b.com");
        load(41, "c.com");
        Done last = load(0, "d.com");

        assertThat(bench.store().versions(DataSetId.MAJESTIC))
                .hasSize(2)
                .contains(last.manifest().version());
    }

    @Test
    void the_graph_is_read_as_far_as_its_ranks_are_wanted() {
        String text = Bench.graph("1 first", "10000000 last", "10000001 beyond") + "the rest is not read\n".repeat(200);

        Done done = (Done) bench.load(DataSets.named("ccgraph").orElseThrow(), bench.file("r", Bench.LISTED, text));

        assertThat(done.manifest().counts()).isEqualTo(new VersionManifest.Counts(3, 2, 0));
        assertThat(rank(DataSetId.CCGRAPH, "last.com")).hasValue(10_000_000);
        assertThat(done.manifest().columns()).containsExactly("domain", "rank");
    }

    @Test
    void a_graph_that_is_not_in_order_is_read_to_its_end() {
        String text = Bench.graph("5 fifth", "4 fourth", "10000001 beyond", "1 first");

        bench.load(DataSets.named("ccgraph").orElseThrow(), bench.file("r", Bench.LISTED, text));

        assertThat(rank(DataSetId.CCGRAPH, "first.com")).hasValue(1);
        assertThat(bench.look(DataSetId.CCGRAPH, "beyond.com")).isInstanceOf(Unlisted.class);
    }

    @Test
    void a_list_with_fewer_than_half_of_the_domains_is_refused_and_the_old_one_stays() {
        Done first = (Done) bench.load(Bench.MAJESTIC, million(1_000));

        Loaded half = bench.load(Bench.MAJESTIC, bench.file("h.csv", later(1), Bench.million(499)));

        assertThat(half).isEqualTo(new Refused("it holds 499 entries, fewer than half of the 1000 before"));
        assertThat(bench.store().live(DataSetId.MAJESTIC))
                .contains(first.manifest().version());
        assertThat(bench.store().versions(DataSetId.MAJESTIC))
                .containsExactly(first.manifest().version());
        assertThat(bench.bytes()).hasSize(258);
        assertThat(bench.load(Bench.MAJESTIC, bench.file("i.csv", later(2), Bench.million(500))))
                .isInstanceOf(Done.class);
    }

    @Test
    void a_list_with_more_than_one_malformed_row_in_a_hundred_is_refused() {
        String good = Bench.million(198);

        assertThat(bench.load(Bench.MAJESTIC, bench.file("a.csv", Bench.LISTED, good + "x\ny\n")))
                .isInstanceOf(Done.class);
        assertThat(bench.load(Bench.MAJESTIC, bench.file("b.csv", later(1), good + "x\ny\nz\n")))
                .isEqualTo(new Refused("3 of its 201 rows are malformed"));
    }

    private Path million(int sites) {
        return bench.file("majestic_million.csv", Bench.LISTED, Bench.million(sites));
    }

    private Done load(int daysAgo, String... domains) {
        return (Done) bench.load(
                Bench.MAJESTIC, bench.file(daysAgo + ".csv", later(-daysAgo), Bench.million(List.of(domains))));
    }

    private static Instant later(int days) {
        return Bench.LISTED.plus(Duration.ofDays(days));
    }

    private OptionalLong rank(DataSetId list, String domain) {
        return ((Found) bench.look(list, domain)).listed().number("rank");
    }

    private static List<List<Byte>> shards(Bench bench) {
        return bench.bytes().entrySet().stream()
                .filter(each -> each.getKey().contains("shard-"))
                .map(Map.Entry::getValue)
                .toList();
    }
}
