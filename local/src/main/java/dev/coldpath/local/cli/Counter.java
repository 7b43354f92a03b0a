package dev.coldpath.local.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.admin.Outcome;
import dev.coldpath.admin.Outcome.Done;
import dev.coldpath.admin.Outcome.Missing;
import dev.coldpath.admin.Outcome.Objection;
import dev.coldpath.admin.Outcome.Refused;
import dev.coldpath.local.Beside;
import dev.coldpath.local.Wiring;
import dev.coldpath.local.refusal.Unusable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// What all of the operator's commands share: the data folder they work on, and how they report results.
final class Counter {
    static final String ACCOUNT = "An account's id, such as acct_7Qm2xK; `accounts list` shows them.";
    static final String KEY = "A key's id, such as key_9fT3bZ, never the key itself; `keys list` shows them.";
    static final String JOB = "A job's id, a UUID, as its caller got it.";
    static final String LETTER = "A dead letter's id; `dead-letters list` shows them.";

    private static final int PAGE = 100;

    @Mixin
    DataFolder data = new DataFolder();

    @Option(
            names = "--plans",
            paramLabel = "FILE",
            description = "Plans of your own beside the built-in ones; without it plans.json in the data folder.")
    Optional<Path> plans = Optional.empty();

    @Option(names = "--json", description = "Print JSON instead of a table.")
    boolean json;

    /// Something the operator's desks come to.
    interface Errand<T> {
        T at(Beside beside);
    }

    <T> T run(Errand<T> errand) {
        try (Beside beside = Wiring.beside(data.existing(), plans)) {
            return errand.at(beside);
        }
    }

    /// Every page of a list, the first to the last.
    ///
    /// @param page reads the page behind a mark, of at most so many
    /// @param next the mark that the next page is behind
    static <P, M> List<P> pages(BiFunction<Optional<M>, Integer, P> page, Function<P, Optional<M>> next) {
        List<P> pages = new ArrayList<>();
        Optional<M> after = Optional.empty();
        do {
            pages.add(page.apply(after, PAGE));
            after = next.apply(pages.getLast());
        } while (after.isPresent());
        return pages;
    }

    /// Prints one thing.
    int show(CommandSpec spec, ObjectNode thing) {
        return print(spec, json ? thing.toString() : Sheet.of(thing));
    }

    /// Prints a list of things, of which a table shows some members.
    int show(CommandSpec spec, List<ObjectNode> things, String... members) {
        if (json) {
            var list = JsonNodeFactory.instance.arrayNode();
            things.forEach(list::add);
            return print(spec, list.toString());
        }
        return print(spec, things.isEmpty() ? "none" : Sheet.of(things, members));
    }

    private static int print(CommandSpec spec, String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
        return 0;
    }

    /// What came of it.
    ///
    /// @param missing what is not there, such as `account acct_7Qm2`
    /// @throws Unusable with a sentence, when nothing was done
    static <T> T value(Outcome<T> outcome, String missing) {
        return switch (outcome) {
            case Done<T>(T value) -> value;
            case Missing<T>() -> throw new Unusable("there is no " + missing + ".");
            case Refused<T>(Objection why) -> throw new Unusable(sentence(why));
        };
    }

    /// What somebody typed as its reader understands it.
    ///
    /// @throws Unusable when it understands nothing
    static <T> T read(String what, String text, Function<String, Optional<T>> reader) {
        return reader.apply(text).orElseThrow(() -> new Unusable(Masked.text("\"" + text + "\" is no " + what + ".")));
    }

    private static String sentence(Objection why) {
        return switch (why) {
            case NO_SUCH_PLAN -> "no such plan; ./coldpath plans list shows all of them.";
            case TOO_MANY_KEYS -> "key limit of the account reached; revoke a key first.";
            case END_PAST -> "the key would already be expired; choose a later time.";
            case KEY_OVER -> "the key is already revoked, expired or replaced; create a new one.";
            case JOB_OPEN -> "the job has not ended yet; cancel it first.";
            case JOB_SUCCEEDED -> "the job succeeded; only failed jobs can be retried.";
            case QUESTION_RUNNING -> "another job of the account is working on the same request; wait for it to end.";
            case ALREADY_RETRIED -> "it was already retried, which is possible only once.";
            case NOT_REDRIVABLE -> "it contains nothing that can be retried.";
            case KEY_REUSED -> "the idempotency key was used for a different request; use a new one.";
        };
    }
}
