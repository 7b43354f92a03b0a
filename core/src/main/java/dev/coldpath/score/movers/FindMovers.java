package dev.coldpath.score.movers;

import dev.coldpath.domain.Domain;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the answer for a step, or makes it from the board of an earlier one: only domains with a run that entered or
/// left the window since then are looked at again. The first to ask makes the answer for all.
public final class FindMovers {
    private static final int RESERVE = 300;
    private static final int MOST_IN_A_REQUEST = 1_000;
    /// A run may be written down that much after the second it is known by; it then counts from the next step on.
    private static final Duration LATE = Question.STEP;

    private final ScoredRuns runs;
    private final MoverStore store;
    private final int reserve;

    public FindMovers(ScoredRuns runs, MoverStore store) {
        this(runs, store, RESERVE);
    }

    /// The same with shorter boards.
    FindMovers(ScoredRuns runs, MoverStore store, int reserve) {
        this.runs = runs;
        this.store = store;
        this.reserve = reserve;
    }

    /// Empty: it is not made yet, and too many runs must be looked at to make it for a request.
    public Optional<Movers> find(Question question) {
        return store.answer(question).or(() -> make(question, MOST_IN_A_REQUEST));
    }

    /// Makes the answer however much there is to look at; and, once a day, its board out of all runs.
    public void prepare(Question question) {
        if (store.answer(question).isEmpty()) {
            make(question, Integer.MAX_VALUE);
        }
        boolean madeToday = store.board(question.pipelineVersion(), question.window())
                .filter(board -> day(board.made()) >= day(question.end()))
                .isPresent();
        if (!madeToday) {
            anew(question, Integer.MAX_VALUE).ifPresent(board -> store.keep(question, board));
        }
    }

    private static long day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }

    private Optional<Movers> make(Question question, int most) {
        return store.board(question.pipelineVersion(), question.window())
                .filter(older -> !older.end().isAfter(question.end()))
                .flatMap(older -> advance(older, question, most))
                .filter(Board::tells)
                .or(() -> anew(question, most))
                .map(board -> publish(question, board));
    }

    /// The answer comes first: without the board the next step only has more to look at. A board that nothing happened
    /// to is not written again.
    private Movers publish(Question question, Board board) {
        Movers answer = store.publish(question, board.movers());
        if (board.end().equals(question.end())) {
            store.keep(question, board);
        }
        return answer;
    }

    private Optional<Board> advance(Board older, Question question, int most) {
        Instant olderStart = older.end().minus(question.window().length());
        return runs.lastBetween(older.end().minus(LATE), question.end(), most)
                .flatMap(entered -> runs.lastBetween(olderStart, question.start(), most)
                        .map(left -> advance(older, question, entered, left)));
    }

    private Board advance(Board older, Question question, Map<Domain, ScoredRun> entered, Map<Domain, ScoredRun> left) {
        Set<Domain> judged = new HashSet<>(entered.keySet());
        judged.addAll(left.keySet());
        if (judged.isEmpty()) {
            return older;
        }
        Map<Domain, ScoredRun> now = completed(entered, judged, question.end());
        Map<Domain, ScoredRun> then = completed(left, judged, question.start());
        return older.at(question.end(), judged, movers(question, then, now), reserve);
    }

    private Map<Domain, ScoredRun> completed(Map<Domain, ScoredRun> known, Set<Domain> wanted, Instant end) {
        Map<Domain, ScoredRun> all = new HashMap<>(known);
        Collection<Domain> others =
                wanted.stream().filter(domain -> !known.containsKey(domain)).toList();
        all.putAll(runs.lastBefore(others, end));
        return all;
    }

    /// Out of all runs of the window.
    private Optional<Board> anew(Question question, int most) {
        return runs.lastBetween(question.start(), question.end(), most).map(now -> {
            Map<Domain, ScoredRun> then = runs.lastBefore(now.keySet(), question.start());
            return Board.of(question.end(), movers(question, then, now), reserve);
        });
    }

    private static List<Mover> movers(Question question, Map<Domain, ScoredRun> then, Map<Domain, ScoredRun> now) {
        return now.values().stream()
                .filter(run -> !run.ref().scoredAt().isBefore(question.start()))
                .flatMap(run -> Optional.ofNullable(then.get(run.ref().domain()))
                        .flatMap(before -> Mover.of(before, run, question.pipelineVersion()))
                        .stream())
                .toList();
    }
}
