package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.dynamodb.table.Written;
import dev.coldpath.aws.dynamodb.table.Zipped;
import dev.coldpath.score.movers.Board;
import dev.coldpath.score.movers.MoverJson;
import dev.coldpath.score.movers.MoverStore;
import dev.coldpath.score.movers.Movers;
import dev.coldpath.score.movers.Question;
import dev.coldpath.score.movers.Window;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Keeps what was made of runs under `MOVERS#<version>#<window>`: the board, and the answers of the last day.
public final class DynamoDbMoverStore implements MoverStore {
    private static final String JSON = "json";
    private static final String END = "endsAt";
    private static final Duration KEPT = Duration.ofDays(1);

    private final TableCalls calls;
    private final String scores;

    public DynamoDbMoverStore(TableCalls calls, String scores) {
        this.calls = calls;
        this.scores = scores;
    }

    @Override
    public Optional<Movers> answer(Question question) {
        return calls.get(key(question)).map(DynamoDbMoverStore::movers);
    }

    @Override
    public Movers publish(Question question, Movers movers) {
        var item = Map.of(
                JSON,
                Zipped.of(MoverJson.of(movers)),
                Names.Key.TTL,
                Values.cleanedAfter(question.end().plus(KEPT)));
        return switch (calls.write(new ConditionalWrite().ifNew().put(key(question), item))) {
            case Written.Done() -> movers;
            case Written.Refused(Optional<Item> stored) ->
                stored.map(DynamoDbMoverStore::movers).orElse(movers);
        };
    }

    @Override
    public Optional<Board> board(String pipelineVersion, Window window) {
        return calls.get(board(partition(pipelineVersion, window)))
                .map(item -> MoverJson.board(Zipped.text(item.bytes(JSON))));
    }

    @Override
    public void keep(Question question, Board board) {
        ItemKey key = board(partition(question.pipelineVersion(), question.window()));
        ConditionalWrite write = new ConditionalWrite().ifLacksOrAtMost(END, Values.time(board.end()));
        // refused: a newer one is there
        calls.write(write.put(key, Map.of(JSON, Zipped.of(MoverJson.of(board)), END, Values.time(board.end()))));
    }

    private ItemKey key(Question question) {
        return new ItemKey(scores, partition(question.pipelineVersion(), question.window()), "S#" + question.end());
    }

    private ItemKey board(String partition) {
        return new ItemKey(scores, partition, "BOARD");
    }

    private static String partition(String version, Window window) {
        return Names.MOVERS + version + "#" + window.wire();
    }

    private static Movers movers(Item item) {
        return MoverJson.movers(Zipped.text(item.bytes(JSON)));
    }
}
