package dev.coldpath.local.cli;

import dev.coldpath.api.admin.AdminWire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `coldpath plans …`: which plans there are.
@Command(
        name = "plans",
        description = "See the plans, the built-in ones and your own.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class PlansCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "list", description = "All plans and their limits.", mixinStandardHelpOptions = true)
    int list(@Mixin Counter counter) {
        return counter.show(
                spec,
                counter.run(beside -> beside.desks().plans().all().stream()
                        .map(AdminWire::plan)
                        .toList()),
                "name",
                "cachedCallsIncluded",
                "coldCallsIncluded",
                "coldPerKeyHour",
                "coldPerAccountDay",
                "freshnessWindowHours",
                "coldRuns",
                "forceFresh");
    }
}
