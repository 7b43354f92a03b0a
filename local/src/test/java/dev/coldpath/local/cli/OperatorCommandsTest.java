package dev.coldpath.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.testkit.Proves;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The operator's commands on a data folder, as they are typed.
class OperatorCommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NO_JOB = "01900000-0000-7000-8000-000000000000";

    @TempDir
    Path home;

    private final StringWriter err = new StringWriter();

    @Test
    void an_account_is_opened_listed_changed_suspended_and_all_of_it_is_on_record() {
        String account = opened();

        assertThat(json("accounts", "list"))
                .singleElement()
                .satisfies(listed -> assertThat(listed.path("id").asText()).isEqualTo(account));
        JsonNode set = json("accounts", "set", account, "--plan", "scale", "--cold-calls", "7", "--label", "Acme Ltd");
        assertThat(set.path("plan").asText()).isEqualTo("scale");
        assertThat(set.at("/overrides/coldCallsIncluded").asInt()).isEqualTo(7);
        assertThat(json("accounts", "set", account, "--cold-calls", "plan")
                        .at("/overrides/coldCallsIncluded")
                        .isNull())
                .isTrue();
        assertThat(json("accounts", "suspend", account).path("state").asText()).isEqualTo("suspended");
        assertThat(json("accounts", "reopen", account).path("state").asText()).isEqualTo("open");
        assertThat(json("accounts", "show", account).path("label").asText()).isEqualTo("Acme Ltd");
        assertThat(json("accounts", "usage", account).path("coldCalls").asInt()).isZero();
        assertThat(json("accounts", "lift", account).path("coldCallsLastDay").asInt())
                .isZero();
        assertThat(json("audit", "list", "--account", account).findValuesAsText("act"))
                .containsExactlyInAnyOrder(
                        "account.opened",
                        "account.changed",
                        "account.changed",
                        "account.suspended",
                        "account.reopened",
                        "limit.lifted");
        assertThat(json("audit", "list").findValuesAsText("by")).containsOnly("command line");
    }

    @Test
    void a_key_is_added_replaced_and_revoked_and_shown_in_the_clear_once() {
        String account = opened();

        JsonNode made = json("keys", "add", account, "--scopes", "read,submit", "--expires", "2999-01-01T00:00:00Z");
        JsonNode next = json("keys", "rotate", made.path("id").asText(), "--overlap", "0");
        JsonNode revoked = json("keys", "revoke", next.path("id").asText());

        assertThat(made.path("key").asText()).startsWith("ki_live_");
        assertThat(made.path("scopes")).hasSize(2);
        assertThat(next.path("key").asText())
                .startsWith("ki_live_")
                .isNotEqualTo(made.path("key").asText());
        assertThat(revoked.path("state").asText()).isEqualTo("revoked");
        assertThat(json("keys", "list", account).findValuesAsText("state"))
                .containsExactlyInAnyOrder("active", "active", "expired", "revoked");
        assertThat(run("keys", "list", account)).doesNotContain("ki_live_").contains("LAST FOUR", "expired");
    }

    @Test
    void plans_of_the_data_folder_stand_beside_the_built_in_ones() throws IOException {
        Files.writeString(home.resolve("plans.json"), gold("9"));

        assertThat(json("plans", "list").findValuesAsText("name")).contains("gold", "free");
        assertThat(run("keys", "create", "--plan", "gold")).contains("on plan gold");
        assertThat(run("plans", "list")).contains("gold", "COLD CALLS INCLUDED");
    }

    @Test
    void a_file_of_plans_that_cannot_be_is_told_by_plan_and_field() throws IOException {
        Path file = Files.writeString(home.resolve("own.json"), gold("-9"));

        assertThat(fails("plans", "list", "--plans", file.toString()))
                .isEqualTo("coldpath: " + file + ": plan gold: cold_calls_included must be null or a count.");
        assertThat(fails("plans", "list", "--plans", home + "/none.json")).contains("none.json cannot be read");
        Files.writeString(file, "[]");
        assertThat(fails("up", "--port", "0", "--plans", file.toString())).contains("not one JSON object");
    }

    @Test
    void what_is_not_there_or_cannot_be_is_one_sentence() {
        String account = opened();

        assertThat(fails("accounts", "show", "acct_nobody")).isEqualTo("coldpath: there is no account acct_nobody.");
        assertThat(fails("accounts", "show", "nobody")).isEqualTo("coldpath: \"nobody\" is no account id.");
        assertThat(fails("accounts", "set", account, "--plan", "gold")).contains("no such plan; ./coldpath plans list");
        assertThat(fails("accounts", "set", account, "--cold-calls", "many")).contains("neither a number");
        assertThat(fails("accounts", "lift", account, "--key", "key_nobodys")).contains("there is no such key");
        assertThat(fails("keys", "revoke", "key_nobodys")).contains("there is no key key_nobodys");
        assertThat(fails("keys", "add", account, "--scopes", "write")).contains("\"write\" is no scope");
        assertThat(fails("keys", "add", account, "--expires", "soon")).contains("\"soon\" is no time");
        assertThat(fails("keys", "add", account, "--expires", "2020-01-01T00:00:00Z"))
                .contains("would already be expired; choose a later time");
        assertThat(fails("jobs", "show", NO_JOB)).contains("there is no job");
        assertThat(fails("jobs", "retry", NO_JOB)).contains("there is no job");
        assertThat(fails("jobs", "cancel", "x")).contains("\"x\" is no job id");
        assertThat(fails("dead-letters", "redrive", "events-1-x")).contains("there is no dead letter");
        assertThat(fails("dead-letters", "list", "--queue", "mail")).contains("\"mail\" is no queue");
    }

    @Test
    void a_company_is_excluded_shown_and_admitted_again() {
        SqliteEngine.open(home).close();

        assertThat(run("exclusions", "add", "https://www.Leaveusbe.net/about")).contains("leaveusbe.net", "denylisted");
        assertThat(run("exclusions", "list")).contains("leaveusbe.net");
        assertThat(run("exclusions", "lift", "leaveusbe.net")).contains("leaveusbe.net");
        assertThat(run("exclusions", "list").strip()).isEqualTo("none");
        assertThat(fails("exclusions", "lift", "leaveusbe.net")).contains("there is no exclusion of leaveusbe.net");
        assertThat(run("exclusions", "forget", "leaveusbe.net")).contains("leaveusbe.net");
        assertThat(fails("exclusions", "add", "localhost")).contains("\"localhost\" is no domain of a company");
        assertThat(run("audit", "list")).contains("domain.excluded", "domain.admitted", "domain.forgotten");
    }

    @Test
    void an_empty_list_says_so() {
        SqliteEngine.open(home).close();

        assertThat(run("dead-letters", "list").strip()).isEqualTo("none");
        assertThat(run("audit", "list").strip()).isEqualTo("none");
    }

    @Test
    void every_command_has_help() {
        for (String command : List.of(
                "accounts", "keys", "plans", "jobs", "dead-letters", "exclusions", "audit", "operator-key", "pepper")) {
            assertThat(run("help", command)).as(command).contains("Usage: coldpath " + command);
        }
    }

    @Test
    @Proves("X-06")
    void the_key_of_a_deployment_is_completed_out_of_its_secret() {
        InputStream keyboard = System.in;
        try {
            System.setIn(new ByteArrayInputStream(("0".repeat(30) + "\n").getBytes(StandardCharsets.US_ASCII)));
            assertThat(execute("operator-key")).startsWith("ki_admin_" + "0".repeat(30));
            System.setIn(new ByteArrayInputStream("canary\n".getBytes(StandardCharsets.US_ASCII)));
            execute("operator-key");
            assertThat(err.toString())
                    .contains("is not the text of an operator secret")
                    .doesNotContain("canary");
        } finally {
            System.setIn(keyboard);
        }
    }

    private static String gold(String cold) {
        return """
                {"gold": {"cached_calls_included": 1, "cold_calls_included": %s, "freshness_window_hours": 2,
                          "cold_runs": true, "force_fresh": false, "cold_per_key_1h": null}}
                """.formatted(cold);
    }

    private String opened() {
        return json("keys", "create", "--plan", "growth").path("account").asText();
    }

    private JsonNode json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        String out = run(all.toArray(String[]::new));
        try {
            return JSON.readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException("command: did not print JSON: " + out + err, e);
        }
    }

    private String fails(String... arguments) {
        run(arguments);
        String told = err.toString().strip();
        err.getBuffer().setLength(0);
        return told;
    }

    private String run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!arguments[0].equals("help")) {
            all.add("--data=" + home);
        }
        return execute(all.toArray(String[]::new));
    }

    private String execute(String... arguments) {
        StringWriter out = new StringWriter();
        Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return out.toString();
    }
}
