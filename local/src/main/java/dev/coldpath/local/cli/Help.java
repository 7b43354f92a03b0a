package dev.coldpath.local.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coldpath help …`: describes a command or a subcommand.
@Command(name = "help", description = "Tell of a command, as in `help keys create`.", helpCommand = true)
final class Help implements Runnable {
    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "A command and, if it has some, one of its own.")
    List<String> names = List.of();

    @Override
    public void run() {
        CommandLine told = spec.commandLine().getParent();
        for (String name : names) {
            CommandLine next = told.getSubcommands().get(name);
            if (next == null) {
                throw new ParameterException(told, "there is no command \"" + name + "\".");
            }
            told = next;
        }
        told.usage(spec.commandLine().getOut());
    }
}
