package dev.coldpath.scoring.dataset.load;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.RankLists;
import dev.coldpath.scoring.dataset.RankLists.Answer.Found;
import dev.coldpath.scoring.dataset.load.Loaded.Done;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// Loads a million rows: the main class of a small JVM.
final class BigFile {
    static final int ROWS = 1_000_000;

    private BigFile() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        Bench bench = new Bench(home);
        Done done = (Done) bench.load(Bench.MAJESTIC, written(home.resolve("million.csv")));
        RankLists lists = bench.lists();
        for (int i = 1; i <= ROWS; i += 997) {
            Found found = (Found) lists.look(DataSetId.MAJESTIC, new Domain(Bench.site(i)));
            if (found.listed().number("rank").orElse(0) != i) {
                throw new IllegalStateException("row " + i + " is not where it should be");
            }
        }
        System.out.println("kept " + done.manifest().counts().kept());
    }

    private static Path written(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(Bench.MAJESTIC_HEAD);
            for (int i = 1; i <= ROWS; i++) {
                String site = Bench.site(i);
                out.write(i + "," + i + "," + site + ",com,77,78," + site + ",com," + (i + 1) + ",1,1,1\n");
            }
        }
        return Files.setLastModifiedTime(file, FileTime.from(Bench.LISTED));
    }
}
