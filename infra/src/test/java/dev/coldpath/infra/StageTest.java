package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.net.Contact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.logs.RetentionDays;

/// What context does to a deployment.
@ExtendWith(NeedsNode.class)
class StageTest {
    @Test
    void without_context_it_is_the_production_stage_on_arm_with_snapshots() {
        assertThat(stage(Map.of()))
                .isEqualTo(new Stage(
                        "prod",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Intelligence.USUAL,
                        Optional.empty(),
                        Architecture.ARM_64,
                        true,
                        RetentionDays.ONE_MONTH));
    }

    @Test
    void every_bad_value_is_named_in_one_message() {
        Map<String, Object> context = Map.of(
                "stage", "Not a name",
                "operatorContact", "nobody",
                "publicUrl", "https://coldpath.dev/",
                "plansFile", "no/such/plans.json",
                "acknowledged", "Tranco & more",
                "intelligenceBasePath", "graph/",
                "endpointUrl", "ftp://emulator",
                "arch", "riscv",
                "snapStart", "perhaps",
                "logRetentionDays", "8");

        assertThatThrownBy(() -> stage(context))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("context: ")
                .hasMessageContainingAll(context.keySet().toArray(String[]::new))
                .hasMessageContaining("arch must be one of arm64, x86_64");
    }

    @Test
    void accepted_terms_are_told_to_the_functions_that_load_lists_or_look_into_them() {
        Template service = Synthesized.with(Map.of("acknowledged", "tranco")).service();

        assertThat(List.of("Discover", "Enrich", "Datasets"))
                .allMatch(name -> variable(service, name, "COLDPATH_ACKNOWLEDGED")
                        .asText()
                        .equals("tranco"));
        assertThat(List.of("Submit", "Score"))
                .allMatch(
                        name -> variable(service, name, "COLDPATH_ACKNOWLEDGED").isMissingNode());
    }

    @Test
    void own_plans_are_told_to_the_functions_that_answer_and_to_no_others(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("plans.json"), "{\"gold\":\n    {}}");

        Template service =
                Synthesized.with(Map.of("plansFile", file.toString())).service();

        assertThat(List.of("Submit", "Poll", "Read", "Admin"))
                .allMatch(name ->
                        variable(service, name, "COLDPATH_PLANS").asText().equals("{\"gold\": {}}"));
        assertThat(List.of("Discover", "Score", "Settle"))
                .allMatch(name -> variable(service, name, "COLDPATH_PLANS").isMissingNode());
    }

    @Test
    void plans_are_measured_in_bytes_and_without_the_space_between_their_words(@TempDir Path folder)
            throws IOException {
        Path just = Files.writeString(folder.resolve("just.json"), plan("\u00fc".repeat(996)) + "\n".repeat(100));
        Path more = Files.writeString(folder.resolve("more.json"), plan("\u00fc".repeat(996) + "x"));

        assertThat(stage(Map.of("plansFile", just.toString())).plans()).contains(plan("\u00fc".repeat(996)));
        assertThatThrownBy(() -> stage(Map.of("plansFile", more.toString())))
                .hasMessageContaining("at most 2000 bytes");
    }

    @Test
    void texts_that_become_variables_have_an_end() {
        Map<String, Object> context = Map.of(
                "operatorContact", "ops@" + "b".repeat(200) + ".com",
                "publicUrl", "https://" + "b".repeat(200) + ".com",
                "acknowledged", "a1" + ",a1".repeat(20));

        assertThatThrownBy(() -> stage(context))
                .hasMessageContainingAll(context.keySet().toArray(String[]::new));
    }

    @Test
    void a_contact_is_taken_where_the_functions_take_it() {
        List<String> texts = List.of(
                "ops@brightloom.com",
                "https://brightloom.com/about-our-crawler",
                "you@company.example",
                "me@example.com",
                "https://example.org/contact",
                "someone",
                "http:brightloom.com");

        assertThat(texts)
                .allSatisfy(text -> assertThat(accepts(() -> stage(Map.of("operatorContact", text))))
                        .isEqualTo(accepts(() -> new Contact(text))));
        assertThat(texts).filteredOn(text -> accepts(() -> new Contact(text))).hasSize(2);
    }

    @Test
    void without_a_contact_whoever_deploys_is_asked_for_one() {
        Template service = Synthesized.with(Map.of()).service();

        JsonNode parameter = service.json().at("/Parameters/OperatorContact");
        assertThat(parameter.has("Default")).isFalse();
        assertThat(parameter.path("AllowedPattern").asText()).isNotEmpty();
        assertThat(List.of("Discover", "Enrich", "Ingest", "Embeddings"))
                .allMatch(name -> variable(service, name, "COLDPATH_OPERATOR_CONTACT")
                        .path("Ref")
                        .asText()
                        .equals("OperatorContact"));
    }

    @Test
    void with_a_contact_nobody_is_asked() {
        Template service = Synthesized.usual().service();

        assertThat(service.json().at("/Parameters").has("OperatorContact")).isFalse();
        assertThat(variable(service, "Discover", "COLDPATH_OPERATOR_CONTACT").asText())
                .isEqualTo("ops@brightloom.com");
    }

    @Test
    void context_reaches_the_templates() {
        Template service = Synthesized.with(Map.of(
                        "arch", "x86_64",
                        "snapStart", "false",
                        "logRetentionDays", "7",
                        "publicUrl", "https://scores.brightloom.com",
                        "endpointUrl", "http://host.docker.internal:5000"))
                .service();

        assertThat(service.properties("AWS::Lambda::Function")).allSatisfy(function -> {
            assertThat(function.at("/Architectures/0").asText()).isEqualTo("x86_64");
            assertThat(function.has("SnapStart")).isFalse();
            assertThat(function.at("/Environment/Variables/AWS_ENDPOINT_URL").asText())
                    .isEqualTo("http://host.docker.internal:5000");
        });
        assertThat(service.properties("AWS::Logs::LogGroup"))
                .allMatch(log -> log.path("RetentionInDays").asInt() == 7);
        assertThat(List.of("Submit", "Poll", "Read"))
                .allMatch(name -> variable(service, name, "COLDPATH_PUBLIC_URL")
                        .asText()
                        .equals("https://scores.brightloom.com"));
    }

    @Test
    void the_same_context_gives_the_same_templates() {
        Synthesized again = Synthesized.with(Map.of("operatorContact", "ops@brightloom.com"));

        assertThat(again.data()).isEqualTo(Synthesized.usual().data());
        assertThat(again.service()).isEqualTo(Synthesized.usual().service());
    }

    private static JsonNode variable(Template service, String function, String name) {
        return service.json().at("/Resources/" + function + "Function/Properties/Environment/Variables/" + name);
    }

    /// Eight bytes and those of the name.
    private static String plan(String name) {
        return "{\"" + name + "\": {}}";
    }

    private static Stage stage(Map<String, Object> context) {
        return Stage.from(context::get);
    }

    private static boolean accepts(Runnable maker) {
        try {
            maker.run();
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
