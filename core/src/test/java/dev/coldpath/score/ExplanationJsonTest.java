package dev.coldpath.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.score.Explanation.Gain;
import dev.coldpath.score.Explanation.Known;
import dev.coldpath.score.Explanation.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExplanationJsonTest {
    private static final Tenths FIFTY = new Tenths(500);
    private static final ScoreRecord RECORD = new ScoreRecord(
            new ScoreRef(new Domain("brightloom.com"), Instant.parse("2026-05-12T12:00:00Z")),
            new JobId(new UUID(0, 7)),
            "v1",
            FIFTY,
            new Tenths(0),
            Rating.of(FIFTY),
            new Buckets(FIFTY, FIFTY, FIFTY, FIFTY));

    private static final String STORED = """
            {"model_version":"m1","profile":"growth","sector":"saas","geo":"eu","base":50,"plus_minus_80":4.5,
             "premium":{"points":0,"cap":6,"scale":0,"coverage":0},"later":"fields are passed over",
             "signals":{"rev_scale":[300000000000,93,0.95,"observed","2026-05-01T00:00:00Z","sec+wikidata",0.5,0.012]},
             "gains":{"gh_stars":0.7,"founder_known":0.6}}""";

    @Test
    void numbers_keep_their_digits_and_lists_their_order() {
        Explanation read = ExplanationJson.read(RECORD, STORED);

        assertThat(read.cohort()).isEqualTo(new CohortKey("v1", "saas", "eu", Profile.GROWTH));
        assertThat(read.signals())
                .containsExactly(new Part(
                        "rev_scale",
                        new Known.Value(
                                false,
                                new BigDecimal("300000000000"),
                                new BigDecimal("93"),
                                new BigDecimal("0.95"),
                                Instant.parse("2026-05-01T00:00:00Z"),
                                List.of("sec", "wikidata")),
                        new BigDecimal("0.012"),
                        new BigDecimal("0.5")));
        assertThat(read.gains())
                .containsExactly(
                        new Gain("gh_stars", new BigDecimal("0.7")), new Gain("founder_known", new BigDecimal("0.6")));
    }

    @Test
    void what_was_not_written_by_the_model_is_a_broken_store() {
        for (String broken :
                List.of("{", STORED.replace("\"observed\"", "\"guessed\""), STORED.replace("\"growth\"", "\"huge\""))) {
            assertThatThrownBy(() -> ExplanationJson.read(RECORD, broken))
                    .as(broken)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("explanation");
        }
        for (String part : List.of("\"base\":50,", ",0.012", "\"gains\":", "\"sector\":\"saas\",")) {
            assertThatThrownBy(() -> ExplanationJson.read(
                            RECORD, STORED.replace(part, part.equals("\"gains\":") ? "\"x\":" : "")))
                    .as(part)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
