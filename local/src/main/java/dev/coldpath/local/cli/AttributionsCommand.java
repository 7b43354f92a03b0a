package dev.coldpath.local.cli;

import dev.coldpath.local.datasets.Credits;
import dev.coldpath.local.datasets.DataSetShelf;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `coldpath attributions`: the credits of all sources and data sets.
@Command(
        name = "attributions",
        description = "Print the credits of every source and data set that takes part in scores, as Markdown.",
        mixinStandardHelpOptions = true)
final class AttributionsCommand implements Callable<Integer> {
    private final Map<String, String> env;

    @Spec
    CommandSpec spec;

    /// Takes the environment of the command.
    AttributionsCommand(Map<String, String> env) {
        this.env = Map.copyOf(env);
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(Credits.page(DataSetShelf.acknowledged(env)));
        out.flush();
        return 0;
    }
}
