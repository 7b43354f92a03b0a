package dev.coldpath.local.cli;

import dev.coldpath.local.Settings;
import dev.coldpath.local.datasets.DataSetShelf;
import dev.coldpath.local.datasets.Refresh;
import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSets;
import dev.coldpath.scoring.dataset.VersionManifest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coldpath datasets …`: the lists of the whole web that scores look domains up in.
@Command(
        name = "datasets",
        description = "Show and load the lists of the whole web that scores look domains up in.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class DataSetsCommand implements Runnable {
    private static final int FAILED = 1;

    private final Map<String, String> env;

    @Spec
    CommandSpec spec;

    /// Takes the environment of the command.
    DataSetsCommand(Map<String, String> env) {
        this.env = Map.copyOf(env);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "list",
            description = "Show every data set and what is loaded of it.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int list(
            @Option(
                            names = "--data",
                            defaultValue = "./data",
                            description = "The service's data folder (${DEFAULT-VALUE}).")
                    Path data) {
        PrintWriter out = spec.commandLine().getOut();
        DataSetShelf shelf = new DataSetShelf(data);
        Set<DataSetId> acknowledged = DataSetShelf.acknowledged(env);
        for (DataSet set : DataSets.ALL) {
            boolean on = DataSets.enabled(acknowledged).contains(set);
            out.printf("%-10s %-28s %s%n", set.id(), set.title(), on ? state(shelf.live(set)) : off(set));
        }
        out.flush();
        return 0;
    }

    private static String state(Optional<VersionManifest> live) {
        return live.map(manifest -> String.format(
                        Locale.ROOT,
                        "list of %s, %,d domains, version %s",
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
            footerHeading = "%nSizes as published: crux 10 MB, majestic 80 MB, ccgraph 2 GB, tranco 50 MB.%n",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int refresh(
            @Parameters(paramLabel = "ID", arity = "0..*", description = "crux, majestic, ccgraph or tranco.")
                    List<String> names,
            @Option(
                            names = "--from",
                            paramLabel = "FILE|FOLDER|URL",
                            description =
                                    "A file as the publisher made it, a folder of such files, or an https address;"
                                            + " otherwise the publisher's own.")
                    Optional<String> from,
            @Option(
                            names = "--data",
                            defaultValue = "./data",
                            description = "The service's data folder (${DEFAULT-VALUE}).")
                    Path data,
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
        new Refresh(data, wanted, from, named, DataSetShelf.acknowledged(env)).run(lines);
        return lines.allWell() ? 0 : FAILED;
    }
}
