package dev.coldpath.local.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.local.NewAccount;
import dev.coldpath.local.Wiring;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `coldpath keys …`: accounts and their keys, beside a running service or without one.
@Command(
        name = "keys",
        description = "Make accounts and their API keys.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class KeysCommand implements Runnable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "create",
            description = "Open an account on a plan and print its live and its test key, once.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int create(
            @Option(
                            names = "--plan",
                            defaultValue = "growth",
                            description = "free, starter, growth, scale or enterprise (${DEFAULT-VALUE}).")
                    String plan,
            @Option(names = "--label", defaultValue = "", description = "A name for the owner's list.") String label,
            @Option(
                            names = "--data",
                            defaultValue = "./data",
                            description = "The service's data folder (${DEFAULT-VALUE}).")
                    Path data,
            @Option(names = "--json", description = "Print one JSON object {account, plan, liveKey, testKey}.")
                    boolean json) {
        NewAccount made = Wiring.createAccount(data, plan, label);
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? asJson(made) : asText(made));
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
}
