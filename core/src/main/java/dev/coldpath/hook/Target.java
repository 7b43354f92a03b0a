package dev.coldpath.hook;

import dev.coldpath.account.Scope;
import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A receiver of a job's end, and which ends it is told of: an endpoint of the job's scope, fixed when the job is
/// admitted, or an address of the job's own, in the name of the endpoint that all such addresses share.
///
/// @param url the job's own address; absent: the endpoint's
public record Target(EndpointId endpoint, Set<EventType> events, Optional<URI> url) {
    private static final String BETWEEN = ":";
    private static final int PARTS = 3;

    public Target {
        if (events.isEmpty() || !EventType.OF_JOBS.containsAll(events)) {
            throw new IllegalArgumentException("target " + endpoint + ": not the ends of jobs: " + events);
        }
        events = Collections.unmodifiableSet(EnumSet.copyOf(events));
    }

    /// An endpoint.
    public Target(EndpointId endpoint, Set<EventType> events) {
        this(endpoint, events, Optional.empty());
    }

    /// An address of a job's own.
    public static Target hook(Scope scope, URI url, Set<EventType> events) {
        return new Target(EndpointId.perJob(scope), events, Optional.of(url));
    }

    /// The storage form, such as `whe_…:sf`, with the address behind it if there is one. An address has no spaces.
    public String text() {
        return endpoint.value()
                + BETWEEN
                + marks()
                + url.map(own -> BETWEEN + own.toString()).orElse("");
    }

    /// The events alone, a letter each.
    public String marks() {
        return events.stream().map(type -> String.valueOf(type.mark())).collect(Collectors.joining());
    }

    /// Reads what [#text] wrote.
    public static Target of(String text) {
        String[] parts = text.split(BETWEEN, PARTS);
        Target target = of(new EndpointId(parts[0]), parts[1]);
        return parts.length < PARTS
                ? target
                : new Target(target.endpoint(), target.events(), Optional.of(URI.create(parts[2])));
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
