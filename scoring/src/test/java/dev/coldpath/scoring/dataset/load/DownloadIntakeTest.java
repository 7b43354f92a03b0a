package dev.coldpath.scoring.dataset.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSet.Limits;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSets;
import dev.coldpath.scoring.dataset.load.Loaded.Again;
import dev.coldpath.scoring.dataset.load.Loaded.Done;
import dev.coldpath.scoring.dataset.load.Loaded.Failed;
import dev.coldpath.scoring.dataset.load.Loaded.Refused;
import dev.coldpath.scoring.dataset.load.Loaded.Unchanged;
import dev.coldpath.scoring.fetch.ScriptedWeb;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Downloads;
import dev.coldpath.scoring.net.Web.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proves the part of E-26 about downloads.
class DownloadIntakeTest {
    private static final Duration AMPLE = Duration.ofHours(1);
    private static final int CHUNK = 10_000;
    private static final URI ADDRESS = URI.create("https://downloads.majestic.com/majestic_million.csv");

    @TempDir
    Path home;

    private Bench bench;

    @BeforeEach
    void bench() {
        bench = new Bench(home);
    }

    @Test
    void a_file_comes_in_parts_and_becomes_the_version_that_the_whole_one_would() {
        byte[] file = bytes(600);
        PublishedFile server = new PublishedFile("\"v1\"", file);

        Done done = (Done) load(server, AMPLE);

        assertThat(server.headers()).hasSize((file.length + CHUNK - 1) / CHUNK);
        assertThat(server.headers().get(1))
                .containsEntry("Range", "bytes=10000-19999")
                .containsEntry("If-Range", "\"v1\"");
        assertThat(done.manifest().source()).isEqualTo(ADDRESS);
        assertThat(done.manifest().tag()).isEqualTo("\"v1\"");
        assertThat(done.manifest().asOf()).isEqualTo(Bench.LISTED);
        Bench other = new Bench(home.resolve("other"));
        Done whole = (Done) other.load(Bench.MAJESTIC, other.file("m.csv", Bench.LISTED, file));
        assertThat(done.manifest().version()).isEqualTo(whole.manifest().version());
        assertThat(done.manifest().shards()).isEqualTo(whole.manifest().shards());
        assertThat(bench.bytes()).as("no part is left").hasSize(258);
    }

    @Test
    void the_next_load_goes_on_where_time_ran_out() {
        PublishedFile server = new PublishedFile("\"v1\"", bytes(600));

        assertThat(load(server, Duration.ZERO)).isEqualTo(new Again("downloaded 0 of an unknown number of bytes"));
        server.firstly(PublishedFile.answer(404, Map.of()));
        assertThat(load(server, AMPLE)).isInstanceOf(Failed.class);
        assertThat(load(new Once(server), AMPLE)).isInstanceOf(Failed.class);
        Done done = (Done) load(server, AMPLE);

        assertThat(server.headers().stream()
                        .filter(each -> each.getOrDefault("Range", "").startsWith("bytes=0-")))
                .as("the first part was there")
                .hasSize(2);
        assertThat(done.manifest().counts().kept()).isEqualTo(600);
    }

    @Test
    void a_file_that_changes_between_two_parts_is_begun_anew() {
        PublishedFile server = new PublishedFile("\"v1\"", bytes(600));
        load(new Once(server), AMPLE);
        server.becomes("\"v2\"", bytes(700));

        Done done = (Done) load(server, AMPLE);

        assertThat(done.manifest().tag()).isEqualTo("\"v2\"");
        assertThat(done.manifest().counts()).satisfies(counts -> {
            assertThat(counts.kept()).isEqualTo(700);
            assertThat(counts.bad()).isZero();
        });
    }

    @Test
    void a_weak_mark_is_compared_by_us() {
        PublishedFile server = new PublishedFile("W/\"v1\"", bytes(600));
        load(new Once(server), AMPLE);
        server.becomes("W/\"v2\"", bytes(700));

        Done done = (Done) load(server, AMPLE);

        assertThat(server.headers().get(1)).doesNotContainKey("If-Range");
        assertThat(done.manifest().counts().bad()).isZero();
        assertThat(done.manifest().counts().kept()).isEqualTo(700);
    }

    @Test
    void a_server_that_knows_no_parts_sends_all_of_it() {
        PublishedFile server = new PublishedFile("\"v1\"", bytes(600)).withoutParts();

        assertThat(load(server, AMPLE)).isInstanceOf(Done.class);
        assertThat(server.headers()).hasSize(1);
    }

    @Test
    void the_file_that_is_live_is_not_sent_again() {
        PublishedFile server = new PublishedFile("\"v1\"", bytes(600));
        load(server, AMPLE);
        int before = server.headers().size();

        assertThat(load(server, AMPLE)).isInstanceOf(Unchanged.class);

        assertThat(server.headers()).hasSize(before + 1);
        assertThat(server.headers().getLast()).containsEntry("If-None-Match", "\"v1\"");
    }

    @Test
    void a_server_that_knows_no_conditions_is_asked_for_one_part() {
        PublishedFile server = new PublishedFile("", bytes(600));
        load(server, AMPLE);
        int before = server.headers().size();

        assertThat(load(server, AMPLE)).isInstanceOf(Unchanged.class);
        assertThat(server.headers()).hasSize(before + 1);
    }

    @Test
    void what_may_pass_is_tried_again_with_growing_pauses() {
        PublishedFile server = new PublishedFile("\"v1\"", bytes(600))
                .firstly(
                        PublishedFile.answer(503, Map.of()),
                        new Reply.Broken("connection broke off"),
                        new Reply.Late(),
                        PublishedFile.answer(429, Map.of()));
        Instant start = bench.time.instant();

        assertThat(load(server, AMPLE)).isInstanceOf(Done.class);
        assertThat(Duration.between(start, bench.time.instant())).isEqualTo(Duration.ofSeconds(1 + 2 + 4 + 8));
    }

    @Test
    void five_failures_on_end_are_enough() {
        Reply busy = PublishedFile.answer(503, Map.of());
        PublishedFile server = new PublishedFile("\"v1\"", bytes(600)).firstly(busy, busy, busy, busy, busy);

        assertThat(load(server, AMPLE)).isEqualTo(new Failed(ADDRESS + ": status 503"));
        assertThat(server.headers()).hasSize(5);
    }

    @Test
    void what_will_not_pass_is_not_tried_again() {
        for (Reply reply : new Reply[] {
            PublishedFile.answer(404, Map.of()),
            new Reply.Forbidden("address is private"),
            new Reply.NoSuchHost(),
            PublishedFile.answer(206, Map.of()),
        }) {
            PublishedFile server = new PublishedFile("\"v1\"", bytes(10)).firstly(reply);

            assertThat(load(server, AMPLE)).as("%s", reply).isInstanceOf(Failed.class);
            assertThat(server.headers()).hasSize(1);
        }
    }

    @Test
    void redirects_are_followed_and_never_away_from_https() {
        PublishedFile server = new PublishedFile("\"v1\"", bytes(10))
                .firstly(PublishedFile.answer(302, Map.of("location", "/elsewhere.csv")));
        assertThat(load(server, AMPLE)).isInstanceOf(Done.class);
        assertThat(server.addresses()).contains(URI.create("https://downloads.majestic.com/elsewhere.csv"));

        for (String target : new String[] {"http://downloads.majestic.com/m.csv", "file:///etc/passwd"}) {
            PublishedFile leading = new PublishedFile("\"v2\"", bytes(20))
                    .firstly(PublishedFile.answer(302, Map.of("location", target)));
            assertThat(load(leading, AMPLE)).as(target).isInstanceOf(Failed.class);
            assertThat(leading.addresses()).hasSize(1);
        }
        Reply round = PublishedFile.answer(302, Map.of("location", ADDRESS.toString()));
        PublishedFile loop = new PublishedFile("\"v3\"", bytes(20)).firstly(round, round, round, round, round, round);
        assertThat(load(loop, AMPLE)).isEqualTo(new Failed(ADDRESS + ": more than 5 redirects"));
    }

    @Test
    void a_file_that_is_too_large_is_refused_at_its_first_part() {
        PublishedFile server = new PublishedFile("\"v1\"", bytes(600));

        assertThat(load(small(), server, AMPLE)).isEqualTo(new Refused("the file is larger than 15000 bytes"));
        assertThat(server.headers()).hasSize(1);
        PublishedFile whole = new PublishedFile("\"v1\"", bytes(600)).withoutParts();
        assertThat(load(small(), whole, AMPLE)).isEqualTo(new Refused("the file is larger than 15000 bytes"));
    }

    @Test
    void the_newest_file_is_found_by_the_publishers_index() {
        DataSet graph = DataSets.named("ccgraph").orElseThrow();
        PublishedFile server = new PublishedFile("\"v1\"", Bench.gzip(Bench.graph("1 first")));
        ScriptedWeb web = new ScriptedWeb(bench.time)
                .text("https://index.commoncrawl.org/graphinfo.json", "[{\"id\":\"cc-main-2026-aug-sep-oct\"}]");

        Done done = (Done) load(graph, server, web, Map.of(), AMPLE);

        assertThat(done.manifest().asOf()).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(server.addresses().getFirst().toString()).endsWith("/cc-main-2026-aug-sep-oct-domain-ranks.txt.gz");
        assertThat(load(graph, server, new ScriptedWeb(bench.time), Map.of(), AMPLE))
                .isEqualTo(new Failed("https://index.commoncrawl.org/graphinfo.json does not answer"));
    }

    @Test
    void an_address_of_ones_own_stands_in_for_the_publishers() {
        PublishedFile server = new PublishedFile("\"v1\"", bytes(10));
        URI mirror = URI.create("https://mirror.brightloom.com/m.csv");

        load(Bench.MAJESTIC, server, new ScriptedWeb(bench.time), Map.of(DataSetId.MAJESTIC, mirror), AMPLE);

        assertThat(server.addresses()).containsOnly(mirror);
    }

    private static byte[] bytes(int sites) {
        return Bench.million(sites).getBytes(StandardCharsets.UTF_8);
    }

    private static DataSet small() {
        DataSet all = Bench.MAJESTIC;
        return new DataSet(
                all.id(),
                all.title(),
                all.publication(),
                all.files(),
                all.format(),
                new Limits(15_000, 1_000_000, Long.MAX_VALUE),
                all.kind(),
                all.rights());
    }

    private Loaded load(Downloads server, Duration budget) {
        return load(Bench.MAJESTIC, server, budget);
    }

    private Loaded load(DataSet set, Downloads server, Duration budget) {
        return load(set, server, new ScriptedWeb(bench.time), Map.of(), budget);
    }

    private Loaded load(DataSet set, Downloads server, ScriptedWeb web, Map<DataSetId, URI> instead, Duration budget) {
        DownloadIntake intake = new DownloadIntake(
                bench.store(),
                bench.scratch(),
                new Locations(web, instead, bench.time),
                new Pieces(server, bench.time, bench.time, LoadProgress.NONE, CHUNK));
        try {
            return bench.loader(bench.store()).load(set, intake, Deadline.in(budget, bench.time.instant()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Answers once as the other would, and from then on that it has nothing.
    private static final class Once implements Downloads {
        private final PublishedFile server;
        private boolean over;

        Once(PublishedFile server) {
            this.server = server;
        }

        @Override
        public Reply get(Download download, Deadline deadline) {
            if (over) {
                return PublishedFile.answer(404, Map.of());
            }
            over = true;
            return server.get(download, deadline);
        }
    }
}
