package dev.coldpath.scoring.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import dev.coldpath.scoring.dataset.Format.Line;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// Proves X-10: rows of lists and registers, as their publishers write them.
class DataSetFuzzTest {
    private static final long MOST = 1 << 20;

    @Test
    void any_line_is_a_row_of_a_list_or_none() {
        List<Format.Lines> formats = List.of(new Crux(), new Majestic(), new CommonCrawl(), new Tranco());
        Fuzzing.feed(
                "lists",
                input -> new String(input, StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> formats.forEach(format -> judge(format.read(line), format))));
    }

    @Test
    void any_bytes_are_a_list_of_tickers_or_refused() {
        Fuzzing.feed("tickers", input -> read(new SecTickers(), input));
    }

    @Test
    void any_bytes_are_a_quarter_of_notices_or_refused() {
        Fuzzing.feed("notices", input -> read(new FormD(), input));
    }

    /// Three tables with a form feed between them, within a zip that is whole.
    @Test
    void any_tables_are_a_quarter_of_notices_or_refused() {
        Fuzzing.feed("notice-tables", input -> read(new FormD(), zip(input)));
    }

    private static void read(Format.Records format, byte[] file) {
        try {
            format.read(new ByteArrayInputStream(file), MOST, line -> judge(line, format));
        } catch (IOException _) {
            // refused, as whatever is damaged or another file
        }
    }

    private static void judge(Line line, Format format) {
        switch (line) {
            case Line.Kept(Row row) -> {
                assertThat(row.key()).isNotEmpty();
                assertThat(row.more().size())
                        .isLessThanOrEqualTo(format.columns().size());
            }
            case Line.Skipped _, Line.Malformed _ -> {}
        }
    }

    private static byte[] zip(byte[] input) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            String[] tables = new String(input, StandardCharsets.UTF_8).split("\f", 3);
            FormDTable[] names = FormDTable.values();
            for (int i = 0; i < tables.length; i++) {
                zip.putNextEntry(new ZipEntry("q/" + names[i] + ".tsv"));
                zip.write(tables[i].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
