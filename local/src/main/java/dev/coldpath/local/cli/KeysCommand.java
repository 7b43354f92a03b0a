package dev.coldpath.local.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.Access;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.KeyTerms;
import dev.coldpath.account.Mode;
import dev.coldpath.admin.KeyDesk;
import dev.coldpath.api.Timestamp;
import dev.coldpath.api.admin.AdminWire;
import dev.coldpath.local.NewAccount;
import dev.coldpath.local.Wiring;
import dev.coldpath.local.refusal.Unusable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `coldpath keys …`: accounts and their keys, beside a running service or without one.
@Command(
        name = "keys",
        description = "Make accounts and their API keys, replace keys and revoke them.",
        mixinStandardHelpOptions = true)
final class KeysCommand extends CommandGroup {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Command(
            name = "create",
            description = {
                "Open an account on a plan and print its live and its test key, once.",
                "As JSON it is one object {account, plan, liveKey, testKey}."
            },
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int create(
            @Option(
                            names = "--plan",
                            defaultValue = "growth",
                            description = "free, starter, growth, scale, enterprise or one of your own"
                                    + " (${DEFAULT-VALUE}).")
                    String plan,
            @Option(names = "--label", defaultValue = "", description = "A name for the owner's list.") String label,
            @Mixin Counter counter) {
        NewAccount made = Wiring.createAccount(counter.data.anywhere(), counter.plans, plan, label);
        PrintWriter out = spec.commandLine().getOut();
        out.println(counter.json ? asJson(made) : asText(made));
        out.flush();
        return 0;
    }

    private static String asJson(NewAccount made) {
        return JSON.createObjectNode()
                .put("account", made.account().value())
                .put("plan", made.plan())
                .put("liveKey", made.live().reveal())
                .put("testKey", made.test().reveal())
                .toString();
    }

    private static String asText(NewAccount made) {
        return """
                account   %s on plan %s
                live key  %s
                test key  %s
                These keys are shown this once; keep them.""".formatted(
                made.account(), made.plan(), made.live().reveal(), made.test().reveal());
    }

    @Command(
            name = "list",
            description = "All keys an account ever had, the oldest first.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin Counter counter, @Parameters(paramLabel = "ACCOUNT", description = Counter.ACCOUNT) String account) {
        AccountId id = AccountsCommand.id(account);
        List<ObjectNode> keys =
                counter.run(beside -> Counter.value(beside.desks().keys().list(id), "account " + account).stream()
                        .map(key -> AdminWire.key(key, beside.now()))
                        .toList());
        return counter.show(
                spec,
                keys,
                "id",
                "mode",
                "state",
                "label",
                "lastFour",
                "scopes",
                "expiresAt",
                "lastUsedAt",
                "successor");
    }

    /// What a new key shall be good for.
    static final class Terms {
        @Option(
                names = "--scopes",
                split = ",",
                paramLabel = "WORD",
                description = "submit, read, webhooks; all of them unless given.")
        List<String> scopes = List.of();

        @Option(
                names = "--expires",
                paramLabel = "TIME",
                description = "When it stops working, such as 2027-01-01T00:00:00Z; never unless given.")
        Optional<String> expires = Optional.empty();

        KeyTerms read() {
            Set<Access> access = scopes.stream()
                    .map(word -> Counter.read("scope", word.strip(), Access::of))
                    .collect(Collectors.toSet());
            return new KeyTerms(
                    access.isEmpty() ? KeyTerms.UNLIMITED.access() : access,
                    expires.map(text -> Counter.read("time", text, Timestamp::read)));
        }
    }

    @Command(
            name = "add",
            description = "Make another key for an account and print it, once.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int add(
            @Mixin Counter counter,
            @Parameters(paramLabel = "ACCOUNT", description = Counter.ACCOUNT) String account,
            @Option(names = "--test", description = "A test key instead of a live one.") boolean test,
            @Option(names = "--label", defaultValue = "", description = "A name for the owner's list.") String label,
            @Mixin Terms terms) {
        AccountId id = AccountsCommand.id(account);
        var wish = new KeyDesk.Wish(test ? Mode.TEST : Mode.LIVE, label, terms.read());
        return counter.show(
                spec,
                counter.run(beside -> AdminWire.key(
                        Counter.value(beside.desks().keys().create(id, wish, beside.now()), "account " + account),
                        beside.now())));
    }

    @Command(
            name = "rotate",
            description = "Make a new key like this one and print it, once; this one goes on working for a while.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Mixin Counter counter,
            @Parameters(paramLabel = "KEY", description = Counter.KEY) String key,
            @Option(
                            names = "--overlap",
                            defaultValue = "86400",
                            paramLabel = "SECONDS",
                            description = "For how long, up to 2592000 (${DEFAULT-VALUE}).")
                    int overlap) {
        if (overlap < 0 || overlap > Duration.ofDays(30).toSeconds()) {
            throw new Unusable("--overlap must be from 0 to 2592000 seconds.");
        }
        KeyId id = id(key);
        return counter.show(
                spec,
                counter.run(beside -> AdminWire.key(
                        Counter.value(
                                beside.desks().keys().rotate(id, Duration.ofSeconds(overlap), beside.now()),
                                "key " + key),
                        beside.now())));
    }

    @Command(
            name = "revoke",
            description = "Shut a key for ever, everywhere within a minute.",
            mixinStandardHelpOptions = true)
    int revoke(@Mixin Counter counter, @Parameters(paramLabel = "KEY", description = Counter.KEY) String key) {
        KeyId id = id(key);
        return counter.show(
                spec,
                counter.run(beside -> AdminWire.key(
                        Counter.value(beside.desks().keys().revoke(id, beside.now()), "key " + key), beside.now())));
    }

    private static KeyId id(String text) {
        return Counter.read("key id", text, KeyId::parse);
    }
}
