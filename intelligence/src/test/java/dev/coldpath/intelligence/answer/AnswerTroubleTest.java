package dev.coldpath.intelligence.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.intelligence.ask.AskSettings;
import dev.coldpath.intelligence.ask.Inputs;
import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.demo.DemoCorpus;
import dev.coldpath.intelligence.narrative.Brief;
import dev.coldpath.intelligence.narrative.BriefStore;
import dev.coldpath.intelligence.narrative.Captioned;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.job.Kind;
import dev.coldpath.work.Work.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/// Jobs whose rows were found, and whose points cannot be had.
class AnswerTroubleTest {
    private static final Instant NOW = AnswerJobTest.NOW;
    private static final DemoCorpus DEMO = new DemoCorpus(new Captioned(Optional.empty(), () -> NOW));
    private static final String INPUT = "{\"query\":\"smart watch\"}";

    @Test
    void an_index_that_is_busy_is_a_reason_to_try_again_and_not_to_fail() {
        for (Kind kind : new Kind[] {Kind.INTELLIGENCE_SEARCH, Kind.INTELLIGENCE_DISCOVER}) {
            assertThatThrownBy(() -> answers(429).run(AnswerJobTest.job(kind, INPUT, NOW, 1)))
                    .isInstanceOfSatisfying(
                            UpstreamFailed.class, e -> assertThat(e.status()).isEqualTo(429));
        }
    }

    @Test
    void what_no_other_attempt_can_do_better_fails_the_job() throws Exception {
        assertThat(answers(403).run(AnswerJobTest.job(Kind.INTELLIGENCE_SEARCH, INPUT, NOW, 1)))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure().text())
                                .contains("vector search failed: permission denied"));
    }

    private static AnswerJob answers(int status) {
        return new AnswerJob(
                new Inputs(AskSettings.DEFAULT),
                (_, now) -> busy(DEMO.at(now), status),
                new Campaigns(new NoBriefs()),
                new AnswerJob.Clocks(
                        () -> NOW, AnswerTroubleTest::await, Thread.ofVirtual().factory()));
    }

    private static Corpus busy(Corpus demo, int status) {
        return new Corpus(
                demo.items(),
                new BusyVectors(demo.vectors(), status),
                demo.embedders(),
                demo.creators(),
                demo.narratives(),
                demo.model());
    }

    /// Pauses between tries are over at once, time limits never.
    private static void await(Instant until) throws InterruptedException {
        if (until.isAfter(NOW.plusSeconds(2))) {
            new Semaphore(0).acquire();
        }
    }

    private static final class NoBriefs implements BriefStore {
        @Override
        public void save(Brief brief) {
            throw new UnsupportedOperationException("no campaign here");
        }

        @Override
        public Optional<Brief> find(long id) {
            return Optional.empty();
        }
    }
}
