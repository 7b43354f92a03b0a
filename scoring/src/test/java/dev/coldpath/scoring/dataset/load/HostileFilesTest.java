package dev.coldpath.scoring.dataset.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSet.Limits;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.Shard;
import dev.coldpath.scoring.dataset.load.Loaded.Done;
import dev.coldpath.scoring.dataset.load.Loaded.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a file holds, it is refused in bounded memory and time, and leaves nothing behind.
class HostileFilesTest {
    private static final int MEGABYTE = 1_000_000;

    @TempDir
    Path home;

    private Bench bench;

    @BeforeEach
    void bench() {
        bench = new Bench(home);
    }

    @AfterEach
    void nothing_is_left_of_what_was_refused() {
        if (bench.store().live(DataSetId.MAJESTIC).isEmpty() && Files.exists(bench.root)) {
            assertThat(bench.bytes()).isEmpty();
        }
        assertThat(bench.scratch().resolve("majestic")).doesNotExist();
    }

    @Test
    void a_small_file_that_swells_stops_at_the_limit() throws IOException {
        Path bomb = home.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write(Bench.million(10).getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < 30; i++) {
                out.write(zeros);
            }
        }

        assertThat(bench.load(limited(MEGABYTE, 20L * MEGABYTE), bomb))
                .isEqualTo(new Refused("the file holds more than 20000000 bytes of text"));
    }

    @Test
    void a_line_without_end_is_one_malformed_row() {
        String endless = "x".repeat(3 * MEGABYTE);

        Done done = (Done) bench.load(
                Bench.MAJESTIC, bench.file("e.csv", Bench.LISTED, Bench.million(200) + endless + "\n" + lastRow()));

        assertThat(done.manifest().counts().bad()).isOne();
        assertThat(done.manifest().counts().kept()).isEqualTo(201);
    }

    @Test
    void bytes_that_are_not_utf_8_are_a_malformed_row() {
        byte[] text = (Bench.million(200) + "201,1,caf?.com,com,1,1,c,com,1,1,1,1\n").getBytes(StandardCharsets.UTF_8);
        int at = new String(text, StandardCharsets.ISO_8859_1).indexOf("caf");
        text[at + 3] = (byte) 0xe9;

        Done done = (Done) bench.load(Bench.MAJESTIC, bench.file("u.csv", Bench.LISTED, text));

        assertThat(done.manifest().counts().bad()).isOne();
    }

    @Test
    void a_file_that_begins_otherwise_is_another_file() {
        for (String text : new String[] {
            "", "<html><body>Not found</body></html>", "origin,rank\nhttps://a.com,1000\n", "1,1,a.com\n", "\0\0\0"
        }) {
            assertThat(bench.load(Bench.MAJESTIC, bench.file("o.csv", Bench.LISTED, text)))
                    .as(text)
                    .isEqualTo(new Refused("it does not begin like The Majestic Million"));
        }
    }

    @Test
    void a_file_without_rows_is_refused() {
        assertThat(bench.load(Bench.MAJESTIC, bench.file("n.csv", Bench.LISTED, Bench.MAJESTIC_HEAD)))
                .isEqualTo(new Refused("it holds nothing"));
    }

    @Test
    void a_compressed_file_that_breaks_off_is_refused() {
        byte[] whole = Bench.gzip(Bench.million(5_000));

        assertThat(bench.load(
                        Bench.MAJESTIC, bench.file("t.csv.gz", Bench.LISTED, Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo(new Refused("the file is damaged"));
    }

    @Test
    void a_compressed_file_with_a_flipped_bit_is_refused() {
        byte[] whole = Bench.gzip(Bench.million(5_000));
        whole[whole.length - 6] ^= 1;

        assertThat(bench.load(Bench.MAJESTIC, bench.file("f.csv.gz", Bench.LISTED, whole)))
                .isEqualTo(new Refused("the file is damaged"));
    }

    @Test
    void a_file_that_is_too_large_is_not_opened() {
        assertThat(bench.load(limited(1_000, MEGABYTE), bench.file("l.csv", Bench.LISTED, Bench.million(500))))
                .isEqualTo(new Refused("the file is larger than 1000 bytes"));
    }

    @Test
    void ranks_that_are_all_different_are_no_buckets() {
        StringBuilder text = new StringBuilder("origin,rank\n");
        for (int i = 1; i <= 65; i++) {
            text.append("https://site-").append(i).append(".com,").append(i).append('\n');
        }

        assertThat(bench.load(Bench.CRUX, bench.file("c.csv", Bench.LISTED, text.toString())))
                .isEqualTo(new Refused("it has more than 64 different ranks, so they are no buckets"));
    }

    @Test
    void names_that_were_chosen_to_fill_one_shard_are_refused() {
        StringBuilder text = new StringBuilder(Bench.MAJESTIC_HEAD);
        String name = IntStream.iterate(0, i -> i + 1)
                .mapToObj(Bench::site)
                .filter(site -> Shard.of(site).equals(new Shard(7)))
                .findFirst()
                .orElseThrow();
        String row = "1,1," + name + ",com,1,1,x,com,1,1,1,1\n";
        text.repeat(row, (int) (Drafts.LARGEST / (name.length() + 7)) + 10);

        assertThat(bench.load(Bench.MAJESTIC, bench.file("s.csv", Bench.LISTED, text.toString())))
                .isEqualTo(new Refused("too many of its rows fall into one shard"));
    }

    @Test
    void a_domain_cannot_smuggle_a_column_in() {
        Done done = (Done) bench.load(
                Bench.MAJESTIC,
                bench.file(
                        "d.csv",
                        Bench.LISTED,
                        Bench.million(200) + "201,1,a\tb.com,com,1,1,x,com,1,1,1,1\n"
                                + "202,1,a\rb.com,com,1,1,x,com,1,1,1,1\n"));

        assertThat(done.manifest().counts().bad()).isEqualTo(2);
    }

    private static String lastRow() {
        return "201,1,last.com,com,1,1,last.com,com,1,1,1,1";
    }

    private static DataSet limited(long bytes, long text) {
        DataSet all = Bench.MAJESTIC;
        return new DataSet(
                all.id(),
                all.title(),
                all.publication(),
                all.files(),
                all.format(),
                new Limits(bytes, text, Long.MAX_VALUE),
                all.kind(),
                all.rights());
    }
}
