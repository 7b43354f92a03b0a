package dev.coldpath.local.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.KeptPeppers;
import dev.coldpath.account.KeptPeppers.Kept;
import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyMint;
import dev.coldpath.account.Pepper;
import dev.coldpath.local.keys.KeyFolder.FirstKeys;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.SettableTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    @TempDir
    Path data;

    @Test
    void the_pepper_is_made_once_and_kept() throws IOException {
        KeyHash first = hash(new KeyFolder(data), 1);

        assertThat(hash(new KeyFolder(data), 2)).isEqualTo(first);
    }

    private static KeyHash hash(KeyFolder folder, long seed) throws IOException {
        return folder.peppers(new Random(seed)).newest().hash("ki_live_x");
    }

    @Test
    @Proves("X-04")
    void a_pepper_that_is_replaced_stays_beside_the_new_one_and_goes_with_the_next() throws IOException {
        KeyFolder folder = new KeyFolder(data);
        KeyHash first = hash(folder, 1);

        folder.replacePepper(new Random(2), Samples.NOON);

        Kept kept = folder.peppers(new Random(9));
        assertThat(kept.newest().hash("ki_live_x")).isNotEqualTo(first);
        assertThat(kept.before().orElseThrow().hash("ki_live_x")).isEqualTo(first);
        assertThat(kept.since()).isEqualTo(Samples.NOON);
        folder.replacePepper(new Random(3), Samples.NOON.plusSeconds(1));
        Kept next = folder.peppers(new Random(9));
        assertThat(next.before().orElseThrow().hash("ki_live_x"))
                .isEqualTo(kept.newest().hash("ki_live_x"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("pepper"))))
                .isEqualTo("rw-------");
        assertThat(List.of(data.toFile().list())).containsExactly("pepper");
    }

    @Test
    void where_there_is_no_pepper_none_is_replaced() {
        assertThatThrownBy(() -> new KeyFolder(data).replacePepper(new Random(1), Samples.NOON))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_process_learns_of_a_new_pepper_within_five_minutes() throws IOException {
        KeyFolder folder = new KeyFolder(data);
        SettableTime time = new SettableTime(Samples.NOON);
        KeptPeppers peppers = folder.pepperSource(new Random(1), time);
        Pepper old = peppers.get();
        folder.replacePepper(new Random(2), Samples.NOON);

        time.advance(Duration.ofMinutes(5));
        assertThat(peppers.all().other()).isPresent();
        assertThat(peppers.get().hash("ki_live_x")).isEqualTo(old.hash("ki_live_x"));
        time.advance(Duration.ofMinutes(10));
        assertThat(peppers.get().hash("ki_live_x")).isNotEqualTo(old.hash("ki_live_x"));
    }

    @Test
    void what_seals_webhook_secrets_is_made_once_and_kept() throws IOException {
        byte[] first = new KeyFolder(data).webhookKey(new Random(1));

        assertThat(new KeyFolder(data).webhookKey(new Random(2)))
                .isEqualTo(first)
                .hasSize(32);
    }

    @Test
    void processes_that_start_together_agree_on_one_pepper() {
        List<KeyHash> hashes = Race.of(16, runner -> () -> hash(new KeyFolder(data), runner));

        assertThat(hashes).containsOnly(hashes.getFirst());
        assertThat(List.of(data.toFile().list())).containsExactly("pepper");
    }

    @Test
    void the_first_keys_are_made_once_and_kept() throws IOException {
        FirstKeys made = new KeyFolder(data).firstKeys(mint(1));

        FirstKeys again = new KeyFolder(data).firstKeys(mint(2));

        assertThat(again.live().reveal())
                .startsWith("ki_live_")
                .isEqualTo(made.live().reveal());
        assertThat(again.test().reveal())
                .startsWith("ki_test_")
                .isEqualTo(made.test().reveal());
        assertThat(again.admin().reveal())
                .startsWith("ki_admin_")
                .isEqualTo(made.admin().reveal());
    }

    @Test
    void secrets_are_readable_by_their_owner_alone() throws IOException {
        KeyFolder folder = new KeyFolder(data);
        folder.peppers(new Random(1));
        folder.firstKeys(mint(1));
        folder.webhookKey(new Random(1));

        for (String name : List.of("pepper", "keys.json", "webhook-key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_file_that_lost_a_key_says_which() throws IOException {
        Files.writeString(data.resolve("keys.json"), "{\"liveKey\":\"a\",\"testKey\":\"b\"}");

        assertThatThrownBy(() -> new KeyFolder(data).firstKeys(mint(1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("adminKey is missing");
    }

    private static KeyMint mint(long seed) {
        return new KeyMint(new Random(seed), new Pepper(new byte[32]));
    }
}
