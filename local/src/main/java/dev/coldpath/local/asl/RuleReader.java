package dev.coldpath.local.asl;

import dev.coldpath.local.asl.State.Recovery;
import dev.coldpath.local.asl.Vocabulary.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a task's retriers and catchers.
final class RuleReader {
    private static final String RESERVED = "States.";
    private static final Set<String> MATCHABLE =
            Set.of(ErrorNames.ALL, ErrorNames.TASK_FAILED, StateError.TIMEOUT, StateError.QUERY);

    private static final int USUAL_ATTEMPTS = 3;
    private static final double USUAL_BACKOFF = 2;
    private static final Duration USUAL_INTERVAL = Duration.ofSeconds(1);

    private final Targets targets;

    RuleReader(Targets targets) {
        this.targets = targets;
    }

    Recovery recovery(Fields task) {
        List<RetryRule> retries = new ArrayList<>();
        List<Fields> retriers = task.objects("Retry");
        for (int i = 0; i < retriers.size(); i++) {
            retries.add(retry(retriers.get(i), i == retriers.size() - 1));
        }
        List<CatchRule> catches = new ArrayList<>();
        List<Fields> catchers = task.objects("Catch");
        for (int i = 0; i < catchers.size(); i++) {
            catches.add(catcher(catchers.get(i), i == catchers.size() - 1));
        }
        return new Recovery(retries, catches);
    }

    private static RetryRule retry(Fields rule, boolean last) {
        ErrorNames errors = errors(rule, last);
        int most = rule.whole("MaxAttempts", 0, USUAL_ATTEMPTS);
        Duration interval = rule.seconds("IntervalSeconds", USUAL_INTERVAL);
        double backoff = rule.atLeastOne("BackoffRate", USUAL_BACKOFF);
        Duration longest = rule.seconds("MaxDelaySeconds", Fields.NO_LIMIT);
        boolean jitter = jitter(rule);
        rule.done();
        return new RetryRule(errors, most, interval, backoff, longest, jitter);
    }

    private static boolean jitter(Fields rule) {
        String strategy = rule.optionalText("JitterStrategy").orElse("NONE");
        if (!strategy.equals("NONE") && !strategy.equals("FULL")) {
            rule.problem("JitterStrategy", "must be FULL or NONE");
        }
        return strategy.equals("FULL");
    }

    private CatchRule catcher(Fields rule, boolean last) {
        ErrorNames errors = errors(rule, last);
        Template output = rule.template("Output", Place.AFTER_ERROR, "$states.errorOutput");
        String next = targets.next(rule, "Next");
        rule.done();
        return new CatchRule(errors, output, next);
    }

    private static ErrorNames errors(Fields rule, boolean last) {
        List<String> names = rule.texts("ErrorEquals");
        if (names.contains(ErrorNames.ALL) && (names.size() > 1 || !last)) {
            rule.problem("ErrorEquals", ErrorNames.ALL + " must stand alone and in the last rule");
        }
        names.stream()
                .filter(name -> name.startsWith(RESERVED) && !MATCHABLE.contains(name))
                .forEach(name -> rule.problem("ErrorEquals", name + " is not supported"));
        return new ErrorNames(names);
    }
}
