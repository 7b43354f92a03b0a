package dev.coldpath.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// No question that is asked often walks a table.
class QueryPlanTest {
    private static final List<String> BY_KEY = List.of(
            JobRows.FIND,
            JobRows.TELL,
            LockRows.FIND,
            UsageRows.FIND,
            CallRows.FIND,
            CallRows.TAKE_BACK,
            CallRows.FORGET,
            GateRows.FIND,
            KeyRows.FIND,
            KeyRows.OF_ACCOUNT,
            KeyRows.OWNER,
            KeyRows.MOVE,
            AccountRows.FIND,
            AccountRows.LIST,
            AuditRows.LIST,
            AuditRows.OF_ACCOUNT,
            SqliteDeadLetters.FIND,
            SqliteDeadLetters.LIST,
            SqliteRetries.RETRIED_AS,
            SqliteRetries.RETRY_OF,
            SqliteAccounts.USED,
            SqliteJobStore.RESERVE,
            SqliteDueJobs.POSTPONE,
            SqliteTokenBuckets.FIND,
            SqliteRunLog.FIND,
            ScoreRows.LATEST,
            ScoreRows.NEWEST,
            ScoreRows.OF_RUN,
            ScoreRows.TAKEN,
            SqliteScoreLog.REPORTED,
            SqliteExplanations.OF_RECORD,
            EndpointRows.OF,
            EndpointRows.TARGETS,
            EndpointRows.CHANGE,
            EndpointRows.REMOVE,
            DeliveryRows.FIND,
            DeliveryRows.CHANGE,
            DeliveryRows.LIST,
            DeliveryRows.DUE,
            SqliteScoredRuns.LAST_BEFORE,
            SqliteMoverStore.ANSWER,
            SqliteMoverStore.FORGET,
            SqliteMoverStore.BOARD,
            ItemRows.UPDATE,
            ItemRows.DELETE,
            ItemRows.UNTAG,
            SqliteItemStore.BY_UUID,
            SqliteItemStore.BY_VECTOR_ID,
            SqliteItemStore.BY_CONTENT,
            SqliteItemStore.DUPLICATES,
            SqliteItemStore.WITH_TAG,
            SqliteItemStore.WITH_TAG_SINCE,
            SqliteItemStore.BETWEEN,
            SqliteCreatorStore.FIND,
            SqliteNarrativeStore.CURRENT,
            SqliteNarrativeStore.FIND,
            SqliteNarrativeStore.COMPUTED_AT,
            SqliteNarrativeStore.CLEAR,
            SqliteBriefStore.FIND,
            SqliteBriefStore.FORGET);

    private final Database database = Database.inMemory();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void due_jobs_come_out_of_their_index_in_order() {
        assertThat(plan(SqliteDueJobs.DUE))
                .containsExactly("SEARCH jobs USING COVERING INDEX jobs_due (due_shard=? AND due_at<?)");
    }

    @Test
    void rows_are_found_by_their_keys() {
        assertThat(BY_KEY)
                .allSatisfy(statement ->
                        assertThat(plan(statement)).isNotEmpty().allMatch(step -> step.startsWith("SEARCH")));
    }

    @Test
    void an_admission_finds_its_rows_by_their_keys() {
        assertThat(plan(Look.ROWS))
                .filteredOn(step -> step.startsWith("SEARCH"))
                .hasSize(5);
        assertThat(plan(Look.ROWS))
                .noneMatch(step -> step.startsWith("SCAN jobs") || step.startsWith("SCAN endpoints"))
                .noneMatch(step -> List.of("SCAN l", "SCAN s", "SCAN k").contains(step));
    }

    @Test
    void a_rank_reads_the_counts_of_one_version_and_no_domain() {
        assertThat(plan(DistRows.RANK))
                .filteredOn(step -> step.contains("dist"))
                .hasSize(3)
                .allMatch(step -> step.startsWith("SEARCH dist USING PRIMARY KEY (ver=? AND scope=? AND metric=?"));
        assertThat(plan(DistRows.COUNTS)).containsExactly("SEARCH dist USING PRIMARY KEY (ver=? AND scope=?)");
        assertThat(plan(DistRows.RANK)).noneMatch(step -> step.startsWith("SCAN dist") || step.contains("latest"));
    }

    @Test
    void an_audit_counts_in_an_index() {
        assertThat(plan(DistRows.AUDIT))
                .filteredOn(step -> step.contains(" latest "))
                .containsExactly("SEARCH latest USING COVERING INDEX latest_cohort (ver=?)");
    }

    @Test
    void a_history_comes_out_of_its_index_in_order() {
        assertThat(plan(ScoreRows.OLDER))
                .singleElement()
                .asString()
                .startsWith("SEARCH history USING INDEX")
                .endsWith("(domain=? AND scored_at<?)");
    }

    @Test
    void members_come_out_of_their_index_in_order() {
        assertThat(plan(SqliteCohorts.MEMBERS))
                .containsExactly(
                        "SEARCH latest USING INDEX latest_cohort (ver=? AND sector=? AND geo=? AND profile=?)");
    }

    @Test
    void the_runs_of_a_time_are_found_by_it() {
        assertThat(plan(SqliteScoredRuns.COUNT))
                .filteredOn(step -> step.contains("history"))
                .containsExactly("SEARCH history USING COVERING INDEX history_time (scored_at>? AND scored_at<?)");
        assertThat(plan(SqliteScoredRuns.LAST_BETWEEN))
                .filteredOn(step -> step.contains("history") || step.startsWith("SEARCH h"))
                .containsExactly(
                        "SEARCH history USING COVERING INDEX history_time (scored_at>? AND scored_at<?)",
                        "SEARCH h USING INDEX sqlite_autoindex_history_2 (domain=? AND scored_at=?)");
    }

    @Test
    void snapshots_are_found_by_domain_and_need_no_sorting() {
        assertThat(plan(SqliteSnapshotStore.NEWEST))
                .singleElement()
                .asString()
                .startsWith("SEARCH snapshots USING INDEX")
                .endsWith("(domain=? AND fetcher=?)");
        assertThat(plan(SqliteSnapshotStore.OBSERVED_BETWEEN))
                .singleElement()
                .asString()
                .startsWith("SEARCH snapshots USING INDEX")
                .endsWith("(domain=? AND fetcher=? AND observed_at>? AND observed_at<?)");
    }

    @Test
    void items_come_out_of_their_indexes_in_order() {
        assertThat(plan(SqliteItemStore.WITH_TAG))
                .containsExactly(
                        "SEARCH t USING PRIMARY KEY (tag=?)", "SEARCH i USING INDEX sqlite_autoindex_items_1 (uuid=?)");
        assertThat(plan(SqliteItemStore.WITH_TAG_SINCE))
                .containsExactly(
                        "SEARCH t USING PRIMARY KEY (tag=? AND age<?)",
                        "SEARCH i USING INDEX sqlite_autoindex_items_1 (uuid=?)");
        assertThat(plan(SqliteItemStore.BETWEEN))
                .containsExactly("SEARCH items USING INDEX items_newest (published_at>? AND published_at<?)");
        assertThat(plan(SqliteItemStore.PENDING)).containsExactly("SEARCH items USING INDEX items_pending (uuid>?)");
        assertThat(plan(SqliteItemStore.ANY)).singleElement().asString().contains("USING COVERING INDEX");
    }

    @Test
    void content_runs_are_listed_by_their_ids_and_summed_up_in_an_index() {
        assertThat(plan(SqliteContentRuns.NEWEST))
                .containsExactly("SCAN content_runs USING INDEX sqlite_autoindex_content_runs_1");
        assertThat(plan(SqliteContentRuns.FRESHNESS))
                .contains(
                        "SCAN content_runs USING INDEX content_runs_end",
                        "SEARCH content_runs USING COVERING INDEX content_runs_end (completed_at>?)")
                .noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    @Test
    void what_is_over_is_found_by_ids_and_indexes_that_hold_times() {
        assertThat(plan(JobRows.OVER)).containsExactly("SEARCH jobs USING PRIMARY KEY (id<?)");
        assertThat(plan(CleanRows.RESULTS))
                .containsExactly(
                        "SCAN results USING COVERING INDEX sqlite_autoindex_results_1",
                        "SEARCH jobs USING PRIMARY KEY (id=?)");
        assertThat(plan(CleanRows.DELIVERIES))
                .contains(
                        "SEARCH deliveries USING PRIMARY KEY (id=?)",
                        "SCAN deliveries USING COVERING INDEX deliveries_list");
        assertThat(plan(CleanRows.AUDIT)).containsExactly("SEARCH audit USING COVERING INDEX audit_list (at<?)");
        assertThat(plan(CleanRows.SNAPSHOTS))
                .containsExactly("SCAN snapshots USING COVERING INDEX sqlite_autoindex_snapshots_1");
    }

    private List<String> plan(String sql) {
        return database.read(
                "plan", session -> session.all("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail")));
    }
}
