package dev.coldpath.local.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.admin.AdminWire;
import dev.coldpath.domain.Domain;
import dev.coldpath.domain.DomainNames;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `coldpath exclusions …`: the domains that are excluded from scoring.
@Command(
        name = "exclusions",
        description = "Keep companies from being asked about, and have what is known of them forgotten.",
        mixinStandardHelpOptions = true)
final class ExclusionsCommand extends CommandGroup {
    @Command(
            name = "list",
            description = "The domains that nobody may ask about: yours, and those whose owners opted out.",
            mixinStandardHelpOptions = true)
    int list(@Mixin Counter counter) {
        List<ObjectNode> all = counter.run(beside -> beside.desks().exclusions().list(beside.now()).stream()
                .map(AdminWire::exclusion)
                .toList());
        return counter.show(spec, all, "domain", "reason", "since", "until");
    }

    @Command(
            name = "add",
            description = "Neither fetch nor score a company from now on, and forget what is known of it.",
            mixinStandardHelpOptions = true)
    int add(@Mixin Counter counter, @Parameters(paramLabel = "DOMAIN") String domain) {
        Domain company = Counter.read("domain of a company", domain, DomainNames::company);
        return counter.show(
                spec,
                counter.run(beside ->
                        AdminWire.exclusion(beside.desks().exclusions().exclude(company, beside.now()))));
    }

    @Command(
            name = "lift",
            description = "Let a company be asked about again, whoever excluded it.",
            mixinStandardHelpOptions = true)
    int lift(@Mixin Counter counter, @Parameters(paramLabel = "DOMAIN") String domain) {
        Domain company = Counter.read("domain of a company", domain, DomainNames::company);
        return counter.show(
                spec,
                counter.run(beside -> AdminWire.domain(Counter.value(
                        beside.desks().exclusions().lift(company, beside.now()), "exclusion of " + company))));
    }

    @Command(
            name = "forget",
            description = "Delete every record and snapshot of a company. Who asks next has it looked at anew.",
            mixinStandardHelpOptions = true)
    int forget(@Mixin Counter counter, @Parameters(paramLabel = "DOMAIN") String domain) {
        Domain company = Counter.read("domain of a company", domain, DomainNames::company);
        return counter.show(spec, counter.run(beside -> {
            beside.desks().exclusions().forget(company, beside.now());
            return AdminWire.domain(company);
        }));
    }
}
