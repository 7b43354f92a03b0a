package dev.coldpath.local.cli;

import dev.coldpath.local.Settings;
import dev.coldpath.local.datasets.DataSetShelf;
import dev.coldpath.local.datasets.Refresh;
import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSets;
import dev.coldpath.scoring.dataset.VersionManifest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `coldpath datasets …`: the lists and registers that scores look companies up in.
@Command(
        name = "datasets",
        description = "Show and load the lists and registers that scores look companies up in.",
        mixinStandardHelpOptions = true)
final class DataSetsCommand extends CommandGroup {
    private static final int FAILED = 1;

    private final Map<String, String> env;

    /// Takes the environment of the command.
    DataSetsCommand(Map<String, String> env) {
        this.env = Map.copyOf(env);
    }

    @Command(
            name = "list",
            description = "Show every data set and what is loaded of it.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int list(@Mixin DataFolder data) {
        PrintWriter out = spec.commandLine().getOut();
        DataSetShelf shelf = new DataSetShelf(data.anywhere());
        Set<DataSetId> acknowledged = DataSetShelf.acknowledged(env);
        for (DataSet set : DataSets.ALL) {
            boolean on = DataSets.enabled(acknowledged).contains(set);
            out.printf("%-12s %-28s %s%n", set.id(), set.title(), on ? state(shelf.live(set)) : off(set));
        }
        out.flush();
        return 0;
    }

    private static String state(Optional<VersionManifest> live) {
        return live.map(manifest -> String.format(
                        Locale.ROOT,
                        "list of %s, %,d entries, version %s",
                        manifest.version().day(),
                        manifest.counts().kept(),
                        manifest.version()))
                .orElse("not loaded");
    }

    private static String off(DataSet set) {
        return "off until its terms are accepted: " + set.rights().terms();
    }

    @Command(
            name = "refresh",
            description = {
                "Load the newest edition of each data set named, or of all that are not off.",
                "A load that is stopped goes on where it was. A running service takes the new edition over within a"
                        + " minute; until then, and whenever a load is refused, it keeps the one it has."
            },
            footerHeading = "%nSizes as published: crux 10 MB, majestic 80 MB, ccgraph 2 GB, tranco 50 MB,%nsec-tickers"
                    + " 1 MB, form-d 13 quarters of 3 MB.%n",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int refresh(
            @Parameters(
                            paramLabel = "ID",
                            arity = "0..*",
                            description = "crux, majestic, ccgraph, tranco, sec-tickers or form-d.")
                    List<String> names,
            @Option(
                            names = "--from",
                            paramLabel = "FILE|FOLDER|URL",
                            description =
                                    "A file as the publisher made it, a folder of such files, or an https address;"
                                            + " otherwise the publisher's own.")
                    Optional<String> from,
            @Mixin DataFolder data,
            @Option(
                            names = "--contact",
                            paramLabel = "EMAIL|URL",
                            description = "Who answers for the downloads; also read from COLDPATH_OPERATOR_CONTACT.")
                    Optional<String> contact)
            throws InterruptedException {
        Optional<String> named =
                contact.or(() -> Optional.ofNullable(env.get(Settings.CONTACT))).filter(text -> !text.isBlank());
        List<String> wanted = names == null ? List.of() : names;
        ProgressLines lines = ProgressLines.on(spec.commandLine().getOut());
        new Refresh(data.anywhere(), wanted, from, named, DataSetShelf.acknowledged(env)).run(lines);
        return lines.allWell() ? 0 : FAILED;
    }
}
