package dev.coldpath.scoring.fetch.ats;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.Links;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Observation.Value;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds a company's boards: those its site links to, else those of an earlier run, else the one that bears the
/// domain's name, if it points back to the domain. Names collide, so nothing else is guessed.
final class BoardSearch {
    private static final Duration REMEMBERED = Duration.ofDays(400);
    private static final double BACK_LINK = 0.9;
    /// Those whose answers can point to a company's own site.
    private static final List<Vendor> GUESSED = List.of(Vendor.GREENHOUSE, Vendor.WORKABLE);

    private final Subject subject;
    private final PublishedApis apis;
    private final Instant now;

    BoardSearch(Subject subject, PublishedApis apis, Instant now) {
        this.subject = subject;
        this.apis = apis;
        this.now = now;
    }

    /// A board that was read.
    record Found(Board board, Listing.Roles roles) {}

    /// What the search came to.
    sealed interface Outcome {
        /// None: there is no board to be found.
        record Boards(List<Found> found) implements Outcome {
            public Boards {
                found = List.copyOf(found);
            }
        }

        /// A board that is the company's could not be read.
        record Unread(Status why) implements Outcome {}
    }

    Outcome search() throws InterruptedException {
        Outcome linked = readAll(linked(), true);
        if (!nothing(linked)) {
            return linked;
        }
        Outcome remembered = readAll(remembered(), false);
        return nothing(remembered) ? guess() : remembered;
    }

    private static boolean nothing(Outcome outcome) {
        return outcome instanceof Outcome.Boards(List<Found> found) && found.isEmpty();
    }

    private List<Board> linked() {
        return subject.known(FetcherId.SITE).stream()
                .flatMap(site -> boards(site, Keys.SITE_BOARD))
                .toList();
    }

    private List<Board> remembered() {
        return subject.earlier().newest(FetcherId.ATS, now.minus(REMEMBERED), now).stream()
                .flatMap(ats -> boards(ats, Keys.ATS_BOARD))
                .toList();
    }

    private static Stream<Board> boards(Snapshot snapshot, String key) {
        return snapshot.observations().stream()
                .filter(each -> each.key().equals(key))
                .flatMap(each -> board(each).stream());
    }

    private static Optional<Board> board(Observation observation) {
        return switch (observation.value()) {
            case Value.Text(String text) -> Board.parse(text, observation.identity());
            case Value.Amount _ -> Optional.empty();
        };
    }

    /// All or nothing: half of a company's roles would read as a cut.
    private Outcome readAll(List<Board> boards, boolean linked) throws InterruptedException {
        List<Found> found = new ArrayList<>();
        for (Board board : boards) {
            switch (board.vendor().read(board.token(), apis)) {
                case Listing.Roles roles -> {
                    if (linked || !roles.openings().isEmpty() || !board.vendor().answersForAnyName()) {
                        found.add(new Found(board, roles));
                    }
                }
                case Listing.NoBoard _ -> {}
                case Listing.Unread(Status why) -> {
                    return new Outcome.Unread(why);
                }
            }
        }
        return new Outcome.Boards(found);
    }

    /// A guess that cannot be asked about says nothing, so its failure is none of the company's.
    private Outcome guess() throws InterruptedException {
        for (Vendor vendor : GUESSED) {
            Board board = new Board(vendor, subject.domain().firstLabel(), BACK_LINK);
            if (vendor.read(board.token(), apis) instanceof Listing.Roles roles && pointsBack(roles)) {
                return new Outcome.Boards(List.of(new Found(board, roles)));
            }
        }
        return new Outcome.Boards(List.of());
    }

    private boolean pointsBack(Listing.Roles roles) {
        Domain domain = subject.domain();
        boolean named = roles.company()
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(domain.name()))
                .isPresent();
        return named
                || roles.openings().stream()
                        .flatMap(opening -> opening.address().stream())
                        .anyMatch(address ->
                                Links.owner(address).filter(domain::equals).isPresent());
    }
}
