package dev.coldpath.local.asl;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.coldpath.local.asl.State.Branch;
import dev.coldpath.local.asl.State.Choice;
import dev.coldpath.local.asl.State.Fail;
import dev.coldpath.local.asl.State.Pass;
import dev.coldpath.local.asl.State.Recovery;
import dev.coldpath.local.asl.State.Succeed;
import dev.coldpath.local.asl.State.Task;
import dev.coldpath.local.asl.Vocabulary.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one state of the file.
final class StateReader {
    private static final String INVOKE = "arn:aws:states:::lambda:invoke";
    private static final String INPUT = "$states.input";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

    private final Set<String> taskNames;
    private final Targets targets;
    private final RuleReader rules;

    StateReader(Set<String> taskNames, Targets targets) {
        this.taskNames = taskNames;
        this.targets = targets;
        this.rules = new RuleReader(targets);
    }

    /// The state; empty when its type is not supported, which has been noted.
    Optional<State> read(Fields fields) {
        fields.comment();
        String type = fields.text("Type");
        Optional<State> state = state(type, fields);
        if (state.isPresent()) {
            fields.done();
        } else {
            fields.problem("Type", "must be Task, Choice, Pass, Succeed or Fail");
        }
        return state;
    }

    private Optional<State> state(String type, Fields fields) {
        return switch (type) {
            case "Task" -> Optional.of(task(fields));
            case "Choice" -> Optional.of(choice(fields));
            case "Pass" ->
                Optional.of(new Pass(fields.template("Output", Place.BEFORE, INPUT), targets.next(fields, "Next")));
            case "Succeed" -> Optional.of(new Succeed(fields.template("Output", Place.BEFORE, INPUT)));
            case "Fail" -> Optional.of(new Fail(fields.literal("Error"), fields.literal("Cause")));
            default -> Optional.empty();
        };
    }

    /// A task's `Output` is not optional here: without it the next state would get the service's envelope.
    private Task task(Fields fields) {
        fields.constant("Resource", INVOKE);
        Fields arguments = fields.object("Arguments");
        String function = function(arguments);
        Template payload = arguments.template("Payload", Place.BEFORE);
        arguments.done();
        Template output = fields.template("Output", Place.AFTER_TASK);
        Duration timeout = fields.seconds("TimeoutSeconds", Fields.NO_LIMIT);
        Recovery recovery = rules.recovery(fields);
        return new Task(function, payload, output, timeout, recovery, targets.next(fields, "Next"));
    }

    private String function(Fields arguments) {
        String text = arguments.text("FunctionName");
        Matcher placeholder = PLACEHOLDER.matcher(text);
        if (placeholder.matches() && taskNames.contains(placeholder.group(1))) {
            return placeholder.group(1);
        }
        arguments.problem("FunctionName", "must be a placeholder of " + new TreeSet<>(taskNames));
        return text;
    }

    private Choice choice(Fields fields) {
        List<Branch> branches = new ArrayList<>();
        if (!fields.has("Choices")) {
            fields.problem("Choices", "is missing");
        }
        for (Fields rule : fields.objects("Choices")) {
            Template condition = rule.template("Condition", Place.BEFORE);
            if (!(condition.shape() instanceof TextNode text)
                    || Expression.in(text.textValue()).isEmpty()) {
                rule.problem("Condition", "must be an expression");
            }
            branches.add(new Branch(condition, targets.next(rule, "Next")));
            rule.done();
        }
        return new Choice(branches, targets.optionalNext(fields, "Default"));
    }
}
