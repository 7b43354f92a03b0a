package dev.coldpath.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WholeStreamTest {
    private static final byte[] BYTES = {1, 2, 3, 4, 5};

    @Test
    void what_is_as_long_as_it_is_to_be_ends() throws IOException {
        assertThat(stream(5).readAllBytes()).isEqualTo(BYTES);
        assertThat(stream(0).readAllBytes()).isEqualTo(BYTES);
        assertThat(new WholeStream(new ByteArrayInputStream(new byte[0]), 0).read())
                .isEqualTo(-1);
    }

    @Test
    void what_ends_early_fails_however_it_is_read() throws IOException {
        WholeStream cut = stream(6);
        assertThat(cut.read()).isEqualTo(1);
        assertThat(cut.skip(2)).isEqualTo(2);
        assertThat(cut.read(new byte[9], 0, 9)).isEqualTo(2);

        assertThatThrownBy(cut::read).isInstanceOf(EOFException.class).hasMessage("download ended after 5 of 6 bytes");
        assertThatThrownBy(() -> stream(6).readAllBytes()).isInstanceOf(EOFException.class);
    }

    private static WholeStream stream(long length) {
        return new WholeStream(new ByteArrayInputStream(BYTES), length);
    }
}
