package dev.coldpath.local.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyMint;
import dev.coldpath.account.Pepper;
import dev.coldpath.local.keys.KeyFolder.FirstKeys;
import dev.coldpath.testkit.Race;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    @TempDir
    Path data;

    @Test
    void the_pepper_is_made_once_and_kept() throws IOException {
        KeyHash first = new KeyFolder(data).pepper(new Random(1)).hash("ki_live_x");

        assertThat(new KeyFolder(data).pepper(new Random(2)).hash("ki_live_x")).isEqualTo(first);
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
        List<KeyHash> hashes = Race.of(
                16,
                runner -> () -> new KeyFolder(data).pepper(new Random(runner)).hash("ki_live_x"));

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
        folder.pepper(new Random(1));
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
