package dev.coldpath.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.local.refusal.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path home;

    @Test
    void the_folder_is_made_for_its_owner_alone() throws IOException {
        try (DataFolder held = DataFolder.hold(home.resolve("a/b"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(held.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void two_services_cannot_hold_one_folder() {
        try (DataFolder held = DataFolder.hold(home)) {
            assertThatThrownBy(() -> DataFolder.hold(held.path()))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("in use by another service");
        }
        try (DataFolder again = DataFolder.hold(home)) {
            assertThat(again.path()).isEqualTo(home);
        }
    }

    @Test
    void a_file_in_its_place_is_named() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.hold(file))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining(file.toString());
    }
}
