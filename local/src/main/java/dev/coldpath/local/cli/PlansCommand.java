package dev.coldpath.local.cli;

import dev.coldpath.api.admin.AdminWire;
import dev.coldpath.local.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `coldpath plans …`: the plans there are.
@Command(
        name = "plans",
        description = "See the plans, the built-in ones and your own.",
        mixinStandardHelpOptions = true)
final class PlansCommand extends CommandGroup {
    @Command(name = "list", description = "All plans and their limits.", mixinStandardHelpOptions = true)
    int list(@Mixin Counter counter) {
        return counter.show(
                spec,
                Wiring.plans(counter.data.anywhere(), counter.plans).all().stream()
                        .map(AdminWire::plan)
                        .toList(),
                "name",
                "cachedCallsIncluded",
                "coldCallsIncluded",
                "coldPerKeyHour",
                "coldPerAccountDay",
                "freshnessWindowHours",
                "coldRuns",
                "forceFresh",
                "cachedOverage",
                "requestsPerSecond",
                "requestBurst",
                "intelligenceJobsPerDay");
    }
}
