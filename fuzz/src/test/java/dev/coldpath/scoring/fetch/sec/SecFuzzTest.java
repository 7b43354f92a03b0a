package dev.coldpath.scoring.fetch.sec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Proves X-10: who files with the SEC, and the figures of annual reports.
class SecFuzzTest {
    private static final String CIK = "0000007077";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void any_answer_is_about_this_filer_or_none() {
        Fuzzing.feed(
                "filer",
                input -> Filer.EXCERPT
                        .read(input)
                        .flatMap(node -> Filer.read(node, CIK, NOW))
                        .ifPresent(filer -> filer.industry()
                                .ifPresent(code -> assertThat(code).isBetween(0, 9_999))));
    }

    @Test
    void any_answer_is_the_books_of_this_filer_or_none() {
        Fuzzing.feed(
                "books",
                input -> Books.EXCERPT
                        .read(input)
                        .flatMap(node -> Books.read(node, CIK))
                        .ifPresent(books -> {
                            books.lastYear()
                                    .ifPresent(year ->
                                            assertThat(year.growth().orElse(0)).isNotNaN());
                            books.currentRatio()
                                    .ifPresent(
                                            ratio -> assertThat(ratio.value()).isNotNaN());
                            books.employees();
                        }));
    }
}
