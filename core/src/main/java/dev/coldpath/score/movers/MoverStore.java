package dev.coldpath.score.movers;

import java.util.Optional;

/// Keeps what was made of runs: an answer for each step, and the board that the next one is made from.
public interface MoverStore {
    /// The answer that everybody gets.
    Optional<Movers> answer(Question question);

    /// Makes this the answer, unless there is one; the answer that then stands.
    Movers publish(Question question, Movers movers);

    /// The newest board of a version and window.
    Optional<Board> board(String pipelineVersion, Window window);

    /// Takes the place of an older board, or of one for the same step; never of a newer one.
    void keep(Question question, Board board);
}
