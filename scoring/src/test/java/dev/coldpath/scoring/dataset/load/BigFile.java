package dev.coldpath.scoring.dataset.load;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSets;
import dev.coldpath.scoring.dataset.RankLists;
import dev.coldpath.scoring.dataset.RankLists.Answer.Found;
import dev.coldpath.scoring.dataset.load.Loaded.Done;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// Loads a graph of very many rows: the main class of a small JVM.
final class BigFile {
    private static final DataSet GRAPH = DataSets.named("ccgraph").orElseThrow();
    private static final int LOOKED_UP = 1_000;

    private BigFile() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        Bench bench = new Bench(home);
        Done done = (Done) bench.load(GRAPH, written(home.resolve("ranks.txt"), rows));
        RankLists lists = bench.lists();
        for (int i = 1; i <= rows; i += Math.max(1, rows / LOOKED_UP - 3)) {
            Found found = (Found) lists.look(DataSetId.CCGRAPH, new Domain(Bench.site(i)));
            if (found.listed().number("rank").orElse(0) != i) {
                throw new IllegalStateException("row " + i + " is not where it should be");
            }
        }
        System.out.println("kept " + done.manifest().counts().kept());
    }

    private static Path written(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(Bench.GRAPH_HEAD);
            for (int i = 1; i <= rows; i++) {
                out.write(i + "\t3.5E7\t" + i + "\t0.01\tcom.site-" + i + "\t2\n");
            }
        }
        return Files.setLastModifiedTime(file, FileTime.from(Bench.LISTED));
    }
}
