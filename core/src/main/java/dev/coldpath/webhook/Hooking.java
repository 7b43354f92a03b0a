package dev.coldpath.webhook;

import dev.coldpath.hook.EventType;
import dev.coldpath.hook.Target;
import dev.coldpath.job.Job;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Decides what becomes of the address that a submit wants notified of its job's end. Both engines call it inside
/// their atomic step.
public sealed interface Hooking {
    /// How many such addresses a job may have.
    int MOST = 5;

    /// He will be told.
    record Added() implements Hooking {}

    /// The job has as many as it may.
    record Full() implements Hooking {}

    /// There is nothing to wait for any more.
    record Over(Job job) implements Hooking {}

    record Gone() implements Hooking {}

    /// What is to be written.
    sealed interface Decision {
        /// Nothing.
        record Answer(Hooking hooking) implements Decision {}

        /// The job as it shall be, if it still is as it was seen. Then the address will be notified.
        record Write(Job next) implements Decision {}
    }

    static Decision decide(Job job, Target hook) {
        if (!job.open()) {
            return new Decision.Answer(new Over(job));
        }
        List<Target> others = job.targets().stream()
                .filter(target -> !target.url().equals(hook.url()))
                .toList();
        Target wished = job.targets().stream()
                .filter(target -> target.url().equals(hook.url()))
                .findFirst()
                .map(known -> both(known, hook))
                .orElse(hook);
        if (job.targets().contains(wished)) {
            return new Decision.Answer(new Added());
        }
        long hooks = others.stream().map(Target::url).flatMap(Optional::stream).count();
        return hooks >= MOST
                ? new Decision.Answer(new Full())
                : new Decision.Write(job.telling(
                        Stream.concat(others.stream(), Stream.of(wished)).toList()));
    }

    /// One address is told of an end once, whoever wishes it.
    private static Target both(Target known, Target hook) {
        Set<EventType> events = EnumSet.copyOf(known.events());
        events.addAll(hook.events());
        return new Target(known.endpoint(), events, known.url());
    }
}
