package dev.coldpath.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GzipTest {
    private static final byte[] ZEROS = new byte[10_000];

    @Test
    void what_was_packed_is_small_and_comes_back() throws IOException {
        byte[] packed = Gzip.pack(ZEROS);

        assertThat(packed).hasSizeLessThan(100);
        assertThat(Gzip.unpack(packed, 10_000)).isEqualTo(ZEROS);
        assertThat(Gzip.unpack(Gzip.pack(new byte[0]), 0)).isEmpty();
    }

    @Test
    void nothing_is_unfolded_beyond_what_it_may_be() {
        byte[] packed = Gzip.pack(ZEROS);

        assertThatThrownBy(() -> Gzip.unpack(packed, 9_999))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 9999 bytes");
    }

    @Test
    void damaged_bytes_are_refused() {
        byte[] packed = Gzip.pack(ZEROS);
        byte[] changed = packed.clone();
        changed[packed.length - 5]++;

        assertThatThrownBy(() -> Gzip.unpack(changed, 10_000)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Gzip.unpack(Arrays.copyOf(packed, 20), 10_000)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Gzip.unpack(new byte[0], 10_000)).isInstanceOf(IOException.class);
    }
}
