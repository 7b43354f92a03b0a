package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.Names.Content;
import dev.coldpath.intelligence.narrative.Brief;
import dev.coldpath.intelligence.narrative.BriefStore;
import dev.coldpath.job.JobId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Briefs: `B#<id>` / `A`, cleaned away after a year.
public final class DynamoDbBriefStore implements BriefStore {
    private static final Duration KEPT = Duration.ofDays(365);
    private static final String ID = "id";
    private static final String SCOPE = "scope";
    private static final String JOB = "jobId";
    private static final String CREATED_AT = "createdAt";
    private static final String BRIEF = "brief";
    private static final String CONTEXT = "context";

    private final Calls calls;
    private final String content;

    public DynamoDbBriefStore(Calls calls, String content) {
        this.calls = calls;
        this.content = content;
    }

    @Override
    public void save(Brief brief) {
        var job = Values.text(brief.job().toString());
        var item = Map.of(
                ID,
                Values.number(brief.id()),
                SCOPE,
                Values.text(brief.scope().key()),
                JOB,
                job,
                CREATED_AT,
                Values.time(brief.createdAt()),
                BRIEF,
                Zipped.of(brief.brief()),
                CONTEXT,
                Zipped.of(brief.context()),
                Names.Key.TTL,
                Values.cleanedAfter(brief.createdAt().plus(KEPT)));
        Change change = new Change().ifNewOrEqual(JOB, job);
        switch (calls.write(change.put(place(brief.id()), item))) {
            case Written.Done() -> {
                return;
            }
            case Written.Refused _ -> throw new IllegalStateException("brief " + brief.id() + ": it is another job's");
        }
    }

    @Override
    public Optional<Brief> find(long id) {
        return calls.get(place(id)).map(DynamoDbBriefStore::brief);
    }

    private Place place(long id) {
        return new Place(content, Content.BRIEF + id, Place.ALONE);
    }

    private static Brief brief(Item item) {
        return new Brief(
                item.number(ID),
                DeliveryMapping.scope(item.text(SCOPE)),
                JobId.of(item.text(JOB)),
                item.time(CREATED_AT),
                Zipped.text(item.bytes(BRIEF)),
                Zipped.text(item.bytes(CONTEXT)));
    }
}
