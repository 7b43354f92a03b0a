package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.job.JobId;
import dev.coldpath.submit.Once;
import dev.coldpath.submit.Replay;
import dev.coldpath.submit.Replay.Answer;
import dev.coldpath.submit.Replay.Answer.Accepted;
import dev.coldpath.submit.Replay.Answer.Inline;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What idempotency keys stand for: `I#<hash of scope, operation and key>` / `A`.
public final class ReplayMapping {
    private static final String PREFIX = "I#";
    private static final String FINGERPRINT = "fingerprint";
    private static final String OUTCOME = "outcome";
    private static final String JOB = "jobId";
    private static final String BODY = "body";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String CREATED = "created";
    private static final String JOINED = "joined";
    private static final String CACHED = "cached";

    private ReplayMapping() {}

    public static ItemKey key(String jobs, Once once) {
        return new ItemKey(jobs, PREFIX + once.key(), ItemKey.ALONE);
    }

    public static Replay replay(Item item) {
        Answer answer = item.has(BODY)
                ? new Inline(item.text(BODY))
                : new Accepted(JobId.of(item.text(JOB)), item.text(OUTCOME).equals(JOINED));
        return new Replay(item.text(FINGERPRINT), answer, item.time(EXPIRES_AT));
    }

    public static Map<String, AttributeValue> item(Replay replay) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(FINGERPRINT, Values.text(replay.fingerprint()));
        item.put(EXPIRES_AT, Values.time(replay.expiresAt()));
        item.put(Names.Key.TTL, Values.cleanedAfter(replay.expiresAt()));
        switch (replay.answer()) {
            case Accepted(JobId job, boolean joined) -> {
                item.put(JOB, Values.text(job.toString()));
                item.put(OUTCOME, Values.text(joined ? JOINED : CREATED));
            }
            case Inline(String body) -> {
                item.put(BODY, Values.text(body));
                item.put(OUTCOME, Values.text(CACHED));
            }
        }
        return item;
    }

    /// Demands that the key stands for nothing any more, by the clock and not by what the cleaner has left.
    public static ConditionalWrite ifFree(Instant now) {
        return new ConditionalWrite().ifLacksOrAtMost(EXPIRES_AT, Values.time(now));
    }
}
