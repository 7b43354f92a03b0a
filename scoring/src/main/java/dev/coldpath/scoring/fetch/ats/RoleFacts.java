package dev.coldpath.scoring.fetch.ats;

import dev.coldpath.scoring.fetch.EarlierSnapshots;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/// Counts the roles of all of a company's boards together.
final class RoleFacts {
    private static final Duration FRESH = Duration.ofDays(30);
    private static final Duration SHORTEST_AGO = Duration.ofDays(60);
    private static final Duration LONGEST_AGO = Duration.ofDays(120);
    /// Of fewer roles a share or a change says nothing.
    private static final int ENOUGH = 5;

    private final Functions functions = new Functions();
    private final Continents continents = new Continents();

    void note(List<BoardSearch.Found> found, EarlierSnapshots earlier, Instant now, Findings findings) {
        List<Opening> openings =
                found.stream().flatMap(each -> each.roles().openings().stream()).toList();
        double identity = found.stream()
                .mapToDouble(each -> each.board().identity())
                .min()
                .orElseThrow();
        Findings.Source boards =
                findings.from(found.getFirst().roles().source(), "job_board").identifiedBy(identity);
        List<String> names = found.stream().map(each -> each.board().toString()).toList();
        names.forEach(name -> boards.text(Keys.ATS_BOARD, name));
        boards.number(Keys.ATS_OPEN_ROLES, openings.size())
                .number(Keys.ATS_FUNCTIONS, functions.of(openings).size())
                .number(Keys.ATS_LOCATIONS, places(openings))
                .number(Keys.ATS_CONTINENTS, continents.of(openings).size());
        freshShare(openings, now).ifPresent(share -> boards.number(Keys.ATS_FRESH_SHARE, share));
        earlier.newest(FetcherId.ATS, now.minus(LONGEST_AGO), now.minus(SHORTEST_AGO))
                .ifPresent(then -> change(openings.size(), names, then)
                        .ifPresent(change -> boards.number(Keys.ATS_ROLE_CHANGE, change)));
    }

    private static int places(List<Opening> openings) {
        Set<String> places = new HashSet<>();
        openings.forEach(each ->
                each.place().map(place -> place.toLowerCase(Locale.ROOT)).ifPresent(places::add));
        return places.size();
    }

    /// Of those that say since when they are open.
    private static OptionalDouble freshShare(List<Opening> openings, Instant now) {
        List<Instant> dates =
                openings.stream().flatMap(each -> each.publishedAt().stream()).toList();
        if (dates.size() < ENOUGH) {
            return OptionalDouble.empty();
        }
        long fresh =
                dates.stream().filter(date -> !date.isBefore(now.minus(FRESH))).count();
        return OptionalDouble.of((double) fresh / dates.size());
    }

    private static OptionalDouble change(int roles, List<String> boards, Snapshot then) {
        double before = then.number(Keys.ATS_OPEN_ROLES).orElse(0);
        boolean same = Set.copyOf(then.texts(Keys.ATS_BOARD)).equals(Set.copyOf(boards));
        return same && before >= ENOUGH ? OptionalDouble.of(roles / before - 1) : OptionalDouble.empty();
    }
}
