package dev.coldpath.scoring.fetch.rdap;

import dev.coldpath.scoring.fetch.DataFile;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.SourceAnswer;
import dev.coldpath.scoring.fetch.SourceAnswer.Failed;
import dev.coldpath.scoring.fetch.SourceAnswer.Json;
import dev.coldpath.scoring.fetch.SourceAnswer.Missing;
import dev.coldpath.scoring.fetch.SourceCalls;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/// Finds the registry of a top level: in the published bootstrap, read once a day, else among our overrides.
final class Bootstrap {
    private static final URI PUBLISHED = URI.create("https://data.iana.org/rdap/dns.json");
    private static final Duration FRESH = Duration.ofDays(1);

    private final URI address;
    private final InstantSource time;
    private final Registries overrides;
    private final AtomicReference<Optional<Kept>> kept = new AtomicReference<>(Optional.empty());
    private final Lock loading = new ReentrantLock();

    Bootstrap(Means means) {
        this.address = means.reach().sources().getOrDefault("rdap.bootstrap", PUBLISHED);
        this.time = means.time();
        Map<String, URI> bases = DataFile.beside(Bootstrap.class, "overrides.txt").stream()
                .collect(Collectors.toMap(DataFile.Entry::name, each -> URI.create(each.value())));
        this.overrides = new Registries(bases);
    }

    private record Kept(Registries registries, Instant at) {}

    /// Where to ask about a top level.
    sealed interface Place {
        record At(URI base) implements Place {}

        /// Nobody answers for it.
        record Nowhere() implements Place {}

        /// The bootstrap itself was not to be had.
        record Unknown(Status why) implements Place {}
    }

    Place find(String topLevel, SourceCalls calls) throws InterruptedException {
        Optional<Status> failure = fresh() ? Optional.empty() : loadOnce(calls);
        Optional<URI> base =
                kept.get().flatMap(file -> file.registries().of(topLevel)).or(() -> overrides.of(topLevel));
        if (base.isPresent()) {
            return new Place.At(base.get());
        }
        return failure.<Place>map(Place.Unknown::new).orElseGet(Place.Nowhere::new);
    }

    private boolean fresh() {
        return kept.get()
                .filter(file -> time.instant().isBefore(file.at().plus(FRESH)))
                .isPresent();
    }

    /// Of several at once one reads it for all.
    private Optional<Status> loadOnce(SourceCalls calls) throws InterruptedException {
        loading.lockInterruptibly();
        try {
            return fresh() ? Optional.empty() : load(calls);
        } finally {
            loading.unlock();
        }
    }

    /// Why it did not work; an older copy, if there is one, stays.
    private Optional<Status> load(SourceCalls calls) {
        SourceAnswer answer = calls.json(address, "application/json");
        return switch (answer) {
            case Json(var node) -> {
                Optional<Registries> read = Registries.read(node);
                read.ifPresent(registries -> kept.set(Optional.of(new Kept(registries, time.instant()))));
                yield read.isPresent() ? Optional.empty() : Optional.of(Status.ERROR);
            }
            case Missing _ -> Optional.of(Status.ERROR);
            case Failed failed -> Optional.of(failed.why());
        };
    }
}
