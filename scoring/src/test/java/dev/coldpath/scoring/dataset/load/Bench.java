package dev.coldpath.scoring.dataset.load;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSetFolder;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSetStore;
import dev.coldpath.scoring.dataset.DataSets;
import dev.coldpath.scoring.dataset.RankLists;
import dev.coldpath.scoring.dataset.StoredRankLists;
import dev.coldpath.scoring.fetch.TestTime;
import dev.coldpath.scoring.net.Deadline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A folder to load into, files to load, and the eyes of a reader.
public final class Bench {
    public static final Instant LISTED = Instant.parse("2026-11-20T03:00:00Z");
    public static final DataSet MAJESTIC = DataSets.named("majestic").orElseThrow();
    public static final DataSet CRUX = DataSets.named("crux").orElseThrow();
    static final String MAJESTIC_HEAD = "GlobalRank,TldRank,Domain,TLD,RefSubNets,RefIPs,IDN_Domain,IDN_TLD,"
            + "PrevGlobalRank,PrevTldRank,PrevRefSubNets,PrevRefIPs\n";

    static final String GRAPH_HEAD = "#harmonicc_pos\t#harmonicc_val\t#pr_pos\t#pr_val\t#host_rev\t#n_hosts\n";

    private static final Duration AMPLE = Duration.ofHours(1);

    public final TestTime time = new TestTime();
    final Path root;
    private final Path home;

    public Bench(Path home) {
        this.home = home;
        this.root = home.resolve("datasets");
    }

    public DataSetFolder store() {
        return new DataSetFolder(root, DataSetFolder.Settling.NONE);
    }

    Path scratch() {
        return home.resolve("scratch");
    }

    Loader loader(DataSetStore store) {
        return new Loader(store, scratch(), time, LoadProgress.NONE);
    }

    public Loaded load(DataSet set, Path file) {
        return load(store(), set, file, AMPLE);
    }

    Loaded load(DataSetStore store, DataSet set, Path file, Duration budget) {
        try {
            return loader(store).load(set, new FileIntake(file), Deadline.in(budget, time.instant()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The folder of all files.
    Path published() {
        return home.resolve("published");
    }

    /// A file of that day.
    public Path file(String name, Instant listed, byte[] bytes) {
        try {
            Path file = Files.write(Files.createDirectories(published()).resolve(name), bytes);
            Files.setLastModifiedTime(file, FileTime.from(listed));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file(String name, Instant listed, String text) {
        return file(name, listed, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The first so many sites of a million, the first of them on top.
    public static String million(int sites) {
        return million(IntStream.rangeClosed(1, sites).mapToObj(Bench::site).toList());
    }

    public static String million(List<String> domains) {
        StringBuilder text = new StringBuilder(MAJESTIC_HEAD);
        for (int i = 0; i < domains.size(); i++) {
            String domain = domains.get(i);
            text.append("%d,%d,%s,com,%d,%d,%s,com,%d,1,1,1\n"
                    .formatted(i + 1, i + 1, domain, 1_000_000 / (i + 1) + 1, 7, domain, i + 2));
        }
        return text.toString();
    }

    /// A graph of rows such as `7 brightloom`: a rank and the name of a site under `com`.
    static String graph(String... rows) {
        return Stream.of(rows)
                .map(row -> row.split(" ", -1))
                .map(row -> "%s\t3.5\t1\t0.1\tcom.%s\t9\n".formatted(row[0], row[1]))
                .collect(Collectors.joining("", GRAPH_HEAD, ""));
    }

    public static String site(int number) {
        return "site-" + number + ".com";
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public RankLists lists() {
        return new StoredRankLists(DataSets.ALL, store(), time);
    }

    RankLists.Answer look(DataSetId list, String domain) {
        return lists().look(list, new Domain(domain));
    }

    /// What a file says, decompressed if need be.
    static String text(List<Byte> file) {
        byte[] bytes = new byte[file.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = file.get(i);
        }
        try {
            boolean gzip = bytes.length > 2 && bytes[0] == 0x1f;
            byte[] plain = gzip ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
            return new String(plain, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every file below the data sets and its bytes.
    Map<String, List<Byte>> bytes() {
        return bytes(root);
    }

    static Map<String, List<Byte>> bytes(Path root) {
        Map<String, List<Byte>> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(each);
                all.put(
                        root.relativize(each).toString(),
                        IntStream.range(0, bytes.length).mapToObj(i -> bytes[i]).toList());
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
