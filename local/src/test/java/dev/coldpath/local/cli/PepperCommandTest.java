package dev.coldpath.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.KeptPeppers.Kept;
import dev.coldpath.account.Mode;
import dev.coldpath.admin.AccountDesk;
import dev.coldpath.admin.AccountDesk.Opened;
import dev.coldpath.local.Beside;
import dev.coldpath.local.Wiring;
import dev.coldpath.local.keys.KeyFolder;
import dev.coldpath.plan.Overrides;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.TestDesks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PepperCommandTest {
    @TempDir
    Path home;

    @Test
    @Proves("X-04")
    void a_pepper_is_replaced_and_not_again_before_keys_could_move() throws IOException {
        Wiring.createAccount(home, Optional.empty(), "growth", "");
        Kept before = kept();

        assertThat(run("pepper", "rotate")).startsWith("The pepper is replaced. From 2");

        assertThat(kept().before().orElseThrow().hash("x"))
                .isEqualTo(before.newest().hash("x"));
        assertThat(run("audit", "list")).contains("pepper.rotated", "command line");
        assertThat(run("pepper", "rotate")).contains("coldpath: the pepper was replaced at 2", "keys move from");
        assertThat(kept().before().orElseThrow().hash("x"))
                .isEqualTo(before.newest().hash("x"));
    }

    @Test
    @Proves("X-04")
    void keys_that_were_not_used_since_the_last_time_are_told_before_they_are_left_behind() throws IOException {
        String old = key(Instant.EPOCH);
        String young = key(Instant.EPOCH.plus(Duration.ofDays(2)));
        new KeyFolder(home).replacePepper(new Random(2), Instant.EPOCH.plus(Duration.ofDays(1)));
        Kept before = kept();

        assertThat(run("pepper", "rotate"))
                .contains("1 keys that work were not used since 1970-01-02T00:15:00Z", old, "--leave-behind")
                .doesNotContain(young);
        assertThat(kept()).usingRecursiveComparison().isEqualTo(before);
        assertThat(run("pepper", "rotate", "--leave-behind")).startsWith("The pepper is replaced.");
        assertThat(kept().before().orElseThrow().hash("x"))
                .isEqualTo(before.newest().hash("x"));
    }

    @Test
    void when_every_key_has_moved_nobody_has_to_insist() throws IOException {
        key(Instant.EPOCH.plus(Duration.ofDays(2)));
        new KeyFolder(home).replacePepper(new Random(2), Instant.EPOCH.plus(Duration.ofDays(1)));

        assertThat(run("pepper", "rotate")).startsWith("The pepper is replaced.");
    }

    /// The id of a key that was made then.
    private String key(Instant at) {
        try (Beside beside = Wiring.beside(home, Optional.empty())) {
            AccountDesk.Wish wish = new AccountDesk.Wish("", "growth", Overrides.NONE, List.of(Mode.LIVE));
            Opened opened = TestDesks.value(beside.desks().accounts().open(wish, at));
            return opened.keys().getFirst().stored().id().value();
        }
    }

    @Test
    void a_folder_without_a_pepper_is_told_so() {
        assertThat(run("pepper", "rotate")).contains("has no pepper yet");
    }

    private Kept kept() throws IOException {
        return new KeyFolder(home).peppers(new Random(9));
    }

    /// What it printed, whether it went well or not.
    private String run(String... command) {
        StringWriter out = new StringWriter();
        Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(Stream.concat(Stream.of(command), Stream.of("--data=" + home))
                        .toArray(String[]::new));
        return out.toString();
    }
}
