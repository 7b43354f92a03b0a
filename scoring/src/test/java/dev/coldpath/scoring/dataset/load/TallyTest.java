package dev.coldpath.scoring.dataset.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final byte[] BYTES =
            "the first rows, and the rest that nobody reads".getBytes(StandardCharsets.US_ASCII);

    @Test
    void what_was_read_is_the_same_in_whatever_pieces_it_arrives() throws IOException {
        Tally whole = new Tally();
        Tally trickle = new Tally();

        int first = whole.over(new ByteArrayInputStream(BYTES)).read(new byte[20], 0, 20);
        int second = trickle.over(byByte()).read(new byte[20], 0, 20);

        assertThat(first).isEqualTo(second).isEqualTo(20);
        assertThat(trickle.digest()).isEqualTo(whole.digest());
    }

    @Test
    void reading_to_the_end_counts_every_byte_and_the_reader_learns_of_the_end() throws IOException {
        Tally tally = new Tally();
        InputStream all = tally.over(byByte());

        assertThat(all.readAllBytes()).isEqualTo(BYTES);
        assertThat(all.read()).isEqualTo(-1);
        assertThat(tally.bytes()).isEqualTo(BYTES.length);
    }

    private static InputStream byByte() {
        return new FilterInputStream(new ByteArrayInputStream(BYTES)) {
            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                return super.read(into, from, Math.min(1, most));
            }
        };
    }
}
