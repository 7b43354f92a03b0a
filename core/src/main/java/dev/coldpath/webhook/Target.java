package dev.coldpath.webhook;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is to be told of a job's end, and of which ends: fixed when the job is admitted.
public record Target(EndpointId endpoint, Set<EventType> events) {
    private static final char BETWEEN = ':';

    public Target {
        if (events.isEmpty() || !EventType.OF_JOBS.containsAll(events)) {
            throw new IllegalArgumentException("target " + endpoint + ": not the ends of jobs: " + events);
        }
        events = Collections.unmodifiableSet(EnumSet.copyOf(events));
    }

    /// The storage form, such as `whe_…:sf`.
    public String text() {
        return endpoint.value() + BETWEEN + marks();
    }

    /// The events alone, a letter each.
    public String marks() {
        return events.stream().map(type -> String.valueOf(type.mark())).collect(Collectors.joining());
    }

    /// Reads what [#text] wrote.
    public static Target of(String text) {
        int colon = text.indexOf(BETWEEN);
        return of(new EndpointId(text.substring(0, colon)), text.substring(colon + 1));
    }

    /// Reads what [#marks] wrote. A letter of newer code is passed over.
    public static Target of(EndpointId endpoint, String marks) {
        return new Target(
                endpoint,
                Stream.of(EventType.values())
                        .filter(type -> marks.indexOf(type.mark()) >= 0)
                        .collect(Collectors.toSet()));
    }

    /// Several, separated by spaces.
    public static String texts(List<Target> targets) {
        return targets.stream().map(Target::text).collect(Collectors.joining(" "));
    }

    /// Reads what [#texts] wrote.
    public static List<Target> list(String texts) {
        return texts.isEmpty()
                ? List.of()
                : Stream.of(texts.split(" ", -1)).map(Target::of).toList();
    }
}
