package dev.coldpath.scoring.model;

import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/// What a domain's own records say before anybody asks about the company: that it is no more, of which only this run's
/// answers count, or that its owner does not want to be asked.
public final class Standing {
    private Standing() {}

    /// True: the owner's own record says so, or said so when it was last seen and cannot be seen now. A lost answer is
    /// no leave to ask.
    public static boolean optedOut(Snapshots snapshots) {
        return Stream.concat(snapshots.current(FetcherId.DNS).stream(), snapshots.earlier(FetcherId.DNS).stream())
                .flatMap(seen -> seen.number(Keys.DNS_OPT_OUT).stream().boxed())
                .findFirst()
                .filter(word -> word == 1)
                .isPresent();
    }

    /// True: two name servers do not know the name and its registry does not either, or cannot be asked by anybody; or
    /// the registry holds the name back.
    public static boolean provedDead(Collection<Snapshot> seen) {
        boolean unknown = says(seen, FetcherId.DNS, Keys.DNS_EXISTS, 0);
        boolean unregistered = says(seen, FetcherId.RDAP, Keys.RDAP_REGISTERED, 0);
        boolean noRegistry = of(seen, FetcherId.RDAP)
                .filter(rdap -> rdap.status() == Status.NOT_APPLICABLE)
                .isPresent();
        return (unknown && (unregistered || noRegistry)) || says(seen, FetcherId.RDAP, Keys.RDAP_HELD, 1);
    }

    private static boolean says(Collection<Snapshot> seen, FetcherId fetcher, String key, double amount) {
        return of(seen, fetcher)
                .flatMap(snapshot -> snapshot.observation(key))
                .flatMap(Facts::amountOf)
                .filter(value -> value == amount)
                .isPresent();
    }

    private static Optional<Snapshot> of(Collection<Snapshot> seen, FetcherId fetcher) {
        return seen.stream()
                .filter(snapshot -> snapshot.fetcher().equals(fetcher))
                .findFirst();
    }
}
