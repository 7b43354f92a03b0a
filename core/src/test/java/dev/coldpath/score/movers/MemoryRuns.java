package dev.coldpath.score.movers;

import dev.coldpath.domain.Domain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// A history in memory, and what was made of it.
final class MemoryRuns implements ScoredRuns, MoverStore {
    private final List<ScoredRun> runs = new ArrayList<>();
    private final Map<Question, Movers> answers = new HashMap<>();
    private final Map<Window, Board> boards = new HashMap<>();
    private int judged;

    void add(ScoredRun run) {
        runs.add(run);
    }

    /// How many domains were looked up by themselves so far.
    int judged() {
        return judged;
    }

    @Override
    public Optional<Map<Domain, ScoredRun>> lastBetween(Instant from, Instant to, int most) {
        Predicate<ScoredRun> inside = run ->
                !run.ref().scoredAt().isBefore(from) && run.ref().scoredAt().isBefore(to);
        return runs.stream().filter(inside).count() > most ? Optional.empty() : Optional.of(last(inside));
    }

    @Override
    public Map<Domain, ScoredRun> lastBefore(Collection<Domain> domains, Instant end) {
        judged += domains.size();
        Collection<Domain> wanted = new HashSet<>(domains);
        return last(run ->
                wanted.contains(run.ref().domain()) && run.ref().scoredAt().isBefore(end));
    }

    private Map<Domain, ScoredRun> last(Predicate<ScoredRun> which) {
        Map<Domain, ScoredRun> last = new HashMap<>();
        runs.stream()
                .filter(which)
                .sorted(Comparator.comparing(run -> run.ref().scoredAt()))
                .forEach(run -> last.put(run.ref().domain(), run));
        return last;
    }

    @Override
    public Optional<Movers> answer(Question question) {
        return Optional.ofNullable(answers.get(question));
    }

    @Override
    public Movers publish(Question question, Movers movers) {
        Movers read = MoverJson.movers(MoverJson.of(movers));
        return Optional.ofNullable(answers.putIfAbsent(question, read)).orElse(read);
    }

    @Override
    public Optional<Board> board(String pipelineVersion, Window window) {
        return Optional.ofNullable(boards.get(window));
    }

    @Override
    public void keep(Question question, Board board) {
        Board read = MoverJson.board(MoverJson.of(board));
        boards.merge(question.window(), read, (old, next) -> next.end().isBefore(old.end()) ? old : next);
    }
}
