package dev.coldpath.intelligence.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.intelligence.analyse.Analysis.PlatformOpportunity;
import dev.coldpath.intelligence.analyse.Analysis.Spread;
import dev.coldpath.intelligence.analyse.Analysis.TagSignal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnalyseLawsTest {
    /// Proves I-54.
    @Test
    void every_list_is_what_the_page_says_read_word_by_word() {
        for (long seed = 1; seed <= 100; seed++) {
            Conversation given = Conversation.of(seed, 60);

            Analysis analysis = Analyse.of(given.rows(), given.narratives());

            assertThat(analysis)
                    .as("seed %d", seed)
                    .isEqualTo(new NaiveAnalysis(given.rows(), given.narratives()).analysis());
        }
    }

    /// Proves I-54.
    @Test
    void shares_of_platforms_come_largest_first_and_together_are_one() {
        for (long seed = 1; seed <= 100; seed++) {
            Conversation given = Conversation.of(seed, 60);

            Analysis analysis = Analyse.of(given.rows(), given.narratives());

            for (Spread spread : spreads(analysis)) {
                List<Double> shares = List.copyOf(spread.distribution().values());
                assertThat(shares.stream().mapToDouble(share -> share).sum())
                        .as("seed %d", seed)
                        .isCloseTo(1, offset(1e-9));
                assertThat(shares).as("seed %d", seed).isSortedAccordingTo((a, b) -> Double.compare(b, a));
                assertThat(spread.concentration()).as("seed %d", seed).isEqualTo(shares.getFirst());
            }
        }
    }

    /// Proves I-39.
    @Test
    void the_same_rows_teach_the_same() {
        for (long seed = 1; seed <= 20; seed++) {
            Conversation once = Conversation.of(seed, 100);
            Conversation again = Conversation.of(seed, 100);

            assertThat(Analyse.of(once.rows(), once.narratives()).toString())
                    .as("seed %d", seed)
                    .isEqualTo(Analyse.of(again.rows(), again.narratives()).toString());
        }
    }

    private static List<Spread> spreads(Analysis analysis) {
        return Stream.concat(
                        analysis.platformOpportunities().stream().map(PlatformOpportunity::spread),
                        analysis.tagSignals().stream().map(TagSignal::spread))
                .toList();
    }
}
