package dev.coldpath.intelligence.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.store.StoreDown;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class DropLinesTest {
    private static final int MOST = DropLines.LONGEST;

    @Test
    void lines_end_with_lf_or_crlf_and_the_last_need_not_end() {
        assertThat(read("a\nb\r\nc")).containsExactly("1 a", "2 b", "3 c");
        assertThat(read("a\nb\r\n")).containsExactly("1 a", "2 b");
    }

    @Test
    void blank_lines_are_counted_and_passed_over() {
        assertThat(read("\n \t\r\n\r\na\n\nb\n")).containsExactly("4 a", "6 b");
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n")).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_line() {
        assertThat(read("\uFEFFa\n\uFEFFb\n")).containsExactly("1 a", "2 \uFEFFb");
    }

    @Test
    void a_line_may_have_256_kb_whatever_its_end() {
        String most = "x".repeat(MOST);

        assertThat(read(most + "\r\n" + most + "\n" + most)).containsExactly("1 " + most, "2 " + most, "3 " + most);
        assertThat(read(most + "x\nb\n" + most + "x\r\nd\n" + most + "xx"))
                .containsExactly("1 too long", "2 b", "3 too long", "4 d", "5 too long");
    }

    @Test
    void a_line_of_300_megabytes_is_not_held() {
        DropLines lines = DropLines.of(new Endless(300L << 20, "\n{}\n".getBytes(UTF_8)));

        assertThat(lines.next()).get().extracting(RawLine::isWhole).isEqualTo(false);
        assertThat(lines.next()).get().extracting(RawLine::number).isEqualTo(2L);
        assertThat(lines.next()).isEmpty();
        assertThat(lines.broken()).isFalse();
        assertThat(lines.bytes()).isEqualTo((300L << 20) + 4);
    }

    @Test
    void a_gzip_drop_is_unfolded_by_its_first_two_bytes() throws IOException {
        byte[] folded = gzip("a\nb\n");

        assertThat(read(folded)).containsExactly("1 a", "2 b");
        assertThat(read(joined(folded, gzip("c\n")))).containsExactly("1 a", "2 b", "3 c");
    }

    @Test
    void a_gzip_drop_that_breaks_keeps_the_lines_before_the_break() throws IOException {
        StringBuilder text = new StringBuilder();
        Random chance = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            text.append(Long.toString(chance.nextLong(), 36)).append('\n');
        }
        byte[] folded = gzip(text.toString());
        DropLines lines = DropLines.of(new ByteArrayInputStream(Arrays.copyOf(folded, folded.length / 2)));

        List<String> read = all(lines);

        assertThat(lines.broken()).isTrue();
        assertThat(read).hasSizeBetween(1_000, 19_999);
        List<String> whole = read(text.toString());
        assertThat(read).isEqualTo(whole.subList(0, read.size()));
    }

    @Test
    void a_gzip_drop_whose_head_is_broken_has_no_lines() {
        for (byte[] head : List.of(
                new byte[] {0x1f, (byte) 0x8b}, new byte[] {0x1f, (byte) 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9})) {
            DropLines lines = DropLines.of(new ByteArrayInputStream(head));

            assertThat(lines.next()).isEmpty();
            assertThat(lines.broken()).isTrue();
        }
    }

    @Test
    void a_source_that_fails_is_no_end_of_a_drop() throws IOException {
        byte[] folded = gzip("a\nb\n");
        for (byte[] whole : List.of("a\nb".getBytes(UTF_8), folded, joined(folded, folded))) {
            for (int cut = 0; cut < whole.length; cut++) {
                InputStream source = new CutStream(new ByteArrayInputStream(whole), cut);

                assertThatThrownBy(() -> all(DropLines.of(source)))
                        .as("after %d bytes", cut)
                        .isInstanceOf(StoreDown.class)
                        .hasMessage("drop: its source failed after " + cut + " bytes");
            }
        }
    }

    @Test
    void a_folded_part_that_comes_alone_is_followed_by_the_others() throws IOException {
        byte[] one = gzip("a\n");
        InputStream apart =
                new SequenceInputStream(new ByteArrayInputStream(one), new ByteArrayInputStream(gzip("b\n")));

        assertThat(all(DropLines.of(apart))).containsExactly("1 a", "2 b");
    }

    @Test
    void any_bytes_are_lines() {
        for (long seed = 1; seed <= 300; seed++) {
            Random chance = new Random(seed);
            byte[] bytes = new byte[chance.nextInt(5_000)];
            chance.nextBytes(bytes);

            DropLines lines = DropLines.of(new ByteArrayInputStream(bytes));
            all(lines);

            assertThat(lines.next()).as("seed %d", seed).isEmpty();
        }
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static List<String> read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static List<String> read(byte[] bytes) {
        return all(DropLines.of(new ByteArrayInputStream(bytes)));
    }

    private static List<String> all(DropLines lines) {
        List<String> all = new ArrayList<>();
        for (Optional<RawLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            RawLine raw = line.get();
            all.add(raw.number() + " " + (raw.isWhole() ? raw.text().orElse("no text") : "too long"));
        }
        return all;
    }

    /// Many equal bytes, made as they are read, and then a few others.
    private static final class Endless extends InputStream {
        private final byte[] last;
        private long left;
        private int at;

        Endless(long left, byte[] last) {
            this.left = left;
            this.last = last;
        }

        @Override
        public int read() {
            if (left > 0) {
                left--;
                return 'x';
            }
            return at < last.length ? last[at++] : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left == 0) {
                int byteRead = read();
                into[offset] = (byte) byteRead;
                return byteRead < 0 ? -1 : 1;
            }
            int some = (int) Math.min(left, length);
            Arrays.fill(into, offset, offset + some, (byte) 'x');
            left -= some;
            return some;
        }
    }
}
