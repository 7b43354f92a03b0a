package dev.coldpath.webhook;

import dev.coldpath.account.Scope;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.hook.EventType;
import dev.coldpath.hook.Target;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A webhook endpoint registered by a scope.
///
/// @param events which ends of jobs; never empty
/// @param disabled since when and why it is told nothing; absent while it is
/// @param lastSuccess when something was last delivered, to the hour: nobody writes it more often
/// @param version rises with every write, so that a write holds only over what was read
public record Endpoint(
        EndpointId id,
        Scope scope,
        URI url,
        Set<EventType> events,
        String description,
        Instant createdAt,
        Optional<Disabled> disabled,
        SigningSecrets secrets,
        Optional<Instant> lastSuccess,
        long version) {
    /// How many a scope may have.
    public static final int MOST = 5;

    /// Where the endpoint is that stands for the addresses of single jobs: nowhere.
    public static final URI NOWHERE = URI.create("about:none");

    public static final int LONGEST_DESCRIPTION = 200;

    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    public Endpoint {
        if (events.isEmpty() || !EventType.OF_JOBS.containsAll(events)) {
            throw new IllegalArgumentException("endpoint " + id + ": not the ends of jobs: " + events);
        }
        events = Collections.unmodifiableSet(EnumSet.copyOf(events));
    }

    /// Why and since when.
    public record Disabled(Why why, Instant at) {
        public enum Why {
            OWNER("owner"),
            /// It answered that it is gone.
            GONE("gone"),
            /// Nothing reached it for a whole ladder.
            FAILING("failing");

            private final String wire;

            Why(String wire) {
                this.wire = wire;
            }

            /// The word in storage and on the wire.
            public String wire() {
                return wire;
            }
        }
    }

    /// What messages to addresses of single jobs are signed by. It is told nothing itself, so it is switched off.
    static Endpoint perJob(Scope scope, SealedSecret secret, Instant now) {
        return new Endpoint(
                EndpointId.perJob(scope),
                scope,
                NOWHERE,
                EventType.OF_JOBS,
                "",
                now,
                Optional.of(off(Disabled.Why.OWNER, now)),
                SigningSecrets.of(Scheme.V1, secret),
                Optional.empty(),
                1);
    }

    /// Whether it stands for the addresses of single jobs.
    public boolean isPerJob() {
        return id.equals(EndpointId.perJob(scope));
    }

    /// Whether a scope that has these may have this one too.
    public boolean fitsBeside(List<Endpoint> others) {
        return isPerJob() || others.stream().filter(other -> !other.isPerJob()).count() < MOST;
    }

    public boolean enabled() {
        return disabled.isEmpty();
    }

    /// What jobs admitted from now on remember of it.
    public Target target() {
        return new Target(id, events);
    }

    /// The same one write later.
    Endpoint changed(Wish wish, Instant now) {
        Optional<Disabled> standing = wish.enabled()
                .map(on ->
                        on ? Optional.<Disabled>empty() : disabled.or(() -> Optional.of(off(Disabled.Why.OWNER, now))))
                .orElse(disabled);
        return new Endpoint(
                id,
                scope,
                wish.url().orElse(url),
                wish.events().orElse(events),
                wish.description().orElse(description),
                createdAt,
                standing,
                secrets,
                lastSuccess,
                version + 1);
    }

    /// The changes that an owner asks for; what is absent stays as it is.
    public record Wish(
            Optional<URI> url,
            Optional<Set<EventType>> events,
            Optional<String> description,
            Optional<Boolean> enabled) {}

    Endpoint signingWith(SigningSecrets other) {
        return copy(disabled, other, lastSuccess);
    }

    Endpoint disabled(Disabled.Why why, Instant now) {
        return copy(Optional.of(off(why, now)), secrets, lastSuccess);
    }

    /// Noted that something arrived; empty when that was noted lately.
    Optional<Endpoint> reached(Instant now) {
        return lastSuccess.filter(noted -> noted.plus(NOTED_EVERY).isAfter(now)).isPresent()
                ? Optional.empty()
                : Optional.of(copy(disabled, secrets, Optional.of(now)));
    }

    /// Whether something may have arrived since then: what is noted is true to the hour.
    boolean mayHaveBeenReachedSince(Instant then) {
        return lastSuccess
                .filter(noted -> noted.plus(NOTED_EVERY).isAfter(then))
                .isPresent();
    }

    private static Disabled off(Disabled.Why why, Instant now) {
        return new Disabled(why, now);
    }

    private Endpoint copy(Optional<Disabled> standing, SigningSecrets signing, Optional<Instant> success) {
        return new Endpoint(id, scope, url, events, description, createdAt, standing, signing, success, version + 1);
    }
}
