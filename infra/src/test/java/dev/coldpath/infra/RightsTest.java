package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Who may do what, whole. A new right fails here until it is written down in `rights.txt`.
@ExtendWith(NeedsNode.class)
class RightsTest {
    private static Template service;
    private static Set<String> rights;

    @BeforeAll
    static void synthesize() {
        service = Synthesized.usual().service();
        rights = new Granted(Synthesized.usual()).rights();
    }

    @Test
    @Proves("X-21")
    void the_rights_are_those_of_the_list_and_no_others() {
        assertThat(rights).isEqualTo(listed());
    }

    @Test
    @Proves("X-21")
    void only_the_delivery_of_the_state_machines_log_is_not_bound_to_a_resource() {
        // Step Functions makes the delivery itself, and the service offers no resource to name for it
        assertThat(rights)
                .filteredOn(right -> right.matches("\\S+ \\S+ \\*.*"))
                .isNotEmpty()
                .allMatch(right -> right.startsWith("Pipeline logs:"));
    }

    @Test
    @Proves("X-21")
    void nobody_may_scan_delete_pass_a_role_or_reopen_what_is_over() {
        assertThat(rights)
                .noneMatch(right -> right.matches("\\S+ \\S*(Scan|DeleteTable|PassRole|RedriveExecution)\\b.*"))
                .noneMatch(right -> right.split(" ", -1)[1].contains("*"))
                .noneMatch(right -> right.contains("PartiQL"));
    }

    @Test
    @Proves("X-21")
    void nothing_is_deleted_but_content_that_its_owner_takes_back_and_companies_that_are_to_be_forgotten() {
        assertThat(rights)
                .filteredOn(right -> right.matches("\\S+ \\S*:Delete(Item|Vectors)\\b.*"))
                .isNotEmpty()
                .allMatch(right -> right.matches("(Ingest|Embeddings) (dynamodb:DeleteItem Content I#.*"
                        + "|s3vectors:DeleteVectors VectorBucket/index/\\*)"
                        + "|(Admin|Score) dynamodb:DeleteItem Scores D#\\*"
                        + "|Admin dynamodb:DeleteItem Snapshots (D#|EXCLUDED)\\*"));
    }

    @Test
    @Proves("X-21")
    void who_works_on_intelligence_jobs_changes_no_content_and_makes_no_job() {
        assertThat(of("Intelligence"))
                .noneMatch(right -> right.matches(".*(AccountsPepper|K#\\* .*UpdateItem).*"))
                .noneMatch(right -> right.matches("\\S+ dynamodb:(Put|Update|Delete)Item Content(?! B#).*"))
                .noneMatch(right -> right.matches("\\S+ s3vectors:(Put|Create|Delete).*"))
                .noneMatch(right -> right.contains("SendMessage") && !right.endsWith(" WebhooksQueue"));
    }

    /// A tag that comes with a new index wants a right of its own. Whether a space is empty is asked by a search alone.
    @Test
    @Proves("X-21")
    void who_fills_or_searches_vectors_may_do_what_the_index_asks_for_and_no_more() {
        Set<String> all = new TreeSet<>(VectorCalls.rights());
        all.add("s3vectors:TagResource");
        Set<String> searching = only(all, ".*:(Get|List|Query).*");
        Set<String> filling = only(all, ".*:(?!ListVectors|Query).*");

        assertThat(searching).contains("s3vectors:QueryVectors");
        assertThat(vectorRights("Ingest")).isEqualTo(vectorRights("Embeddings")).isEqualTo(filling);
        assertThat(vectorRights("Intelligence")).isEqualTo(searching);
    }

    private static Set<String> only(Set<String> rights, String pattern) {
        return rights.stream().filter(right -> right.matches(pattern)).collect(Collectors.toSet());
    }

    private static Set<String> vectorRights(String who) {
        return of(who).stream()
                .map(right -> right.split(" ", -1)[1])
                .filter(right -> right.startsWith("s3vectors:"))
                .collect(Collectors.toSet());
    }

    @Test
    @Proves("X-21")
    void who_takes_content_in_knows_no_job_no_key_no_record_and_no_secret() {
        assertThat(of("Ingest", "Embeddings", "Narratives"))
                .noneMatch(right -> right.matches(".* (Jobs|Accounts\\S*|Scores|Snapshots)\\b.*"))
                .noneMatch(right -> right.contains("states:"));
    }

    @Test
    @Proves("X-21")
    void submitting_may_not_ask_how_runs_are() {
        assertThat(of("Submit")).noneMatch(right -> right.contains("DescribeExecution"));
    }

    @Test
    @Proves("X-21")
    void polling_and_reading_may_not_start_or_stop_or_invoke_anything() {
        assertThat(of("Poll", "Read"))
                .noneMatch(right -> right.matches(".*(StartExecution|StopExecution|InvokeFunction|SendMessage).*"));
    }

    @Test
    @Proves("X-21")
    void polling_may_not_make_a_job() {
        assertThat(of("Poll")).noneMatch(right -> right.startsWith("Poll dynamodb:PutItem Jobs"));
    }

    @Test
    @Proves("X-21")
    void polling_may_not_see_what_idempotency_keys_stand_for() {
        assertThat(of("Poll")).noneMatch(right -> right.contains("I#"));
    }

    @Test
    @Proves("X-21")
    void reading_may_not_see_jobs_or_charge_a_run() {
        assertThat(of("Read"))
                .noneMatch(right -> right.matches(".* (Jobs|Snapshots)\\b.*"))
                .noneMatch(right -> right.matches("Read dynamodb:UpdateItem .*U#.*"));
    }

    @Test
    @Proves("X-21")
    void the_operator_writes_no_record_and_no_snapshot_and_empties_no_queue() {
        assertThat(of("Admin"))
                .noneMatch(right -> right.matches("Admin dynamodb:PutItem Scores\\b.*"))
                .noneMatch(right -> right.matches("Admin dynamodb:UpdateItem Scores(?! DIST#\\* COHORT#\\*$).*"))
                .noneMatch(right -> right.matches("Admin \\S+ Snapshots( (?!([RB]#|EXCLUDED|D#)).*)?"))
                .noneMatch(right -> right.matches("Admin dynamodb:(?!DeleteItem|Query)\\S+ Snapshots D#.*"))
                .noneMatch(right -> right.matches(".*(ReceiveMessage|DeleteMessage|InvokeFunction).*"));
    }

    @Test
    @Proves("X-21")
    void nobody_else_keeps_accounts_or_knows_the_operators_key() {
        assertThat(rights)
                .filteredOn(
                        right -> right.matches(".*(AccountsOperator|dynamodb:PutItem Accounts|Accounts A#\\*|X#\\*).*"))
                .isNotEmpty()
                .allMatch(right -> right.startsWith("Admin "));
    }

    @Test
    @Proves("X-21")
    void who_reads_and_who_makes_answers_about_movers_may_write_nothing_else() {
        assertThat(of("Read", "Movers"))
                .filteredOn(right -> right.matches("\\S+ dynamodb:(Put|Update)Item Scores\\b.*"))
                .containsExactlyInAnyOrder(
                        "Read dynamodb:PutItem Scores MOVERS#*", "Movers dynamodb:PutItem Scores MOVERS#*");
        assertThat(of("Movers")).allMatch(right -> right.matches("\\S+ (dynamodb:\\S+ Scores|logs:\\S+ \\S+Log)\\b.*"));
    }

    @Test
    @Proves("X-21")
    void who_talks_to_strangers_holds_no_job_no_key_no_record_and_no_secret() {
        assertThat(of("Discover", "Enrich"))
                .allMatch(right -> right.matches("\\S+ (dynamodb:\\S+ Snapshots|logs:\\S+ \\S+FunctionLog"
                        + "|s3:GetObject DataSetsBucket/\\*|s3:ListBucket DataSetsBucket)"));
        assertThat(of("Datasets"))
                .allMatch(right -> right.matches("\\S+ (s3:\\S+ DataSetsBucket(/\\*)?|logs:\\S+ DatasetsFunctionLog)"));
    }

    @Test
    @Proves("X-21")
    void nobody_but_who_loads_lists_writes_them() {
        assertThat(rights)
                .filteredOn(right -> right.matches("\\S+ s3:(?!GetObject |ListBucket )\\S+ DataSetsBucket.*"))
                .containsExactlyInAnyOrder(
                        "Datasets s3:PutObject DataSetsBucket/*", "Datasets s3:DeleteObject DataSetsBucket/*");
    }

    @Test
    @Proves("X-21")
    void scoring_may_not_open_keys_make_jobs_or_touch_what_was_fetched() {
        assertThat(of("Score"))
                .noneMatch(right -> right.matches(".*(AccountsPepper|K#).*"))
                .noneMatch(right -> right.startsWith("Score dynamodb:PutItem Jobs"))
                .noneMatch(right -> right.matches("Score dynamodb:(Put|Update)Item Snapshots( (?!R#).*)?"))
                .noneMatch(right -> right.contains("states:"));
    }

    @Test
    @Proves("X-21")
    void who_looks_after_jobs_opens_no_key_makes_no_job_and_writes_no_record() {
        assertThat(of("Settle", "Reconcile", "Drain"))
                .noneMatch(right -> right.matches(".*(AccountsPepper|K#).*"))
                .noneMatch(right -> right.matches("\\S+ dynamodb:PutItem (Jobs(?! [DG]#)|Scores)\\b.*"))
                .noneMatch(right -> right.matches("\\S+ dynamodb:UpdateItem Scores\\b.*"))
                .noneMatch(right -> right.contains("SendMessage")
                        && !right.endsWith(" WebhooksQueue")
                        && !right.equals("Reconcile sqs:SendMessage WorkQueue"));
    }

    @Test
    @Proves("X-21")
    void who_sends_webhooks_knows_endpoints_and_what_is_on_its_way_to_them_and_nothing_else() {
        assertThat(of("Webhook"))
                .allMatch(right ->
                        right.matches("\\S+ (dynamodb:\\S+ Jobs W#\\*|dynamodb:\\S+ Accounts E#\\*|secretsmanager:\\S+"
                                + " AccountsWebhookKey|sqs:\\S+ WebhooksQueue|logs:\\S+ WebhookFunctionLog)"));
    }

    @Test
    @Proves("X-21")
    void only_the_reconciler_and_who_has_it_pass_find_jobs_they_are_not_told_of() {
        assertThat(of("Settle")).noneMatch(right -> right.contains("states:"));
        assertThat(of("Drain")).noneMatch(right -> right.matches(".*(StartExecution|StopExecution).*"));
        assertThat(rights)
                .filteredOn(right -> right.contains("/index/due"))
                .containsExactlyInAnyOrder(
                        "Reconcile dynamodb:Query Jobs/index/due", "Admin dynamodb:Query Jobs/index/due");
    }

    @Test
    @Proves("X-21")
    void each_queue_is_emptied_by_the_function_it_is_for_and_by_nobody_else() {
        assertThat(rights)
                .filteredOn(right -> right.contains("sqs:ReceiveMessage"))
                .containsExactlyInAnyOrder(
                        "Settle sqs:ReceiveMessage SettleEvents",
                        "Drain sqs:ReceiveMessage SettleEventsLetters",
                        "Reconcile sqs:ReceiveMessage TicksQueue",
                        "Webhook sqs:ReceiveMessage WebhooksQueue",
                        "Intelligence sqs:ReceiveMessage WorkQueue",
                        "Drain sqs:ReceiveMessage WorkLetters",
                        "Ingest sqs:ReceiveMessage DropsQueue",
                        "Narratives sqs:ReceiveMessage ContentSchedulesNarratives");
    }

    @Test
    @Proves("X-21")
    void each_function_has_a_role_of_its_own_without_managed_policies() {
        List<String> roles = service.properties("AWS::Lambda::Function").stream()
                .map(function -> function.at("/Role/Fn::GetAtt/0").asText())
                .toList();

        assertThat(roles).hasSize(18).doesNotHaveDuplicates();
        assertThat(service.properties("AWS::IAM::Role")).hasSize(24).allSatisfy(role -> {
            assertThat(role.has("ManagedPolicyArns")).isFalse();
            assertThat(role.has("Policies")).isFalse();
            assertThat(role.at("/AssumeRolePolicyDocument/Statement/0/Principal/Service")
                            .asText())
                    .isIn("lambda.amazonaws.com", "states.amazonaws.com", "scheduler.amazonaws.com");
        });
        assertThat(service.resources("AWS::IAM::ManagedPolicy")).isEmpty();
    }

    private static List<String> of(String... who) {
        List<String> found = rights.stream()
                .filter(right -> Stream.of(who).anyMatch(name -> right.startsWith(name + " ")))
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    private static Set<String> listed() {
        return text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .flatMap(RightsTest::listed)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text() {
        try (InputStream list = RightsTest.class.getResourceAsStream("rights.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> listed(String line) {
        String[] cells = line.split("\\|", -1);
        String[] what = cells[1].trim().split(" ", 2);
        String keys = what.length == 1 ? "" : " " + what[1];
        return Stream.of(cells[2].trim().split(" ", -1))
                .map(action -> cells[0].trim() + " " + action + " " + what[0] + keys);
    }
}
