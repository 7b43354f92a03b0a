package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Scope;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobFilter;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobPage;
import dev.coldpath.job.JobPage.Mark;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Product;
import dev.coldpath.job.Stage;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every engine's list of jobs promises.
public interface JobListContract {
    JobFilter ALL = JobFilter.all(Product.SCORE);

    Engine engine();

    @Test
    @Proves("J-29")
    default void a_scopes_jobs_come_the_newest_first_each_once_however_the_list_is_cut() {
        Scope scope = Samples.scope();
        List<Job> made = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            // three at each instant
            made.add(admitted(scope, NOON.plusMillis(i / 3)));
        }
        admitted(Samples.scope(), NOON);
        made.sort(Comparator.comparing((Job job) -> job.schedule().createdAt())
                .thenComparing(job -> job.id().toString())
                .reversed());

        for (int most : List.of(1, 2, 5, 13, 100)) {
            assertThat(all(scope, ALL, most)).as("by %d", most).containsExactlyElementsOf(ids(made));
        }
    }

    @Test
    @Proves("J-29")
    default void what_arrives_between_two_parts_shifts_nothing() {
        Scope scope = Samples.scope();
        Job first = admitted(scope, NOON);
        Job second = admitted(scope, NOON.plusSeconds(1));
        Job third = admitted(scope, NOON.plusSeconds(2));
        JobPage page = engine().jobList().list(scope, ALL, Optional.empty(), 2);
        admitted(scope, NOON.plusSeconds(3));

        assertThat(ids(page.jobs())).containsExactly(third.id(), second.id());
        assertThat(ids(engine().jobList().list(scope, ALL, page.next(), 2).jobs()))
                .containsExactly(first.id());
    }

    @Test
    @Proves("J-29")
    default void a_list_of_jobs_that_ends_with_its_part_has_no_next_one() {
        Scope scope = Samples.scope();
        admitted(scope, NOON);
        admitted(scope, NOON.plusSeconds(1));

        assertThat(engine().jobList().list(scope, ALL, Optional.empty(), 1).next())
                .isPresent();
        assertThat(engine().jobList().list(scope, ALL, Optional.empty(), 2).next())
                .isEmpty();
        assertThat(engine().jobList()
                        .list(Samples.scope(), ALL, Optional.empty(), 2)
                        .next())
                .isEmpty();
    }

    @Test
    @Proves("J-29")
    default void filters_show_what_they_name_and_nothing_else() {
        Scope scope = Samples.scope();
        Job open = admitted(scope, NOON);
        Job failed = new Endings(engine()).failed(admitted(scope, NOON.plusSeconds(1)));
        Job search = Ask.search().by(scope).at(NOON.plusSeconds(2)).admitted(engine());
        JobFilter failures = new JobFilter(
                Product.SCORE, Set.of(Stage.FAILED), Optional.empty(), Optional.empty(), Optional.empty());
        JobFilter pending = new JobFilter(
                Product.SCORE,
                Set.of(Stage.QUEUED, Stage.RUNNING),
                Optional.of(Kind.SCORE),
                Optional.empty(),
                Optional.empty());

        assertThat(all(scope, failures, 1)).containsExactly(failed.id());
        assertThat(all(scope, pending, 1)).containsExactly(open.id());
        assertThat(all(scope, ALL, 9)).containsExactly(failed.id(), open.id());
        assertThat(all(scope, JobFilter.all(Product.INTELLIGENCE), 9)).containsExactly(search.id());
        assertThat(all(Samples.scope(), ALL, 9)).isEmpty();
    }

    @Test
    @Proves("J-29")
    default void from_counts_and_to_does_not_to_the_millisecond() {
        Scope scope = Samples.scope();
        admitted(scope, NOON.minusMillis(1));
        Job at = admitted(scope, NOON);
        Job last = admitted(scope, NOON.plusMillis(9));
        admitted(scope, NOON.plusMillis(10));
        JobFilter between = new JobFilter(
                Product.SCORE, Set.of(), Optional.empty(), Optional.of(NOON), Optional.of(NOON.plusMillis(10)));

        assertThat(all(scope, between, 1)).containsExactly(last.id(), at.id());
        assertThat(all(scope, between, 9)).containsExactly(last.id(), at.id());
    }

    private Job admitted(Scope scope, Instant at) {
        return Ask.anything().by(scope).at(at).admitted(engine());
    }

    private List<JobId> all(Scope scope, JobFilter filter, int most) {
        List<JobId> ids = new ArrayList<>();
        Optional<Mark> after = Optional.empty();
        do {
            JobPage page = engine().jobList().list(scope, filter, after, most);
            ids.addAll(ids(page.jobs()));
            after = page.next();
        } while (after.isPresent());
        return ids;
    }

    private static List<JobId> ids(List<Job> jobs) {
        return jobs.stream().map(Job::id).toList();
    }
}
