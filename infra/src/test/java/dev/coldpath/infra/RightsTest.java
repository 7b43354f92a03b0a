package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.testkit.Proves;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Who may do what, whole. A new right fails here until it is written down.
@ExtendWith(NeedsNode.class)
class RightsTest {
    /// Who | on what | actions. The leading keys of a table stand behind it.
    private static final String LIST = """
            Submit   | SubmitFunctionLog          | logs:CreateLogStream logs:PutLogEvents
            Submit   | AccountsPepper             | secretsmanager:DescribeSecret secretsmanager:GetSecretValue
            Submit   | Accounts K#*               | dynamodb:GetItem dynamodb:UpdateItem
            Submit   | Accounts U#*               | dynamodb:BatchGetItem dynamodb:UpdateItem
            Submit   | Accounts U#* E#*           | dynamodb:BatchGetItem
            Submit   | Accounts E#*               | dynamodb:GetItem dynamodb:UpdateItem
            Submit   | AccountsWebhookKey         | secretsmanager:DescribeSecret secretsmanager:GetSecretValue
            Submit   | Jobs W#*                   | dynamodb:GetItem dynamodb:PutItem dynamodb:Query
            Submit   | WebhooksQueue              | sqs:SendMessage sqs:GetQueueAttributes sqs:GetQueueUrl
            Submit   | Accounts C#*               | dynamodb:UpdateItem
            Submit   | Jobs L#* I#*               | dynamodb:BatchGetItem
            Submit   | Jobs J#* I#*               | dynamodb:PutItem
            Submit   | Jobs G#*                   | dynamodb:GetItem
            Submit   | Jobs J#* L#* W#*           | dynamodb:GetItem dynamodb:UpdateItem
            Submit   | Scores                     | dynamodb:BatchGetItem dynamodb:GetItem
            Submit   | Snapshots R#*              | dynamodb:GetItem dynamodb:PutItem
            Submit   | ScoringPipeline            | states:StartExecution
            Submit   | ScoringPipeline:executions | states:StopExecution

            Poll     | PollFunctionLog            | logs:CreateLogStream logs:PutLogEvents
            Poll     | AccountsPepper             | secretsmanager:DescribeSecret secretsmanager:GetSecretValue
            Poll     | Accounts K#*               | dynamodb:GetItem dynamodb:UpdateItem
            Poll     | Accounts U#*               | dynamodb:BatchGetItem dynamodb:UpdateItem
            Poll     | Jobs J#*                   | dynamodb:BatchGetItem dynamodb:GetItem dynamodb:Query
            Poll     | Jobs/index/list acct_*     | dynamodb:Query
            Poll     | Jobs J#* L#* W#*           | dynamodb:GetItem dynamodb:UpdateItem
            Poll     | Scores                     | dynamodb:BatchGetItem dynamodb:GetItem
            Poll     | Snapshots R#*              | dynamodb:GetItem dynamodb:PutItem
            Poll     | Snapshots B#*              | dynamodb:UpdateItem
            Poll     | ScoringPipeline:executions | states:DescribeExecution

            Read     | ReadFunctionLog            | logs:CreateLogStream logs:PutLogEvents
            Read     | AccountsPepper             | secretsmanager:DescribeSecret secretsmanager:GetSecretValue
            Read     | Accounts K#*               | dynamodb:GetItem dynamodb:UpdateItem
            Read     | Accounts C#*               | dynamodb:UpdateItem
            Read     | Accounts U#* C#*           | dynamodb:BatchGetItem
            Read     | Scores                     | dynamodb:BatchGetItem dynamodb:GetItem
            Read     | Scores/index/cohort        | dynamodb:Query
            Read     | Scores/index/runs          | dynamodb:Query
            Read     | Scores D#*                 | dynamodb:Query
            Read     | Scores MOVERS#*            | dynamodb:GetItem dynamodb:PutItem

            Admin    | AdminFunctionLog           | logs:CreateLogStream logs:PutLogEvents
            Admin    | AccountsPepper             | secretsmanager:DescribeSecret secretsmanager:GetSecretValue
            Admin    | AccountsOperator           | secretsmanager:DescribeSecret secretsmanager:GetSecretValue
            Admin    | Accounts A#* K#* N#* U#* X#* | dynamodb:BatchGetItem dynamodb:GetItem dynamodb:Query
            Admin    | Accounts A#* K#* N#* U#* X#* | dynamodb:PutItem dynamodb:UpdateItem
            Admin    | Accounts U#*               | dynamodb:BatchGetItem dynamodb:UpdateItem
            Admin    | Jobs J#* L#*               | dynamodb:BatchGetItem
            Admin    | Jobs J#*                   | dynamodb:PutItem
            Admin    | Jobs D#*                   | dynamodb:GetItem dynamodb:Query dynamodb:UpdateItem
            Admin    | Jobs J#* L#* W#*           | dynamodb:GetItem dynamodb:UpdateItem
            Admin    | Jobs G#*                   | dynamodb:PutItem
            Admin    | Jobs/index/due             | dynamodb:Query
            Admin    | Scores                     | dynamodb:BatchGetItem dynamodb:GetItem
            Admin    | Snapshots R#*              | dynamodb:GetItem dynamodb:PutItem
            Admin    | Snapshots B#*              | dynamodb:UpdateItem
            Admin    | SettleEvents               | sqs:SendMessage sqs:GetQueueAttributes sqs:GetQueueUrl
            Admin    | ScoringPipeline            | states:StartExecution
            Admin    | ScoringPipeline:executions | states:DescribeExecution states:StopExecution

            Movers   | MoversFunctionLog          | logs:CreateLogStream logs:PutLogEvents
            Movers   | Scores/index/runs          | dynamodb:Query
            Movers   | Scores D#*                 | dynamodb:Query
            Movers   | Scores MOVERS#*            | dynamodb:GetItem dynamodb:PutItem

            Discover | DiscoverFunctionLog        | logs:CreateLogStream logs:PutLogEvents
            Discover | Snapshots                  | dynamodb:GetItem dynamodb:Query
            Discover | Snapshots                  | dynamodb:PutItem dynamodb:UpdateItem

            Enrich   | EnrichFunctionLog          | logs:CreateLogStream logs:PutLogEvents
            Enrich   | Snapshots                  | dynamodb:GetItem dynamodb:Query
            Enrich   | Snapshots                  | dynamodb:PutItem dynamodb:UpdateItem

            Score    | WebhooksQueue              | sqs:SendMessage sqs:GetQueueAttributes sqs:GetQueueUrl
            Score    | ScoreFunctionLog           | logs:CreateLogStream logs:PutLogEvents
            Score    | Accounts U#*               | dynamodb:BatchGetItem dynamodb:UpdateItem
            Score    | Jobs J#* L#* W#*           | dynamodb:GetItem dynamodb:UpdateItem
            Score    | Scores                     | dynamodb:BatchGetItem dynamodb:GetItem
            Score    | Scores                     | dynamodb:ConditionCheckItem dynamodb:PutItem dynamodb:UpdateItem
            Score    | Snapshots                  | dynamodb:GetItem dynamodb:Query
            Score    | Snapshots R#*              | dynamodb:GetItem dynamodb:PutItem

            Settle   | WebhooksQueue              | sqs:SendMessage sqs:GetQueueAttributes sqs:GetQueueUrl
            Settle   | SettleFunctionLog          | logs:CreateLogStream logs:PutLogEvents
            Settle   | SettleEvents               | sqs:ReceiveMessage sqs:DeleteMessage sqs:ChangeMessageVisibility
            Settle   | SettleEvents               | sqs:GetQueueAttributes sqs:GetQueueUrl
            Settle   | Accounts U#*               | dynamodb:BatchGetItem dynamodb:UpdateItem
            Settle   | Jobs J#* L#* W#*           | dynamodb:GetItem dynamodb:UpdateItem
            Settle   | Scores                     | dynamodb:BatchGetItem dynamodb:GetItem
            Settle   | Snapshots R#*              | dynamodb:GetItem dynamodb:PutItem

            Reconcile | WebhooksQueue             | sqs:SendMessage sqs:GetQueueAttributes sqs:GetQueueUrl
            Reconcile | ReconcileFunctionLog      | logs:CreateLogStream logs:PutLogEvents
            Reconcile | TicksQueue                | sqs:ReceiveMessage sqs:DeleteMessage sqs:ChangeMessageVisibility
            Reconcile | TicksQueue                | sqs:GetQueueAttributes sqs:GetQueueUrl
            Reconcile | Accounts U#*              | dynamodb:BatchGetItem dynamodb:UpdateItem
            Reconcile | Jobs J#* L#* W#*          | dynamodb:GetItem dynamodb:UpdateItem
            Reconcile | Scores                    | dynamodb:BatchGetItem dynamodb:GetItem
            Reconcile | Snapshots R#*             | dynamodb:GetItem dynamodb:PutItem
            Reconcile | Jobs/index/due            | dynamodb:Query
            Reconcile | Jobs G#*                  | dynamodb:PutItem
            Reconcile | Snapshots B#*             | dynamodb:UpdateItem
            Reconcile | ScoringPipeline           | states:StartExecution
            Reconcile | ScoringPipeline:executions| states:DescribeExecution states:StopExecution

            Drain    | WebhooksQueue              | sqs:SendMessage sqs:GetQueueAttributes sqs:GetQueueUrl
            Drain    | DrainFunctionLog           | logs:CreateLogStream logs:PutLogEvents
            Drain    | SettleEventsLetters        | sqs:ReceiveMessage sqs:DeleteMessage sqs:ChangeMessageVisibility
            Drain    | SettleEventsLetters        | sqs:GetQueueAttributes sqs:GetQueueUrl
            Drain    | Jobs D#*                   | dynamodb:PutItem
            Drain    | Accounts U#*               | dynamodb:BatchGetItem dynamodb:UpdateItem
            Drain    | Jobs J#* L#* W#*           | dynamodb:GetItem dynamodb:UpdateItem
            Drain    | Scores                     | dynamodb:BatchGetItem dynamodb:GetItem
            Drain    | Snapshots R#*              | dynamodb:GetItem dynamodb:PutItem
            Drain    | Snapshots B#*              | dynamodb:UpdateItem
            Drain    | ScoringPipeline:executions | states:DescribeExecution

            Webhook  | WebhookFunctionLog         | logs:CreateLogStream logs:PutLogEvents
            Webhook  | WebhooksQueue              | sqs:ReceiveMessage sqs:DeleteMessage sqs:ChangeMessageVisibility
            Webhook  | WebhooksQueue              | sqs:SendMessage sqs:GetQueueAttributes sqs:GetQueueUrl
            Webhook  | AccountsWebhookKey         | secretsmanager:DescribeSecret secretsmanager:GetSecretValue
            Webhook  | Accounts E#*               | dynamodb:GetItem dynamodb:UpdateItem
            Webhook  | Jobs W#*                   | dynamodb:GetItem dynamodb:PutItem

            Ticks    | TicksQueue                 | sqs:SendMessage
            MoverSteps | MoversFunctionLive       | lambda:InvokeFunction

            Pipeline | DiscoverFunctionLive       | lambda:InvokeFunction
            Pipeline | EnrichFunctionLive         | lambda:InvokeFunction
            Pipeline | ScoreFunctionLive          | lambda:InvokeFunction
            Pipeline | *                          | logs:CreateLogDelivery logs:DeleteLogDelivery logs:GetLogDelivery
            Pipeline | *                          | logs:ListLogDeliveries logs:UpdateLogDelivery logs:PutResourcePolicy
            Pipeline | *                          | logs:DescribeLogGroups logs:DescribeResourcePolicies
            """;

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
                .noneMatch(right -> right.matches("\\S+ \\S*(Scan|Delete(Item|Table)|PassRole|RedriveExecution)\\b.*"))
                .noneMatch(right -> right.split(" ", -1)[1].contains("*"))
                .noneMatch(right -> right.contains("PartiQL"));
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
    void the_operator_writes_no_record_sees_no_snapshot_and_empties_no_queue() {
        assertThat(of("Admin"))
                .noneMatch(right -> right.matches("Admin dynamodb:(Put|Update)Item Scores\\b.*"))
                .noneMatch(right -> right.matches("Admin \\S+ Snapshots( (?![RB]#).*)?"))
                .noneMatch(right -> right.matches(".*(ReceiveMessage|DeleteMessage|InvokeFunction).*"));
    }

    @Test
    @Proves("X-21")
    void nobody_else_keeps_accounts_or_knows_the_operators_key() {
        assertThat(rights)
                .filteredOn(right -> right.matches(".*(AccountsOperator|dynamodb:PutItem Accounts|A#\\*|X#\\*).*"))
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
                .allMatch(right -> right.matches("\\S+ (dynamodb:\\S+ Snapshots|logs:\\S+ \\S+FunctionLog)"));
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
                .noneMatch(right -> right.matches("\\S+ dynamodb:PutItem (Jobs(?! G#)|Scores)\\b.*"))
                .noneMatch(right -> right.matches("\\S+ dynamodb:PutItem (Jobs(?! D#)|Scores)\\b.*"))
                .noneMatch(right -> right.matches("\\S+ dynamodb:UpdateItem Scores\\b.*"))
                .noneMatch(right -> right.contains("SendMessage") && !right.endsWith(" WebhooksQueue"));
    }

    @Test
    @Proves("X-21")
    void who_sends_webhooks_knows_endpoints_and_what_is_on_its_way_to_them_and_nothing_else() {
        assertThat(of("Webhook"))
                .allMatch(
                        right -> right.matches(
                                "\\S+ (dynamodb:\\S+ Jobs W#\\*|dynamodb:\\S+ Accounts E#\\*"
                                        + "|secretsmanager:\\S+ AccountsWebhookKey|sqs:\\S+ WebhooksQueue|logs:\\S+ WebhookFunctionLog)"));
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
                        "Webhook sqs:ReceiveMessage WebhooksQueue");
    }

    @Test
    @Proves("X-21")
    void each_function_has_a_role_of_its_own_without_managed_policies() {
        List<String> roles = service.properties("AWS::Lambda::Function").stream()
                .map(function -> function.at("/Role/Fn::GetAtt/0").asText())
                .toList();

        assertThat(roles).hasSize(12).doesNotHaveDuplicates();
        assertThat(service.properties("AWS::IAM::Role")).hasSize(15).allSatisfy(role -> {
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
        return LIST.lines()
                .filter(line -> !line.isBlank())
                .flatMap(RightsTest::listed)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> listed(String line) {
        String[] cells = line.split("\\|", -1);
        String[] what = cells[1].trim().split(" ", 2);
        String keys = what.length == 1 ? "" : " " + what[1];
        return Stream.of(cells[2].trim().split(" ", -1))
                .map(action -> cells[0].trim() + " " + action + " " + what[0] + keys);
    }
}
