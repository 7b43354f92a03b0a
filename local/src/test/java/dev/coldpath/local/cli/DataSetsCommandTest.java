package dev.coldpath.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.local.datasets.DataSetShelf;
import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.RankLists.Answer.Found;
import dev.coldpath.time.WallClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("slow")
class DataSetsCommandTest {
    private static final String HEAD = "GlobalRank,TldRank,Domain,TLD,RefSubNets,RefIPs,IDN_Domain,IDN_TLD,"
            + "PrevGlobalRank,PrevTldRank,PrevRefSubNets,PrevRefIPs\n";
    private static final String BRIGHTLOOM = "1,1,brightloom.com,com,812,900,brightloom.com,com,2,2,800,900\n";
    private static final Map<String, String> NONE = Map.of();

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_list_that_nobody_loaded_is_shown_as_such() {
        assertThat(execute(NONE, "list")).isZero();

        assertThat(out.toString())
                .contains("crux", "majestic", "ccgraph", "not loaded")
                .contains("tranco", "off until its terms are accepted: https://tranco-list.eu/");
    }

    @Test
    void a_file_is_loaded_shown_and_found() throws IOException {
        Path file = Files.writeString(home.resolve("million.csv"), HEAD + BRIGHTLOOM);

        assertThat(execute(NONE, "refresh", "majestic", "--from", file.toString()))
                .isZero();

        assertThat(out.toString()).contains("majestic: writing 0 %", "majestic: writing 100 %", "1 entries is live");
        assertThat(rank()).isEqualTo(1);
        execute(NONE, "list");
        assertThat(out.toString()).contains("1 entries, version");
    }

    @Test
    void a_file_that_is_live_stays_so() throws IOException {
        Path file = Files.writeString(home.resolve("million.csv"), HEAD + BRIGHTLOOM);
        execute(NONE, "refresh", "majestic", "--from", file.toUri().toString());

        assertThat(execute(NONE, "refresh", "majestic", "--from", file.toString()))
                .isZero();
        assertThat(out.toString()).contains("is still the newest");
    }

    @Test
    void of_a_folder_every_data_set_takes_its_own_file() throws IOException {
        Path folder = Files.createDirectories(home.resolve("mirror"));
        Files.writeString(folder.resolve("majestic_million.csv"), HEAD + BRIGHTLOOM);
        Files.writeString(folder.resolve("current.csv"), "origin,rank\nhttps://www.brightloom.com,5000\n");

        assertThat(execute(NONE, "refresh", "crux", "majestic", "--from", folder.toString()))
                .isZero();
        assertThat(rank()).isEqualTo(1);
        assertThat(execute(NONE, "refresh", "--from", folder.toString()))
                .as("the others have no file there")
                .isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "ccgraph: failed: ",
                        "holds no file of that name; the publisher calls it …domain-ranks.txt, also with .gz");
    }

    @Test
    void a_file_that_is_refused_fails_the_command_and_says_why() throws IOException {
        Path file = Files.writeString(home.resolve("page.html"), "<html>");

        assertThat(execute(NONE, "refresh", "majestic", "--from", file.toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("majestic: refused, and nothing changed: it does not begin like The Majestic Million");
    }

    @Test
    void terms_come_first() throws IOException {
        Path file = Files.writeString(home.resolve("tranco.csv"), "1,brightloom.com\n");

        assertThat(execute(NONE, "refresh", "tranco", "--from", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("https://tranco-list.eu/", "ACK_TRANCO=true");
        assertThat(execute(Map.of("ACK_TRANCO", "true"), "refresh", "tranco", "--from", file.toString()))
                .isZero();
    }

    @Test
    void what_cannot_be_done_is_one_sentence() {
        assertThat(told("refresh", "alexa"))
                .isEqualTo("coldpath: there is no data set \"alexa\"; there are crux, majestic, ccgraph, tranco,"
                        + " sec-tickers, form-d.");
        assertThat(told("refresh", "crux")).contains("--contact or COLDPATH_OPERATOR_CONTACT");
        assertThat(told("refresh", "crux", "--contact", "you@example.com")).contains("of yours is needed");
        assertThat(told("refresh", "crux", "--from", "http://mirror.net/c.csv")).contains("an https address");
        assertThat(told("refresh", "--from", "https://mirror.net/c.csv")).contains("the file of one data set");
    }

    @Test
    void help_names_every_option() {
        new CommandLine(new DataSetsCommand(NONE)).setOut(new PrintWriter(out)).execute("refresh", "--help");

        assertThat(out.toString()).contains("--from", "--data", "--contact", "ccgraph 2 GB");
    }

    /// Proves E-50.
    @Test
    void the_credits_name_the_publisher_of_every_data_set_that_is_not_off() {
        assertThat(credits(NONE))
                .contains("Majestic", "Common Crawl Foundation", "Chrome User Experience Report", "EDGAR", "RDAP")
                .doesNotContain("Tranco");
        assertThat(credits(Map.of("ACK_TRANCO", "true"))).contains("Tranco");
        assertThat(credits(Map.of("ACK_TRANCO", "no"))).doesNotContain("Tranco");
    }

    private static String credits(Map<String, String> env) {
        StringWriter page = new StringWriter();
        new CommandLine(new AttributionsCommand(env))
                .setOut(new PrintWriter(page))
                .execute();
        return page.toString();
    }

    private String told(String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(execute(NONE, arguments)).isEqualTo(1);
        return err.toString().strip();
    }

    private int execute(Map<String, String> env, String... arguments) {
        CommandLine line = new CommandLine(new DataSetsCommand(env))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, in, _) -> {
                    if (failure instanceof Unusable) {
                        in.getErr().println("coldpath: " + failure.getMessage());
                        return 1;
                    }
                    throw failure;
                });
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", home.resolve("data").toString()));
        return line.execute(all.toArray(String[]::new));
    }

    private long rank() {
        return ((Found) new DataSetShelf(home.resolve("data"))
                        .lists(Set.of(), WallClock.inMillis())
                        .look(DataSetId.MAJESTIC, new Domain("brightloom.com")))
                .listed()
                .number("rank")
                .orElseThrow();
    }
}
