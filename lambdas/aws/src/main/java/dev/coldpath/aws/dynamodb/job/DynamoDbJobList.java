package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.account.Scope;
import dev.coldpath.aws.Names.ListIndex;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobFilter;
import dev.coldpath.job.JobList;
import dev.coldpath.job.JobPage;
import dev.coldpath.job.JobPage.Mark;
import dev.coldpath.store.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Lists job rows: their keys out of an index, the rows themselves in one more call.
///
/// The index orders by instant and promises nothing about equal ones. So the keys of the last instant of a page are all
/// read before the page is cut, and whoever goes on begins with that instant again.
public final class DynamoDbJobList implements JobList {
    /// What one call may read.
    private static final int MOST = 100;
    /// The job the last page ended with, and one that shows that there are more.
    private static final int BESIDE_THE_PAGE = 2;
    private static final Comparator<Mark> NEWEST_FIRST = Comparator.comparing(Mark::createdAt)
            .thenComparing(mark -> mark.id().toString())
            .reversed();

    private final TableCalls calls;
    private final String jobs;

    public DynamoDbJobList(TableCalls calls, String jobs) {
        this.calls = calls;
        this.jobs = jobs;
    }

    @Override
    public JobPage list(Scope scope, JobFilter filter, Optional<Mark> after, int most) {
        int length = Math.min(most, MOST);
        Slice<Mark> looked = Slice.of(keys(scope, filter, after, length), length);
        List<Job> shown = rows(looked.rows()).stream().filter(filter::shows).toList();
        return new JobPage(shown, looked.last());
    }

    /// More than `length` of them, in order, unless there are no more.
    private List<Mark> keys(Scope scope, JobFilter filter, Optional<Mark> after, int length) {
        long oldest = filter.from().map(DynamoDbJobList::millis).orElse(0L);
        long newest = after.map(Mark::createdAt)
                .or(filter::to)
                .map(DynamoDbJobList::millis)
                .orElse(Long.MAX_VALUE);
        List<Mark> keys = new ArrayList<>();
        if (oldest > newest) {
            return keys;
        }
        Map<String, AttributeValue> start = Map.of();
        do {
            QueryResponse page = calls.query(
                    page(JobMapping.owner(scope, filter.product()), oldest, newest, length + BESIDE_THE_PAGE, start));
            page.items().stream()
                    .map(Item::new)
                    .flatMap(item ->
                            JobMapping.idOf(item).map(id -> new Mark(item.time(ListIndex.CREATED_AT), id)).stream())
                    .filter(key -> after.isEmpty() || NEWEST_FIRST.compare(key, after.get()) > 0)
                    .forEach(keys::add);
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty() && !complete(keys, length));
        keys.sort(NEWEST_FIRST);
        return keys;
    }

    /// Whether no key that is still unread belongs among the first ones.
    private static boolean complete(List<Mark> keys, int length) {
        return keys.size() > length
                && keys.getLast().createdAt().isBefore(keys.get(length - 1).createdAt());
    }

    /// Those that are still there, in this order. A row of newer code's kind is not shown.
    private List<Job> rows(List<Mark> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<ItemKey> rows =
                keys.stream().map(key -> JobMapping.key(jobs, key.id())).toList();
        Map<ItemKey, Item> found = calls.all(rows, Set.of());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(found.get(row)).stream())
                .flatMap(row -> JobMapping.job(row).stream())
                .toList();
    }

    private QueryRequest page(String owner, long oldest, long newest, int most, Map<String, AttributeValue> start) {
        return QueryRequest.builder()
                .tableName(jobs)
                .indexName(ListIndex.NAME)
                .keyConditionExpression("#own = :own AND #created BETWEEN :oldest AND :newest")
                .expressionAttributeNames(Map.of("#own", ListIndex.OWNER, "#created", ListIndex.CREATED_AT))
                .expressionAttributeValues(Map.of(
                        ":own", Values.text(owner),
                        ":oldest", Values.number(oldest),
                        ":newest", Values.number(newest)))
                .scanIndexForward(false)
                .limit(most)
                .exclusiveStartKey(start.isEmpty() ? null : start)
                .build();
    }

    /// An instant that milliseconds cannot tell is before or behind every job.
    private static long millis(Instant at) {
        if (at.isBefore(Instant.EPOCH)) {
            return 0;
        }
        Instant last = Instant.ofEpochMilli(Long.MAX_VALUE);
        return at.isBefore(last) ? at.toEpochMilli() : Long.MAX_VALUE;
    }
}
