package dev.coldpath.aws.dynamodb.content;

import dev.coldpath.account.Scope;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.Names.Content;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Pieces;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Token;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.dynamodb.table.Written;
import dev.coldpath.intelligence.narrative.Brief;
import dev.coldpath.intelligence.narrative.BriefStore;
import dev.coldpath.job.JobId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Briefs: `B#<id>` / `A`, cleaned away after a year. What of their texts does not fit in there lies in rows of its
/// own, `B#<id>` / `P#<version>#<number>`, which are written first and never changed: whoever reads a brief while its
/// job writes it once more reads one version or the other.
public final class DynamoDbBriefStore implements BriefStore {
    private static final Duration KEPT = Duration.ofDays(365);
    private static final String ID = "id";
    private static final String SCOPE = "scope";
    private static final String JOB = "jobId";
    private static final String CREATED_AT = "createdAt";
    private static final String BRIEF = "brief";
    private static final String CONTEXT = "context";
    private static final String VERSION = "version";
    private static final String PIECE = "piece";
    private static final String FURTHER_BRIEF = "furtherBrief";
    private static final String FURTHER_CONTEXT = "furtherContext";
    /// Bytes: two pieces fit into a row.
    private static final int A_PIECE = 180_000;

    private final TableCalls calls;
    private final String content;

    public DynamoDbBriefStore(TableCalls calls, String content) {
        this.calls = calls;
        this.content = content;
    }

    @Override
    public void save(Brief brief) {
        Pieces text = Pieces.of(brief.brief(), A_PIECE);
        Pieces context = Pieces.of(brief.context(), A_PIECE);
        String version = Token.of(brief.job(), brief.brief(), brief.context());
        var ttl = Values.cleanedAfter(brief.createdAt().plus(KEPT));
        List<AttributeValue> further = new ArrayList<>(text.further());
        further.addAll(context.further());
        for (int number = 0; number < further.size(); number++) {
            // refused: it is there already
            calls.write(new ConditionalWrite()
                    .ifNew()
                    .put(piece(brief.id(), version, number), Map.of(PIECE, further.get(number), Names.Key.TTL, ttl)));
        }
        var job = Values.text(brief.job().toString());
        var item = Map.ofEntries(
                Map.entry(ID, Values.number(brief.id())),
                Map.entry(SCOPE, Values.text(brief.scope().key())),
                Map.entry(JOB, job),
                Map.entry(CREATED_AT, Values.time(brief.createdAt())),
                Map.entry(VERSION, Values.text(version)),
                Map.entry(BRIEF, text.first()),
                Map.entry(FURTHER_BRIEF, Values.number(text.further().size())),
                Map.entry(CONTEXT, context.first()),
                Map.entry(FURTHER_CONTEXT, Values.number(context.further().size())),
                Map.entry(Names.Key.TTL, ttl));
        ConditionalWrite write = new ConditionalWrite().ifNewOrEqual(JOB, job);
        switch (calls.write(write.put(key(brief.id()), item))) {
            case Written.Done() -> {
                return;
            }
            case Written.Refused _ -> throw new IllegalStateException("brief " + brief.id() + ": it is another job's");
        }
    }

    @Override
    public Optional<Brief> find(long id) {
        return calls.get(key(id)).map(this::brief);
    }

    private ItemKey key(long id) {
        return new ItemKey(content, Content.BRIEF + id, ItemKey.ALONE);
    }

    private ItemKey piece(long id, String version, int number) {
        return new ItemKey(content, Content.BRIEF + id, "P#" + version + "#" + number);
    }

    private Brief brief(Item item) {
        int text = Math.toIntExact(item.total(FURTHER_BRIEF));
        int context = Math.toIntExact(item.total(FURTHER_CONTEXT));
        return new Brief(
                item.number(ID),
                Scope.of(item.text(SCOPE)),
                JobId.of(item.text(JOB)),
                item.time(CREATED_AT),
                whole(item, BRIEF, 0, text),
                whole(item, CONTEXT, text, text + context));
    }

    /// A text out of its first piece and the further ones with these numbers.
    private String whole(Item item, String first, int from, int to) {
        List<byte[]> pieces = new ArrayList<>(List.of(item.bytes(first)));
        for (int number = from; number < to; number++) {
            ItemKey key = piece(item.number(ID), item.text(VERSION), number);
            Item piece = calls.get(key)
                    .orElseThrow(() -> new IllegalStateException("brief " + item.number(ID) + ": it lacks a piece"));
            pieces.add(piece.bytes(PIECE));
        }
        return Pieces.text(pieces);
    }
}
