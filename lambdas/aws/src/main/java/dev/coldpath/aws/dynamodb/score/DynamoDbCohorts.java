package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.Names.CohortIndex;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.Cohort;
import dev.coldpath.score.CohortKey;
import dev.coldpath.score.Cohorts;
import dev.coldpath.score.Company;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Reads a cohort from eleven items of counts, and its first members from their index.
public final class DynamoDbCohorts implements Cohorts {
    private final TableCalls calls;
    private final String scores;
    private final LiveCounts counts;

    public DynamoDbCohorts(TableCalls calls, String scores) {
        this.calls = calls;
        this.scores = scores;
        this.counts = LiveCounts.strong(calls, scores);
    }

    @Override
    public Optional<Cohort> around(Domain domain, String pipelineVersion) {
        return calls.get(ScoreMapping.newest(scores, domain))
                .map(ScoreMapping::target)
                .map(target -> around(target, pipelineVersion));
    }

    private Cohort around(Cohort.Target target, String version) {
        CohortKey key = target.in(version);
        Collection<Item> items = counts.of(version, generation -> Histogram.cohort(generation, key));
        return Cohort.of(
                target,
                version,
                Histogram.composites(items),
                Histogram.sums(items),
                members(key, target.company().domain()));
    }

    /// One more is asked for, since the target may be among them.
    private List<Company> members(CohortKey key, Domain but) {
        return calls
                .query(QueryRequest.builder()
                        .tableName(scores)
                        .indexName(CohortIndex.NAME)
                        .keyConditionExpression("#cohort = :cohort")
                        .expressionAttributeNames(Map.of("#cohort", CohortIndex.COHORT))
                        .expressionAttributeValues(Map.of(":cohort", Values.text(CohortPlace.partition(key))))
                        .limit(Cohort.MOST_MEMBERS + 1)
                        .build())
                .items()
                .stream()
                .map(item -> ScoreMapping.company(new Item(item), key.profile()))
                .filter(member -> !member.domain().equals(but))
                .limit(Cohort.MOST_MEMBERS)
                .toList();
    }
}
