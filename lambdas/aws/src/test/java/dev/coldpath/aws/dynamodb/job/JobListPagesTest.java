package dev.coldpath.aws.dynamodb.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Scope;
import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobFilter;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobPage;
import dev.coldpath.job.JobPage.Mark;
import dev.coldpath.job.Product;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;

/// The index knows instants, and nothing about the order of equal ones.
@ExtendWith(Moto.class)
class JobListPagesTest {
    private static final JobFilter ALL = JobFilter.all(Product.SCORE);

    private final CallLog log = new CallLog();
    private final MotoAccount account = new MotoAccount(log);
    private final DynamoDbEngine engine = new DynamoDbEngine(account);
    private final Scope scope = Samples.scope();

    @Test
    @Proves("J-29")
    void jobs_of_equal_instants_are_shown_once_each_whatever_the_length_of_pages() {
        List<JobId> made = given(Samples.NOON, Samples.NOON, Samples.NOON, Samples.NOON.plusMillis(1), Samples.NOON);

        for (int length = 1; length <= 6; length++) {
            assertThat(walk(length)).as("pages of %d", length).isEqualTo(made);
        }
    }

    @Test
    @Proves("J-34")
    void a_page_costs_a_query_and_a_look() {
        given(Samples.NOON, Samples.NOON.plusMillis(1), Samples.NOON.plusMillis(2));
        log.forget();

        JobPage page = engine.jobList().list(scope, ALL, Optional.empty(), 2);
        engine.jobList().list(scope, ALL, page.next(), 2);

        assertThat(log.names()).containsExactly("Query", "BatchGetItem", "Query", "BatchGetItem");
    }

    @Test
    @Proves("J-29")
    void what_left_the_table_before_the_index_is_not_shown_and_hides_nothing() {
        List<JobId> made = given(Samples.NOON, Samples.NOON.plusMillis(1), Samples.NOON.plusMillis(2));
        account.dynamoDb()
                .deleteItem(DeleteItemRequest.builder()
                        .tableName(engine.tables().jobs())
                        .key(JobMapping.key(engine.tables().jobs(), made.get(1)).attributes())
                        .build());

        assertThat(walk(1)).containsExactly(made.get(0), made.get(2));
    }

    @Test
    @Proves("J-29")
    void times_that_exclude_everything_and_times_beyond_all_are_lists_too() {
        List<JobId> made = given(Samples.NOON);

        assertThat(between(Samples.NOON.plusSeconds(1), Samples.NOON)).isEmpty();
        assertThat(between(Samples.NOON, Samples.NOON)).isEmpty();
        assertThat(between(Instant.MIN, Instant.MAX)).isEqualTo(made);
        assertThat(between(Instant.MAX, Instant.MAX)).isEmpty();
    }

    @Test
    @Proves("J-29")
    void a_job_made_within_the_last_millisecond_before_the_end_is_shown() {
        List<JobId> made = given(Samples.NOON);

        assertThat(between(Samples.NOON, Samples.NOON.plusNanos(1))).isEqualTo(made);
    }

    /// In the order of the list.
    private List<JobId> given(Instant... createdAt) {
        List<Job> jobs = new ArrayList<>();
        for (Instant at : createdAt) {
            jobs.add(Ask.anything().by(scope).at(at).admitted(engine));
        }
        return jobs.stream()
                .sorted(Comparator.comparing((Job job) -> job.schedule().createdAt())
                        .thenComparing(job -> job.id().toString())
                        .reversed())
                .map(Job::id)
                .toList();
    }

    private List<JobId> walk(int length) {
        List<JobId> seen = new ArrayList<>();
        Optional<Mark> after = Optional.empty();
        do {
            JobPage page = engine.jobList().list(scope, ALL, after, length);
            page.jobs().forEach(job -> seen.add(job.id()));
            after = page.next();
        } while (after.isPresent());
        return seen;
    }

    private List<JobId> between(Instant from, Instant to) {
        JobFilter filter = new JobFilter(Product.SCORE, Set.of(), Optional.empty(), Optional.of(from), Optional.of(to));
        return engine.jobList().list(scope, filter, Optional.empty(), 10).jobs().stream()
                .map(Job::id)
                .toList();
    }
}
