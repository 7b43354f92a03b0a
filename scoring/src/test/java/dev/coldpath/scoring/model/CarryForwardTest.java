package dev.coldpath.scoring.model;

import static dev.coldpath.scoring.model.Seen.evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.scoring.model.Evidence.Known;
import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import dev.coldpath.scoring.model.Scoring.OutOfReach;
import dev.coldpath.scoring.model.Scoring.Scored;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Proves E-30: an outage is not news.
class CarryForwardTest {
    private static final Fixture SAAS = Fixture.named("growing-saas");
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void what_an_earlier_run_saw_stands_in_at_its_true_age_and_is_marked() {
        Fixture fixture = SAAS.seenBefore(Duration.ofDays(60)).with(FetcherId.SITE, Status.TIMEOUT);

        Known pages = (Known) evidence(fixture, "commercial_pages");

        assertThat(pages.raw()).isEqualTo(7);
        assertThat(pages.quality()).isCloseTo(0.45, offset(1e-5));
        assertThat(pages.origin().carried()).isTrue();
        assertThat(pages.origin().asOf()).isBefore(fixture.asOf().minus(Duration.ofDays(59)));
    }

    @Test
    void every_carried_source_is_called_stale() {
        for (Status outage : List.of(Status.TIMEOUT, Status.ERROR, Status.RATE_LIMITED)) {
            Scored scored =
                    (Scored) SAAS.seenBefore(WEEK).with(FetcherId.RDAP, outage).score();

            assertThat(scored.report().warnings()).contains("stale_rdap").doesNotContain("stale_dns");
        }
    }

    @Test
    void an_age_keeps_growing_while_it_is_carried() {
        Fixture fresh = SAAS.seenBefore(Duration.ofDays(300));
        Known known = (Known) evidence(fresh.with(FetcherId.RDAP, Status.TIMEOUT), "domain_age_y");

        assertThat(known.raw()).isEqualTo(((Known) evidence(fresh, "domain_age_y")).raw());
    }

    @Test
    void evidence_too_old_to_matter_is_dropped() {
        Fixture old = SAAS.seenBefore(Duration.ofDays(300)).with(FetcherId.SITE, Status.TIMEOUT);

        assertThat(evidence(old, "commercial_pages")).isEqualTo(new Unobserved(Reason.TIMEOUT));
    }

    @Test
    void what_robots_forbid_is_not_carried() {
        Fixture closed = SAAS.seenBefore(WEEK).with(FetcherId.SITE, Status.ROBOTS_DENIED);

        assertThat(evidence(closed, "commercial_pages")).isEqualTo(new Unobserved(Reason.ROBOTS_DENIED));
    }

    @Test
    void absence_is_an_answer_and_nothing_is_carried_over_it() {
        Fixture gone = SAAS.seenBefore(WEEK).with(FetcherId.CADENCE, Status.ABSENT);

        assertThat(((Known) evidence(gone, "posts_90d")).raw()).isZero();
    }

    @Test
    void a_domain_registered_anew_since_then_belongs_to_somebody_else() {
        Fixture sold = SAAS.seenBefore(WEEK)
                .with(FetcherId.SITE, Status.TIMEOUT)
                .with(FetcherId.RDAP, Keys.RDAP_REGISTERED_AT, (double)
                        SAAS.asOf().minus(Duration.ofDays(2)).getEpochSecond());

        assertThat(evidence(sold, "commercial_pages")).isEqualTo(new Unobserved(Reason.TIMEOUT));
    }

    @Test
    void a_half_answer_is_completed_with_what_was_seen_before() {
        Fixture half = Fixture.named("moved-house").seenBefore(WEEK);
        Fixture whole = Fixture.named("moved-house")
                .with(FetcherId.CADENCE, Keys.CADENCE_POSTS_90D, 9)
                .seenBefore(WEEK);
        Fixture completed = new Fixture(half.domain(), half.asOf(), half.current(), whole.earlier());

        Known posts = (Known) evidence(completed, "posts_90d");

        assertThat(posts.raw()).isEqualTo(9);
        assertThat(posts.origin().carried()).isTrue();
        assertThat(((Known) evidence(completed, "sitemap_urls")).origin().carried())
                .isFalse();
    }

    /// Proves E-29: yesterday's answers do not make up for a run that reached nobody.
    @Test
    void carrying_does_not_cure_a_missed_quorum() {
        Fixture dead = SAAS.seenBefore(WEEK);
        for (FetcherId fetcher : List.of(FetcherId.SITE, FetcherId.CADENCE, FetcherId.TLS)) {
            dead = dead.with(fetcher, Status.TIMEOUT);
        }

        assertThat(dead.score()).isInstanceOf(OutOfReach.class);
    }

    @Test
    void the_outage_of_one_source_moves_a_known_companys_score_by_one_and_a_half_points_at_most() {
        for (String name : GoldenTest.SCORED) {
            Fixture before = Fixture.named(name).seenBefore(WEEK);
            int composite = composite(before);
            Fixture.fetchers().forEach(fetcher -> {
                Fixture outage = before.with(fetcher, Status.TIMEOUT);
                if (outage.score() instanceof Scored) {
                    assertThat(Math.abs(composite(outage) - composite))
                            .as("%s without %s, in tenths", name, fetcher)
                            .isLessThanOrEqualTo(15);
                }
            });
        }
    }

    private static int composite(Fixture fixture) {
        return ((Scored) fixture.score()).composition().composite().value();
    }
}
