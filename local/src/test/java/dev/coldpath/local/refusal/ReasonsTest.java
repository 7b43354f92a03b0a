package dev.coldpath.local.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    private static final Path DATA = Path.of("/data");

    @Test
    void the_class_of_an_exception_becomes_words() {
        assertThat(reason(new NoSuchFileException("/data"))).isEqualTo("it does not exist");
        assertThat(reason(new FileAlreadyExistsException("/data"))).isEqualTo("it is no folder");
        assertThat(reason(new MalformedInputException(1))).isEqualTo("it is not text in UTF-8");
        assertThat(reason(new IOException("/data/pepper is damaged"))).isEqualTo("/data/pepper is damaged");
        assertThat(reason(new IOException())).isEqualTo("IOException");
    }

    @Test
    void a_file_that_the_sentence_is_not_about_is_named() {
        assertThat(reason(new AccessDeniedException("/data/service.lock")))
                .isEqualTo("/data/service.lock: permission is denied");
        assertThat(reason(new FileSystemException("/data/a", "/data/b", "No space left on device")))
                .isEqualTo("/data/a: No space left on device");
    }

    private static String reason(IOException e) {
        return Reasons.of(e, DATA);
    }
}
