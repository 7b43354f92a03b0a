package dev.coldpath.local.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.result.ResultStore.Address;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {
    @TempDir
    Path folder;

    private final Address address = new Address(Samples.scope(), Samples.jobId(), Samples.fence());

    @Test
    @Proves("core I-18")
    void a_file_is_there_under_its_name_alone() throws Exception {
        new ResultFiles(folder).put(address, new byte[] {1, 2, 3});
        new ResultFiles(folder).put(address, new byte[] {4, 5});

        assertThat(new ResultFiles(folder).get(address))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(4, 5));
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactly(address.fence().hex() + ".json.gz");
        }
    }

    @Test
    @Proves("J-24")
    void a_folder_that_takes_no_file_is_a_store_that_is_down() throws Exception {
        Files.writeString(folder.resolve("results"), "a file where a folder is wanted");

        assertThatThrownBy(() -> new ResultFiles(folder.resolve("results")).put(address, new byte[] {1}))
                .isInstanceOf(StoreDown.class);
    }
}
