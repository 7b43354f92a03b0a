package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.score.CohortKey;
import dev.coldpath.score.Explanation;
import dev.coldpath.score.Explanation.Known.NotApplicable;
import dev.coldpath.score.Explanation.Known.Unobserved;
import dev.coldpath.score.Explanation.Known.Value;
import dev.coldpath.score.ExplanationJson;
import dev.coldpath.scoring.model.Evidence.Known;
import dev.coldpath.scoring.model.Evidence.ObservedAbsent;
import dev.coldpath.scoring.model.Scoring.Scored;
import dev.coldpath.scoring.record.HistoryRow;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Fixture SAAS = Fixture.named("growing-saas");

    /// Proves E-33: what is kept adds up, to the decimals that are kept.
    @Test
    void the_stored_contributions_and_premium_add_up_to_the_record() throws IOException {
        for (String name : GoldenTest.SCORED) {
            Scored scored = (Scored) Fixture.named(name).score();
            JsonNode explanation = read(scored);
            double sum = 50 + explanation.path("premium").path("points").doubleValue();
            for (JsonNode signal : explanation.path("signals")) {
                sum += signal.path(6).doubleValue();
            }

            assertThat(sum)
                    .as(name)
                    .isCloseTo(
                            scored.composition().base()
                                    + scored.composition().premium().points(),
                            offset(5e-5));
        }
    }

    @Test
    void it_is_small_and_has_all_signals() throws IOException {
        Scored scored = (Scored) SAAS.score();

        assertThat(scored.explanation()).hasSizeLessThan(6_000);
        assertThat(read(scored).path("signals")).hasSize(37);
    }

    @Test
    void whoever_reads_what_is_stored_reads_what_the_model_found() {
        for (String name : GoldenTest.SCORED) {
            Scored scored = (Scored) Fixture.named(name).score();
            HistoryRow row = scored.row(Golden.RUN, Optional.empty());

            Explanation read = ExplanationJson.read(row.record(), scored.explanation());

            assertThat(read.modelVersion()).isEqualTo(row.modelVersion());
            assertThat(read.cohort())
                    .isEqualTo(new CohortKey(row.pipelineVersion(), row.sector(), row.geo(), row.profile()));
            assertThat(read.base().doubleValue()).isCloseTo(scored.composition().base(), offset(1e-6));
            assertThat(read.premium().points().doubleValue())
                    .isCloseTo(scored.composition().premium().points(), offset(1e-6));
            for (int i = 0; i < read.signals().size(); i++) {
                check(read.signals().get(i), scored.composition().signals().get(i));
            }
            assertThat(read.gains())
                    .extracting(Explanation.Gain::key)
                    .isEqualTo(Gains.of(scored.composition(), row.profile()).stream()
                            .map(gain -> gain.signal().key())
                            .toList());
        }
    }

    private static void check(Explanation.Part part, SignalScore signal) {
        assertThat(part.key()).isEqualTo(signal.signal().key());
        assertThat(part.weight().doubleValue()).as(part.key()).isCloseTo(signal.inBase(), offset(1e-6));
        assertThat(part.contribution().doubleValue()).as(part.key()).isCloseTo(signal.contribution(), offset(1e-6));
        switch (part.known()) {
            case Value value -> {
                Known known = (Known) signal.evidence();
                assertThat(value.absent()).isEqualTo(known instanceof ObservedAbsent);
                assertThat(value.raw().doubleValue()).as(part.key()).isCloseTo(known.raw(), offset(1e-6));
                assertThat(value.quality().doubleValue()).as(part.key()).isCloseTo(known.quality(), offset(1e-6));
                assertThat(value.asOf()).isEqualTo(known.origin().asOf());
                assertThat(value.sources())
                        .isEqualTo(known.origin().fetchers().stream()
                                .map(FetcherId::name)
                                .toList());
            }
            case Unobserved(String reason) ->
                assertThat(signal.evidence()).isEqualTo(new Evidence.Unobserved(reasonOf(reason)));
            case NotApplicable() -> assertThat(signal.applies()).isFalse();
        }
    }

    private static Evidence.Reason reasonOf(String word) {
        return Evidence.Reason.valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Test
    void its_input_hash_changes_with_any_fact_and_not_with_their_order() throws IOException {
        String hash = hash(SAAS);

        assertThat(hash(SAAS)).isEqualTo(hash);
        assertThat(hash(SAAS.with(FetcherId.SITE, Keys.SITE_LINKS, 43))).isNotEqualTo(hash);
        assertThat(hash(new Fixture(SAAS.domain(), SAAS.asOf().plusSeconds(1), SAAS.current(), SAAS.earlier())))
                .isNotEqualTo(hash);
        assertThat(hash(new Fixture(SAAS.domain(), SAAS.asOf(), SAAS.current().reversed(), SAAS.earlier())))
                .isEqualTo(hash);
    }

    @Test
    void the_way_up_to_the_next_rating_is_told_unless_there_is_none() throws IOException {
        assertThat(read((Scored) SAAS.score()).path("margin_to_next").decimalValue())
                .isEqualByComparingTo("0.9");
    }

    private static String hash(Fixture fixture) throws IOException {
        return read((Scored) fixture.score()).path("inputs_hash").asText();
    }

    private static JsonNode read(Scored scored) throws IOException {
        return JsonMapper.builder().build().readTree(scored.explanation());
    }
}
