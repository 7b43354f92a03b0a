package dev.coldpath.local.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.admin.DeadLetterId;
import dev.coldpath.admin.DeadLetters;
import dev.coldpath.admin.LetterDesk;
import dev.coldpath.admin.LetterQueue;
import dev.coldpath.api.admin.AdminWire;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `coldpath dead-letters …`: messages that could not be processed.
@Command(
        name = "dead-letters",
        description = "See the messages that could not be dealt with, and have them sent again.",
        mixinStandardHelpOptions = true)
final class DeadLettersCommand extends CommandGroup {
    @Command(name = "list", description = "The dead letters of a queue.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Counter counter,
            @Option(
                            names = "--queue",
                            defaultValue = "events",
                            description = "jobs, events or webhooks (${DEFAULT-VALUE}).")
                    String queue) {
        LetterQueue of = Counter.read("queue", queue, LetterQueue::of);
        return counter.show(
                spec,
                counter.run(beside -> all(beside.desks().letters(), of)),
                "id",
                "at",
                "jobId",
                "end",
                "redrivenAt");
    }

    private static List<ObjectNode> all(LetterDesk desk, LetterQueue queue) {
        return Counter.pages(
                        (Optional<DeadLetterId> after, Integer most) -> desk.list(queue, after, most),
                        DeadLetters.Page::next)
                .stream()
                .flatMap(page -> page.letters().stream())
                .map(AdminWire::letter)
                .toList();
    }

    @Command(name = "redrive", description = "Send one again, once.", mixinStandardHelpOptions = true)
    int redrive(
            @Mixin Counter counter, @Parameters(paramLabel = "LETTER", description = Counter.LETTER) String letter) {
        DeadLetterId id = Counter.read("dead letter", letter, DeadLetterId::parse);
        LetterDesk.Again again = counter.run(
                beside -> Counter.value(beside.desks().letters().redrive(id, beside.now()), "dead letter " + letter));
        return counter.show(
                spec,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", again.letter().toString())
                        .put("jobId", again.as().map(Object::toString).orElse(null)));
    }
}
