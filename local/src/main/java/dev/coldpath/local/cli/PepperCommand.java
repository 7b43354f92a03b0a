package dev.coldpath.local.cli;

import dev.coldpath.local.PepperChange;
import java.io.PrintWriter;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `coldpath pepper …`: the secret that keys are hashed with, beside a running service or without one.
@Command(
        name = "pepper",
        description = "Replace the secret that API keys are hashed with.",
        mixinStandardHelpOptions = true)
final class PepperCommand extends CommandGroup {
    @Command(
            name = "rotate",
            description = "Put a new pepper in the place of the old one; keys move to it as they are used.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Mixin DataFolder data,
            @Option(
                            names = "--leave-behind",
                            description = "Also when keys were not used since the last time: they open nothing then.")
                    boolean leaveBehind) {
        Instant from = PepperChange.make(data.anywhere(), leaveBehind);
        PrintWriter out = spec.commandLine().getOut();
        out.println("The pepper is replaced. From " + from + " on keys move to it as they are used.");
        out.flush();
        return 0;
    }
}
