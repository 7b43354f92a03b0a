package dev.coldpath.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that only does something with one of its subcommands; without any it tells which there are.
@Command(
        synopsisSubcommandLabel = "COMMAND",
        footer = "%n`${COMMAND-FULL-NAME} COMMAND --help` tells more of one of them.")
abstract class CommandGroup implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public final void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
