package dev.coldpath.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.internet.Companies;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void without_a_command_it_lists_the_commands() {
        assertThat(execute()).isZero();

        assertThat(out.toString()).contains("up", "keys", "help");
    }

    @Test
    void every_command_says_its_version() {
        assertThat(execute("--version")).isZero();
        assertThat(execute("keys", "--version")).isZero();

        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("coldpath "));
    }

    @Test
    void help_of_up_names_every_option_and_every_made_up_company() {
        assertThat(execute("help", "up")).isZero();

        assertThat(out.toString())
                .contains(
                        "--port", "--data", "--contact", "--miniature-internet", "--json", "COLDPATH_OPERATOR_CONTACT");
        Companies.all()
                .forEach(company ->
                        assertThat(out.toString()).contains(company.domain().name()));
    }

    @Test
    void keys_create_prints_an_account_with_a_live_and_a_test_key() throws Exception {
        assertThat(execute("keys", "create", "--data", home.toString(), "--plan", "scale", "--json"))
                .isZero();

        JsonNode made = new JsonMapper().readTree(out.toString());
        assertThat(made.path("account").asText()).startsWith("acct_");
        assertThat(made.path("plan").asText()).isEqualTo("scale");
        assertThat(made.path("liveKey").asText()).startsWith("ki_live_");
        assertThat(made.path("testKey").asText()).startsWith("ki_test_");
    }

    @Test
    void a_plan_that_does_not_exist_is_told_with_those_that_do() {
        assertThat(execute("keys", "create", "--data", home.toString(), "--plan", "gold"))
                .isEqualTo(1);

        assertThat(err.toString())
                .contains("no plan \"gold\"", "free", "enterprise")
                .doesNotContain("\tat ");
        assertThat(home.toFile().list()).isEmpty();
    }

    @Test
    void what_a_user_can_mend_is_one_sentence_without_a_trace() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "");

        for (List<String> wrong : List.of(
                List.of("up", "--port", "0", "--data", file.toString()),
                List.of("up", "--port", "0", "--data", home.toString(), "--contact", "you@example.com"),
                List.of("keys", "create", "--data", file.toString()))) {
            assertThat(execute(wrong.toArray(String[]::new)))
                    .as(wrong.toString())
                    .isEqualTo(1);
        }
        assertThat(err.toString().lines()).hasSize(3).allMatch(line -> line.startsWith("coldpath: "));
    }

    @Test
    void an_unknown_command_or_option_is_a_usage_error() {
        assertThat(execute("down")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(execute("up", "--prot", "1")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(execute("up", "--port", "many")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private int execute(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
