package dev.coldpath.aws.dynamodb.table;

import dev.coldpath.aws.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// The sort keys under several keys of one table, as one list in their order. Pages are read as the walk comes to
/// them, and it sees every write that was finished by then.
public final class Walk implements Iterator<String> {
    private static final int SMALLEST_PAGE = 10;

    /// Shards are never quite equal, so pages are a little larger than equal shares.
    private static final int SPARE = 16;

    private final TableCalls calls;
    private final String table;
    private final Range range;
    private final int page;
    private final PriorityQueue<Strand> strands = new PriorityQueue<>(Comparator.comparing(Strand::head));

    /// Which sort keys, from the first to the last, both included.
    public record Range(String first, String last) {
        /// Whatever begins with a digit or a letter.
        public static final Range ALL = from("0");

        /// The same from there on.
        public static Range from(String first) {
            return new Range(first, "~");
        }
    }

    /// Begins to read.
    ///
    /// @param most how many the caller expects to take
    public Walk(TableCalls calls, String table, List<String> partitions, Range range, int most) {
        this.calls = calls;
        this.table = table;
        this.range = range;
        this.page = Math.max(SMALLEST_PAGE, most / partitions.size() + most / SPARE + 1);
        List<Strand> begun = new ArrayList<>();
        partitions.forEach(partition -> begun.add(new Strand(partition)));
        Together.each(begun, Strand::hasHead);
        begun.stream().filter(Strand::hasHead).forEach(strands::add);
    }

    /// All of one key.
    public static List<String> all(TableCalls calls, String table, String partition) {
        List<String> sorts = new ArrayList<>();
        new Walk(calls, table, List.of(partition), Range.ALL, 1_000).forEachRemaining(sorts::add);
        return sorts;
    }

    @Override
    public boolean hasNext() {
        return !strands.isEmpty();
    }

    @Override
    public String next() {
        Strand first = strands.poll();
        if (first == null) {
            throw new NoSuchElementException("walk: it is over");
        }
        String sort = first.take();
        if (first.hasHead()) {
            strands.add(first);
        }
        return sort;
    }

    /// What one key holds.
    private final class Strand {
        private final String partition;
        private final Deque<String> read = new ArrayDeque<>();
        private Map<String, AttributeValue> start = Map.of();
        private boolean over;

        Strand(String partition) {
            this.partition = partition;
        }

        boolean hasHead() {
            while (read.isEmpty() && !over) {
                QueryResponse answer = calls.query(request());
                answer.items().forEach(item -> read.add(new Item(item).sort()));
                start = answer.lastEvaluatedKey();
                over = start.isEmpty();
            }
            return !read.isEmpty();
        }

        String head() {
            return read.getFirst();
        }

        String take() {
            return read.removeFirst();
        }

        private QueryRequest request() {
            return QueryRequest.builder()
                    .tableName(table)
                    .keyConditionExpression("#pk = :pk AND #sk BETWEEN :first AND :last")
                    .projectionExpression("#sk")
                    .expressionAttributeNames(Map.of("#pk", Names.Key.PARTITION, "#sk", Names.Key.SORT))
                    .expressionAttributeValues(Map.of(
                            ":pk",
                            Values.text(partition),
                            ":first",
                            Values.text(range.first()),
                            ":last",
                            Values.text(range.last())))
                    .consistentRead(true)
                    .limit(page)
                    .exclusiveStartKey(start.isEmpty() ? null : start)
                    .build();
        }
    }
}
