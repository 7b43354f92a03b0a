package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coldpath.aws.Names.Tick;
import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the service stack promises of its functions.
@ExtendWith(NeedsNode.class)
class FunctionsTest {
    private static final String FUNCTION = "AWS::Lambda::Function";
    private static final List<String> PLAIN = List.of(
            "COLDPATH_ACCOUNTS_TABLE",
            "COLDPATH_JOBS_TABLE",
            "COLDPATH_PEPPER_SECRET",
            "COLDPATH_SCORES_TABLE",
            "COLDPATH_SNAPSHOTS_TABLE",
            "COLDPATH_STATE_MACHINE");
    private static Template template;

    @BeforeAll
    static void synthesize() {
        template = Synthesized.usual().service();
    }

    @Test
    void each_has_the_name_and_the_handler_that_tools_and_zips_agree_on() {
        Map<String, String> handlers = template.resources(FUNCTION).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, function -> text(function.getValue(), "/Properties/Handler")));

        assertThat(handlers)
                .isEqualTo(Map.ofEntries(
                        Map.entry("SubmitFunction", "dev.coldpath.lambda.submit.SubmitHandler::handleRequest"),
                        Map.entry("PollFunction", "dev.coldpath.lambda.poll.PollHandler::handleRequest"),
                        Map.entry("ReadFunction", "dev.coldpath.lambda.read.ReadHandler::handleRequest"),
                        Map.entry("AdminFunction", "dev.coldpath.lambda.admin.AdminHandler::handleRequest"),
                        Map.entry("McpFunction", "dev.coldpath.lambda.mcp.McpHandler::handleRequest"),
                        Map.entry("DiscoverFunction", "dev.coldpath.lambda.worker.DiscoverHandler::handleRequest"),
                        Map.entry("EnrichFunction", "dev.coldpath.lambda.worker.EnrichHandler::handleRequest"),
                        Map.entry("ScoreFunction", "dev.coldpath.lambda.worker.ScoreHandler::handleRequest"),
                        Map.entry("SettleFunction", "dev.coldpath.lambda.upkeep.SettleHandler::handleRequest"),
                        Map.entry("ReconcileFunction", "dev.coldpath.lambda.upkeep.ReconcileHandler::handleRequest"),
                        Map.entry("DrainFunction", "dev.coldpath.lambda.upkeep.DrainHandler::handleRequest"),
                        Map.entry("WebhookFunction", "dev.coldpath.lambda.upkeep.WebhookHandler::handleRequest"),
                        Map.entry("MoversFunction", "dev.coldpath.lambda.upkeep.MoversHandler::handleRequest"),
                        Map.entry("DatasetsFunction", "dev.coldpath.lambda.upkeep.DataSetsHandler::handleRequest"),
                        Map.entry(
                                "IntelligenceFunction",
                                "dev.coldpath.lambda.worker.IntelligenceHandler::handleRequest"),
                        Map.entry("IngestFunction", "dev.coldpath.lambda.upkeep.IngestHandler::handleRequest"),
                        Map.entry("NarrativesFunction", "dev.coldpath.lambda.upkeep.NarrativesHandler::handleRequest"),
                        Map.entry(
                                "EmbeddingsFunction", "dev.coldpath.lambda.upkeep.EmbeddingsHandler::handleRequest")));
    }

    @Test
    @Proves({"J-19", "J-33"})
    void a_pass_over_jobs_ends_by_itself_before_its_function_is_ended() {
        Duration toFinish = Duration.ofSeconds(10);

        assertThat(limit("ReconcileFunction")).isGreaterThanOrEqualTo(Tick.LOOKING_AFTER.plus(toFinish));
        assertThat(limit("AdminFunction")).isGreaterThanOrEqualTo(Tick.WHILE_ASKED.plus(toFinish));
        assertThat(Tick.HANDING_OVER).isLessThan(Tick.LOOKING_AFTER.dividedBy(2));
    }

    private static Duration limit(String function) {
        return Duration.ofSeconds(template.json()
                .at("/Resources/" + function + "/Properties/Timeout")
                .asInt());
    }

    @Test
    void all_run_java_25_on_arm_outside_any_network() {
        assertThat(template.properties(FUNCTION)).allSatisfy(function -> {
            assertThat(text(function, "/Runtime")).isEqualTo("java25");
            assertThat(text(function, "/Architectures/0")).isEqualTo("arm64");
            assertThat(function.has("VpcConfig")).isFalse();
        });
    }

    @Test
    void each_is_called_through_an_alias_of_a_version_that_starts_from_a_snapshot() {
        assertThat(template.properties(FUNCTION))
                .allMatch(function -> text(function, "/SnapStart/ApplyOn").equals("PublishedVersions"));
        assertThat(template.properties("AWS::Lambda::Alias")).hasSize(18).allSatisfy(alias -> {
            assertThat(text(alias, "/Name")).isEqualTo("live");
            assertThat(text(alias, "/FunctionVersion/Fn::GetAtt/1")).isEqualTo("Version");
        });
    }

    @Test
    @Proves("X-22")
    void each_writes_into_a_log_of_its_own_that_forgets_after_a_month() {
        List<String> logs = template.properties(FUNCTION).stream()
                .map(function -> text(function, "/LoggingConfig/LogGroup/Ref"))
                .toList();

        assertThat(logs).hasSize(18).doesNotHaveDuplicates();
        assertThat(template.resources("AWS::Logs::LogGroup")).containsKeys(logs.toArray(String[]::new));
        assertThat(template.properties("AWS::Logs::LogGroup"))
                .hasSize(20)
                .allMatch(log -> log.path("RetentionInDays").asInt() == 30);
    }

    @Test
    void who_answers_is_told_what_it_needs_and_nothing_more() {
        assertThat(variables("Submit"))
                .containsExactlyElementsOf(
                        plainAnd("COLDPATH_RESULTS_BUCKET", "COLDPATH_WEBHOOK_SECRET", "COLDPATH_WORK_QUEUE"));
        assertThat(variables("Poll")).containsExactlyElementsOf(plainAnd("COLDPATH_RESULTS_BUCKET"));
        assertThat(variables("Read"))
                .containsExactly(
                        "COLDPATH_ACCOUNTS_TABLE",
                        "COLDPATH_CONTENT_TABLE",
                        "COLDPATH_PEPPER_SECRET",
                        "COLDPATH_SCORES_TABLE",
                        "COLDPATH_STAGE");
        assertThat(variables("Admin"))
                .containsExactlyElementsOf(plainAnd(
                        "COLDPATH_CONTENT_TABLE",
                        "COLDPATH_EVENTS_QUEUE",
                        "COLDPATH_INBOX_BUCKET",
                        "COLDPATH_NARRATIVES_QUEUE",
                        "COLDPATH_OPERATOR_SECRET",
                        "COLDPATH_WORK_QUEUE"));
        assertThat(variables("Mcp")).isEmpty();
    }

    @Test
    void who_works_unseen_is_told_what_it_needs_and_nothing_more() {
        assertThat(variables("Discover"))
                .containsExactly("COLDPATH_DATA_SETS_BUCKET", "COLDPATH_OPERATOR_CONTACT", "COLDPATH_SNAPSHOTS_TABLE");
        assertThat(variables("Enrich")).isEqualTo(variables("Discover"));
        assertThat(variables("Score"))
                .containsExactly(
                        "COLDPATH_ACCOUNTS_TABLE",
                        "COLDPATH_JOBS_TABLE",
                        "COLDPATH_SCORES_TABLE",
                        "COLDPATH_SNAPSHOTS_TABLE",
                        "COLDPATH_WEBHOOK_QUEUE");
        assertThat(variables("Movers")).containsExactly("COLDPATH_SCORES_TABLE");
        assertThat(variables("Datasets")).containsExactly("COLDPATH_DATA_SETS_BUCKET", "COLDPATH_OPERATOR_CONTACT");
        assertThat(variables("Settle")).isEqualTo(variables("Score"));
        assertThat(variables("Drain"))
                .containsExactlyElementsOf(plainAnd("COLDPATH_WEBHOOK_QUEUE").stream()
                        .filter(name -> !name.equals("COLDPATH_PEPPER_SECRET"))
                        .toList());
        assertThat(variables("Reconcile"))
                .containsExactlyElementsOf(Stream.concat(variables("Drain").stream(), Stream.of("COLDPATH_WORK_QUEUE"))
                        .toList());
        assertThat(variables("Webhook"))
                .containsExactly(
                        "COLDPATH_ACCOUNTS_TABLE",
                        "COLDPATH_JOBS_TABLE",
                        "COLDPATH_PUBLIC_URL",
                        "COLDPATH_WEBHOOK_QUEUE",
                        "COLDPATH_WEBHOOK_SECRET");
    }

    @Test
    void who_understands_content_is_told_what_it_needs_and_nothing_more() {
        assertThat(variables("Intelligence"))
                .containsExactly(
                        "COLDPATH_ACCOUNTS_TABLE",
                        "COLDPATH_CONTENT_TABLE",
                        "COLDPATH_JOBS_TABLE",
                        "COLDPATH_RESULTS_BUCKET",
                        "COLDPATH_SCORES_TABLE",
                        "COLDPATH_SNAPSHOTS_TABLE",
                        "COLDPATH_VECTOR_BUCKET",
                        "COLDPATH_WEBHOOK_QUEUE",
                        "COLDPATH_WORK_QUEUE");
        assertThat(variables("Ingest"))
                .containsExactly(
                        "COLDPATH_CONTENT_TABLE",
                        "COLDPATH_DROPS_QUEUE",
                        "COLDPATH_INBOX_BUCKET",
                        "COLDPATH_OPERATOR_CONTACT",
                        "COLDPATH_VECTOR_BUCKET");
        assertThat(variables("Narratives")).containsExactly("COLDPATH_CONTENT_TABLE");
        assertThat(variables("Embeddings"))
                .containsExactly("COLDPATH_CONTENT_TABLE", "COLDPATH_OPERATOR_CONTACT", "COLDPATH_VECTOR_BUCKET");
    }

    @Test
    void no_variable_is_declared_empty() {
        // an empty AWS_ENDPOINT_URL is not absent to the SDK: every call of every client would fail
        assertThat(template.properties(FUNCTION))
                .allSatisfy(function -> assertThat(
                                function.at("/Environment/Variables").valueStream())
                        .noneMatch(value -> value.isTextual() && value.asText().isBlank()));
    }

    @Test
    void a_worker_stops_when_its_task_gives_up_on_it() throws IOException {
        JsonNode machine = new ObjectMapper()
                .readTree(Checkout.ROOT.resolve("statemachine.asl.json").toFile());

        assertThat(Stream.of("Discover", "Enrich", "Score"))
                .allSatisfy(task -> assertThat(function(task).path("Timeout").asInt())
                        .isEqualTo(machine.at("/States/" + task + "/TimeoutSeconds")
                                .asInt()));
    }

    @Test
    void an_api_function_stops_before_the_gateway_gives_up_on_it() {
        assertThat(Stream.of("Submit", "Poll", "Read", "Admin"))
                .allSatisfy(name ->
                        assertThat(function(name).path("Timeout").asInt()).isBetween(1, 29));
    }

    private static List<String> plainAnd(String... others) {
        return Stream.concat(PLAIN.stream(), Stream.of(others)).sorted().toList();
    }

    private static JsonNode function(String name) {
        return template.json().at("/Resources/" + name + "Function/Properties");
    }

    private static List<String> variables(String name) {
        return function(name)
                .at("/Environment/Variables")
                .propertyStream()
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asText();
    }
}
