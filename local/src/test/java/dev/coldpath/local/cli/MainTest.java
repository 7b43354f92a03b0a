package dev.coldpath.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.internet.Companies;
import dev.coldpath.local.sqlite.SqliteEngine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
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
    void plans_of_ones_own_are_known_where_an_account_is_opened() throws Exception {
        Path plans = Files.writeString(home.resolve("mine.json"), """
                {"gold": {"cached_calls_included": null, "cold_calls_included": 2, "freshness_window_hours": 2,
                          "cold_runs": true, "force_fresh": false, "cold_per_key_1h": 4}}""");

        assertThat(execute("keys", "create", data("new"), "--plan", "gold", "--plans", plans.toString()))
                .isZero();
        assertThat(execute("plans", "list", data("new"), "--plans", plans.toString(), "--json"))
                .isZero();

        assertThat(out.toString())
                .contains("on plan gold")
                .contains("\"name\":\"gold\"")
                .contains("\"cachedOverage\":\"allow\",\"requestsPerSecond\":2,\"requestBurst\":5,"
                        + "\"intelligenceJobsPerDay\":20}");
    }

    @Test
    void a_port_that_cannot_be_is_one_sentence() {
        for (String port : List.of("70000", "-1")) {
            assertThat(told("up", "--port=" + port, data("new")))
                    .isEqualTo("coldpath: --port must be from 0 to 65535.");
        }
        assertThat(home.resolve("new")).doesNotExist();
    }

    @Test
    void a_port_that_is_taken_is_one_sentence_and_nothing_else_was_begun() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThat(told("up", "--port=" + port, data("new")))
                    .isEqualTo("coldpath: port " + port + " is taken; choose another with --port.");
        }
        assertThat(home.resolve("new")).isDirectoryNotContaining("glob:**coldpath.db");
    }

    @Test
    void a_folder_without_a_name_is_refused_and_a_mistyped_one_is_not_begun() {
        for (List<String> command : List.of(
                List.of("up"), List.of("keys", "create"), List.of("accounts", "list"), List.of("datasets", "list"))) {
            List<String> words = new ArrayList<>(command);
            words.add("--data=");
            assertThat(told(words.toArray(String[]::new))).isEqualTo("coldpath: --data must name a folder.");
        }
        for (List<String> command : List.of(
                List.of("accounts", "list"),
                List.of("keys", "list", "acct_000001"),
                List.of("audit", "list"),
                List.of("dead-letters", "list"),
                List.of("jobs", "show", "01900000-0000-7000-8000-000000000000"))) {
            List<String> words = new ArrayList<>(command);
            words.add(data("typo"));
            assertThat(told(words.toArray(String[]::new)))
                    .isEqualTo("coldpath: " + home.resolve("typo")
                            + " holds no service's data; name its folder with --data.");
        }
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void what_is_damaged_is_named_without_what_it_says() throws Exception {
        Path keys = Files.writeString(home.resolve("keys.json"), "ki_live_abc");
        assertThat(told("up", "--port=0", data("")))
                .isEqualTo("coldpath: " + home + " cannot be used as the data folder: " + keys
                        + " is damaged; put back the one of a backup.");
        Files.delete(keys);
        Path webhookKey = Files.writeString(home.resolve("webhook-key"), "?");
        assertThat(told("up", "--port=0", data(""))).contains(webhookKey + " is damaged");
        Path pepper = home.resolve("pepper");
        for (String text : List.of("", "c2hvcnQ=", "?", Files.readString(pepper) + "\nb\nyesterday")) {
            Files.writeString(pepper, text);
            assertThat(told("accounts", "list", data(""))).contains(pepper + " is damaged");
        }
        Files.delete(pepper);
        Path database = Files.writeString(home.resolve("coldpath.db"), "x".repeat(8_192));
        assertThat(told("accounts", "list", data("")))
                .isEqualTo("coldpath: " + database + " is damaged, or no database; put back the one of a backup.");
    }

    @Test
    void a_database_of_a_newer_build_is_one_sentence() throws Exception {
        SqliteEngine.open(home).close();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("coldpath.db"));
                Statement newer = database.createStatement()) {
            newer.executeUpdate("PRAGMA user_version = 7");
        }

        assertThat(told("accounts", "list", data(""))).contains("its version is 7 and this build knows up to 2");
    }

    @Test
    void a_folder_that_may_only_be_read_is_one_sentence() throws Exception {
        Path database = Files.createDirectories(home.resolve("coldpath.db"));

        assertThat(told("keys", "create", data("")))
                .isEqualTo("coldpath: " + database + " cannot be opened for writing: permission is denied.");
    }

    @Test
    void a_key_that_is_typed_in_the_wrong_place_is_not_repeated() {
        SqliteEngine.open(home).close();

        assertThat(told("keys", "revoke", "ki_live_2b7Kq9", data("")))
                .isEqualTo("coldpath: \"ki_live_…\" is no key id.");
        execute("keys", "list", "acct_000001", "ki_test_2b7Kq9", data(""));
        execute("audit", "list", "--account=ki_admin_2b7Kq9", data(""));
        assertThat(err.toString()).contains("ki_test_…", "ki_admin_…").doesNotContain("2b7Kq9");
    }

    @Test
    void help_goes_as_deep_as_the_commands_and_says_what_each_word_is() {
        assertThat(execute("help", "keys", "revoke")).isZero();
        assertThat(out.toString()).contains("Usage: coldpath keys revoke", "never the key itself");

        assertThat(execute("help", "keys")).isZero();
        assertThat(out.toString()).contains("coldpath keys COMMAND --help");

        assertThat(execute("help", "keys", "melt")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("there is no command \"melt\"");
    }

    private String data(String folder) {
        return "--data=" + home.resolve(folder);
    }

    /// The one sentence it failed with.
    private String told(String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(execute(arguments)).as(String.join(" ", arguments)).isEqualTo(1);
        return err.toString().strip();
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
