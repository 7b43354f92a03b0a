package dev.coldpath.local.sqlite;

import dev.coldpath.score.movers.Board;
import dev.coldpath.score.movers.MoverJson;
import dev.coldpath.score.movers.MoverStore;
import dev.coldpath.score.movers.Movers;
import dev.coldpath.score.movers.Question;
import dev.coldpath.score.movers.Window;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/// Keeps one board for each version and window, and the answers of the last day.
final class SqliteMoverStore implements MoverStore {
    static final String ANSWER = "SELECT json FROM mover_answers WHERE ver = ? AND days = ? AND ends_at = ?";
    static final String BOARD = "SELECT json FROM mover_boards WHERE ver = ? AND days = ?";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String PUBLISH = "INSERT INTO mover_answers (ver, days, ends_at, json) VALUES (?, ?, ?, ?)";
    static final String FORGET = "DELETE FROM mover_answers WHERE ver = ? AND days = ? AND ends_at < ?";

    private static final String KEEP = """
            INSERT INTO mover_boards (ver, days, ends_at, json) VALUES (?, ?, ?, ?)
            ON CONFLICT (ver, days) DO UPDATE SET ends_at = excluded.ends_at, json = excluded.json
            WHERE excluded.ends_at >= mover_boards.ends_at""";

    private final Database database;

    SqliteMoverStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Movers> answer(Question question) {
        return database.read("movers", session -> answer(session, question));
    }

    @Override
    public Movers publish(Question question, Movers movers) {
        return database.write("movers: publish", session -> {
            Optional<Movers> first = answer(session, question);
            if (first.isPresent()) {
                return first.get();
            }
            session.update(
                    FORGET,
                    question.pipelineVersion(),
                    question.window().wire(),
                    question.end().minus(KEPT).getEpochSecond());
            session.update(
                    PUBLISH,
                    question.pipelineVersion(),
                    question.window().wire(),
                    question.end().getEpochSecond(),
                    MoverJson.of(movers));
            return movers;
        });
    }

    @Override
    public Optional<Board> board(String pipelineVersion, Window window) {
        return database.read(
                "movers",
                session ->
                        session.first(BOARD, row -> MoverJson.board(row.getString(1)), pipelineVersion, window.wire()));
    }

    @Override
    public void keep(Question question, Board board) {
        database.write(
                "movers: keep",
                session -> session.update(
                        KEEP,
                        question.pipelineVersion(),
                        question.window().wire(),
                        board.end().getEpochSecond(),
                        MoverJson.of(board)));
    }

    private static Optional<Movers> answer(Session session, Question question) throws SQLException {
        return session.first(
                ANSWER,
                row -> MoverJson.movers(row.getString(1)),
                question.pipelineVersion(),
                question.window().wire(),
                question.end().getEpochSecond());
    }
}
