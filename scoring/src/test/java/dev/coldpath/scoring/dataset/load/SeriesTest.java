package dev.coldpath.scoring.dataset.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSets;
import dev.coldpath.scoring.dataset.Publication.Located;
import dev.coldpath.scoring.dataset.Publication.Quarterly;
import dev.coldpath.scoring.dataset.SecRegister;
import dev.coldpath.scoring.dataset.SecRegister.Answer.Looked;
import dev.coldpath.scoring.dataset.SecRegister.Offering;
import dev.coldpath.scoring.dataset.StoredSecRegister;
import dev.coldpath.scoring.dataset.load.FormDFile.Notice;
import dev.coldpath.scoring.dataset.load.Loaded.Done;
import dev.coldpath.scoring.dataset.load.Loaded.Failed;
import dev.coldpath.scoring.dataset.load.Loaded.Unchanged;
import dev.coldpath.scoring.fetch.ScriptedWeb;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Downloads;
import dev.coldpath.scoring.net.Web.Reply;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A set of several files, one a quarter. Proves the part of E-26 about downloads for those.
class SeriesTest {
    private static final DataSet FORM_D = DataSets.named("form-d").orElseThrow();
    private static final Quarterly QUARTERLY = (Quarterly) FORM_D.publication();
    private static final Duration AMPLE = Duration.ofHours(1);

    @TempDir
    Path home;

    private Bench bench;
    private List<URI> newestFirst;
    private final Map<URI, PublishedFile> published = new LinkedHashMap<>();
    private final List<URI> asked = new ArrayList<>();

    @BeforeEach
    void every_quarter_but_the_newest_is_out() {
        bench = new Bench(home);
        newestFirst = QUARTERLY.files(bench.time.instant()).stream()
                .map(Located::file)
                .toList();
        for (int i = 1; i < newestFirst.size(); i++) {
            Notice notice = Notice.of("Acme Robotics", "021-" + i, "05-MAR-2026", Integer.toString(i));
            published.put(newestFirst.get(i), file("\"q" + i + "\"", notice));
        }
    }

    @Test
    void the_quarters_that_are_over_are_counted_back_from_today() {
        List<Located> files = QUARTERLY.files(Instant.parse("2026-11-22T12:00:00Z"));

        assertThat(files).hasSize(14);
        assertThat(files.getFirst().file().toString()).endsWith("/form-d-data-sets/2026q3_d.zip");
        assertThat(files.getFirst().asOf()).contains(Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(files.getLast().file().toString()).endsWith("/2023q2_d.zip");
        assertThat(QUARTERLY.files(Instant.parse("2026-12-31T23:59:59Z"))).isEqualTo(files);
        assertThat(QUARTERLY
                        .files(Instant.parse("2027-01-01T00:00:00Z"))
                        .getFirst()
                        .file()
                        .toString())
                .endsWith("/2026q4_d.zip");
    }

    @Test
    void all_quarters_become_one_set_though_the_newest_is_not_out_yet() {
        Done done = (Done) load(AMPLE);

        assertThat(sold()).hasSize(13);
        assertThat(done.manifest().source()).isEqualTo(newestFirst.get(1));
        assertThat(done.manifest().asOf()).isEqualTo("2026-07-01T00:00:00Z");
        assertThat(bench.bytes()).as("no part is left").hasSize(258);
    }

    @Test
    void when_the_newest_is_the_one_that_is_live_the_others_are_not_asked_for() {
        load(AMPLE);
        asked.clear();

        assertThat(load(AMPLE)).isInstanceOf(Unchanged.class);

        assertThat(asked).containsExactly(newestFirst.get(0), newestFirst.get(1));
    }

    @Test
    void a_new_quarter_replaces_the_oldest() {
        load(AMPLE);
        published.put(newestFirst.getFirst(), file("\"q0\"", Notice.of("Acme Robotics", "021-0", "05-JUL-2026", "77")));

        assertThat(load(AMPLE)).isInstanceOf(Done.class);

        assertThat(sold()).hasSize(13).contains(77L).doesNotContain(13L);
    }

    @Test
    void a_load_that_breaks_off_goes_on_with_the_quarter_it_had_come_to() {
        PublishedFile fifth = published.remove(newestFirst.get(5));
        assertThat(load(AMPLE)).isEqualTo(new Failed(newestFirst.get(5) + ": status 404"));
        published.put(newestFirst.get(5), fifth);
        asked.clear();

        assertThat(load(AMPLE)).isInstanceOf(Done.class);

        assertThat(asked).doesNotContainAnyElementsOf(newestFirst.subList(1, 5)).contains(newestFirst.get(5));
        assertThat(sold()).hasSize(13);
    }

    private static PublishedFile file(String tag, Notice notice) {
        return new PublishedFile(tag, new FormDFile().with(notice).zip());
    }

    private List<Long> sold() {
        SecRegister register = new StoredSecRegister(bench.store(), bench.time);
        return ((Looked<Offering>) register.offerings("Acme Robotics"))
                .found().stream().map(Offering::sold).toList();
    }

    private Loaded load(Duration budget) {
        Downloads server = (download, deadline) -> {
            asked.add(download.address());
            PublishedFile file = published.get(download.address());
            return file == null ? notFound() : file.get(download, deadline);
        };
        Map<DataSetId, URI> none = Map.of();
        DownloadIntake intake = new DownloadIntake(
                bench.store(),
                bench.scratch(),
                new Locations(new ScriptedWeb(bench.time), none, bench.time),
                new Pieces(server, bench.time, bench.time, LoadProgress.NONE));
        try {
            return bench.loader(bench.store()).load(FORM_D, intake, Deadline.in(budget, bench.time.instant()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reply notFound() {
        return PublishedFile.answer(404, Map.of());
    }
}
