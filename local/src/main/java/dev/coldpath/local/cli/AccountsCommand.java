package dev.coldpath.local.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.Account;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyId;
import dev.coldpath.admin.AccountBook;
import dev.coldpath.admin.AccountDesk;
import dev.coldpath.admin.AccountDesk.Edit;
import dev.coldpath.api.admin.AdminWire;
import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.plan.Overrides;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `coldpath accounts …`: look at accounts, change them, suspend them. `coldpath keys create` opens one.
@Command(name = "accounts", description = "Look at accounts and change them.", mixinStandardHelpOptions = true)
final class AccountsCommand extends CommandGroup {
    @Command(name = "list", description = "All accounts, the newest first.", mixinStandardHelpOptions = true)
    int list(@Mixin Counter counter) {
        return counter.show(
                spec,
                counter.run(beside -> all(beside.desks().accounts())),
                "id",
                "label",
                "state",
                "plan",
                "overrides",
                "createdAt");
    }

    private static List<ObjectNode> all(AccountDesk desk) {
        return Counter.pages(desk::list, AccountBook.Page::next).stream()
                .flatMap(page -> page.accounts().stream())
                .map(AdminWire::account)
                .toList();
    }

    @Command(name = "show", description = "One account.", mixinStandardHelpOptions = true)
    int show(
            @Mixin Counter counter, @Parameters(paramLabel = "ACCOUNT", description = Counter.ACCOUNT) String account) {
        AccountId id = id(account);
        Optional<Account> found =
                counter.run(beside -> beside.desks().accounts().find(id));
        return counter.show(
                spec,
                found.map(AdminWire::account).orElseThrow(() -> new Unusable("there is no account " + account + ".")));
    }

    /// Caps that are to change: a number, or `plan` for the plan's own again.
    static final class Caps {
        @Option(
                names = "--cold-calls",
                paramLabel = "N|plan",
                description = "Cold calls a month, in place of the plan's.")
        Optional<String> cold = Optional.empty();

        @Option(
                names = "--cached-calls",
                paramLabel = "N|plan",
                description = "Cached calls a month, in place of the plan's.")
        Optional<String> cached = Optional.empty();

        @Option(
                names = "--cold-per-key-hour",
                paramLabel = "N|plan",
                description = "Cold calls of a key in any hour, in place of the plan's.")
        Optional<String> hour = Optional.empty();

        UnaryOperator<Overrides> edit() {
            Optional<OptionalInt> newCached = cached.map(Caps::cap);
            Optional<OptionalInt> newCold = cold.map(Caps::cap);
            Optional<OptionalInt> newHour = hour.map(Caps::cap);
            return seen -> new Overrides(
                    newCached.orElse(seen.cachedCallsIncluded()),
                    newCold.orElse(seen.coldCallsIncluded()),
                    newHour.orElse(seen.coldPerKeyHour()));
        }

        private static OptionalInt cap(String text) {
            if (text.equals("plan")) {
                return OptionalInt.empty();
            }
            if (!text.matches("[0-9]{1,9}")) {
                throw new Unusable("\"" + text + "\" is neither a number nor the word plan.");
            }
            return OptionalInt.of(Integer.parseInt(text));
        }
    }

    @Command(
            name = "set",
            description = "Change an account's plan, label or caps. It holds everywhere within a minute.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int set(
            @Mixin Counter counter,
            @Parameters(paramLabel = "ACCOUNT", description = Counter.ACCOUNT) String account,
            @Option(names = "--plan", description = "The plan's name.") Optional<String> plan,
            @Option(names = "--label", description = "A name of yours for the account.") Optional<String> label,
            @Mixin Caps caps) {
        return change(counter, account, new Edit(label, plan, Optional.empty(), caps.edit()));
    }

    @Command(
            name = "suspend",
            description = "Let no key of an account open anything, everywhere within a minute.",
            mixinStandardHelpOptions = true)
    int suspend(
            @Mixin Counter counter, @Parameters(paramLabel = "ACCOUNT", description = Counter.ACCOUNT) String account) {
        return change(counter, account, Edit.NOTHING.opened(false));
    }

    @Command(name = "reopen", description = "Let an account's keys work again.", mixinStandardHelpOptions = true)
    int reopen(
            @Mixin Counter counter, @Parameters(paramLabel = "ACCOUNT", description = Counter.ACCOUNT) String account) {
        return change(counter, account, Edit.NOTHING.opened(true));
    }

    private int change(Counter counter, String account, Edit edit) {
        AccountId id = id(account);
        return counter.show(
                spec,
                AdminWire.account(counter.run(beside -> Counter.value(
                        beside.desks().accounts().change(id, edit, beside.now()), "account " + account))));
    }

    @Command(name = "usage", description = "What an account has used of its plan.", mixinStandardHelpOptions = true)
    int usage(
            @Mixin Counter counter, @Parameters(paramLabel = "ACCOUNT", description = Counter.ACCOUNT) String account) {
        AccountId id = id(account);
        return counter.show(
                spec,
                AdminWire.usage(counter.run(beside ->
                        Counter.value(beside.desks().meters().usage(id, beside.now()), "account " + account))));
    }

    @Command(
            name = "lift",
            description = "Let the rolling day of an account begin anew, or the rolling hour of one of its keys.",
            mixinStandardHelpOptions = true)
    int lift(
            @Mixin Counter counter,
            @Parameters(paramLabel = "ACCOUNT", description = Counter.ACCOUNT) String account,
            @Option(names = "--key", paramLabel = "KEY", description = "The key whose hour is meant.")
                    Optional<String> key) {
        AccountId id = id(account);
        Optional<KeyId> hour = key.map(text -> Counter.read("key id", text, KeyId::parse));
        return counter.show(
                spec,
                AdminWire.usage(counter.run(beside -> Counter.value(
                        hour.isPresent()
                                ? beside.desks().meters().liftHour(id, hour.get(), beside.now())
                                : beside.desks().meters().liftDay(id, beside.now()),
                        hour.isPresent() ? "such key of account " + account : "account " + account))));
    }

    static AccountId id(String text) {
        return Counter.read("account id", text, AccountId::parse);
    }
}
