package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Confidence.Insufficiency;
import dev.coldpath.score.Explanation;
import dev.coldpath.score.ExplanationJson;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Samples;
import org.junit.jupiter.api.Test;

/// What every engine promises about explanations, which the score log writes beside its records.
public interface ExplanationsContract {
    Engine engine();

    @Test
    default void a_domain_nobody_scored_has_no_explanation() {
        assertThat(engine().explanations().explanation(Samples.domain())).isEmpty();
    }

    @Test
    default void the_explanation_comes_with_its_record() {
        Finding finding = Finding.about(Samples.domain());

        finding.record(engine());

        assertThat(engine().explanations().explanation(finding.domain())).contains(of(finding));
    }

    @Test
    default void the_newest_record_is_the_one_that_is_explained() {
        Domain domain = Samples.domain();
        Finding newer = Finding.about(domain).scoring(700);
        newer.record(engine());

        Finding.about(domain).at(NOON.minusSeconds(1)).scoring(300).record(engine());
        assertThat(engine().explanations().explanation(domain)).contains(of(newer));

        Finding newest = Finding.about(domain).at(NOON.plusSeconds(9)).scoring(400);
        newest.record(engine());
        assertThat(engine().explanations().explanation(domain)).contains(of(newest));
    }

    @Test
    default void a_record_that_was_moved_to_the_next_second_keeps_its_own_explanation() {
        Domain domain = Samples.domain();
        Finding.about(domain).record(engine());
        Finding second = Finding.about(domain).scoring(612);

        ScoreRef ref = second.record(engine());

        Explanation moved = ExplanationJson.read(second.row().at(ref).record(), second.explanation());
        assertThat(engine().explanations().explanation(domain)).contains(moved);
    }

    @Test
    default void too_little_evidence_leaves_the_explanation_of_the_record_before() {
        Finding scored = Finding.about(Samples.domain());
        scored.record(engine());

        engine().scoreLog()
                .report(Finding.about(scored.domain()).at(NOON.plusSeconds(30)).insufficient(Insufficiency.EVIDENCE));

        assertThat(engine().explanations().explanation(scored.domain())).contains(of(scored));
    }

    private static Explanation of(Finding finding) {
        return ExplanationJson.read(finding.row().record(), finding.explanation());
    }
}
