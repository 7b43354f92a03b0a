package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.infra.Tool.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What other people's tools say of the templates and of the state machine, where those tools are installed.
@Tag("slow")
@ExtendWith(NeedsNode.class)
class LintTest {
    @TempDir
    private Path folder;

    @Test
    void cloudformation_takes_the_templates() throws Exception {
        Path made = Synthesized.usual().folder();

        assertThat(lint(made.resolve("Data.template.json"), made.resolve("Service.template.json")))
                .isEqualTo(new Outcome(0, ""));
    }

    @Test
    void cloudformation_would_not_take_a_property_that_does_not_exist() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.json"), """
                {"Resources": {"Topic": {"Type": "AWS::SNS::Topic", "Properties": {"Colour": "red"}}}}""");

        assertThat(lint(bad).said()).contains("Colour");
    }

    @Test
    void step_functions_takes_the_state_machine() throws Exception {
        Outcome outcome = validate(Checkout.ROOT.resolve("statemachine.asl.json"));

        assertThat(outcome.exit()).as(outcome.said()).isZero();
    }

    @Test
    void step_functions_would_not_take_a_state_that_leads_nowhere() throws Exception {
        String good = Files.readString(Checkout.ROOT.resolve("statemachine.asl.json"));
        Path bad = Files.writeString(
                folder.resolve("bad.asl.json"), good.replace("\"Next\": \"Enrich\"", "\"Next\": \"Enlist\""));

        assertThat(validate(bad).said()).contains("Enlist");
    }

    private static Outcome lint(Path... templates) throws Exception {
        Tool tool = Tool.onPath("cfn-lint")
                .orElseGet(() -> Tool.missing("cfn-lint is not on the PATH, so CloudFormation's rules"));
        // W3005: CDK names dependencies that CloudFormation would see by itself
        return tool.run(
                Map.of(),
                Stream.concat(
                                Stream.of("-i", "W3005", "-t"),
                                Stream.of(templates).map(Path::toString))
                        .toList());
    }

    private static Outcome validate(Path machine) throws Exception {
        Tool tool = Tool.ofNpm("asl-validator")
                .orElseGet(() -> Tool.missing("asl-validator is not in node_modules, so the state machine"));
        return tool.run(Map.of(), List.of("--no-arn-check", "--json-path", machine.toString()));
    }
}
