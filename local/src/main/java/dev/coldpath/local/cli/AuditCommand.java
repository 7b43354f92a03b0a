package dev.coldpath.local.cli;

import dev.coldpath.account.AccountId;
import dev.coldpath.admin.AuditLog;
import dev.coldpath.api.admin.AdminWire;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `coldpath audit …`: the audit log.
@Command(name = "audit", description = "See what the operator did.", mixinStandardHelpOptions = true)
final class AuditCommand extends CommandGroup {
    @Command(name = "list", description = "The newest first.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Counter counter,
            @Option(names = "--account", paramLabel = "ACCOUNT", description = "Only what was done to this account.")
                    Optional<String> account,
            @Option(names = "--limit", defaultValue = "50", description = "How many (${DEFAULT-VALUE}).") int limit) {
        Optional<AccountId> of = account.map(AccountsCommand::id);
        AuditLog.Page page =
                counter.run(beside -> beside.desks().audit().list(of, Optional.empty(), Math.max(1, limit)));
        return counter.show(
                spec,
                page.rows().stream().map(AdminWire::audit).toList(),
                "at",
                "act",
                "by",
                "accountId",
                "subject",
                "details");
    }
}
