package dev.coldpath.scoring.model;

import static dev.coldpath.scoring.model.Seen.evidence;
import static dev.coldpath.scoring.model.Seen.known;
import static dev.coldpath.scoring.model.Seen.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.score.Profile;
import dev.coldpath.scoring.model.Evidence.NotApplicable;
import dev.coldpath.scoring.model.Evidence.ObservedAbsent;
import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import dev.coldpath.scoring.model.Scoring.Scored;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What page views, stories, filings and certificates say of a company.
class RegisterReadingsTest {
    private static final Fixture SAAS = Fixture.named("growing-saas");
    private static final Fixture KNOWN = SAAS.and(FetcherId.WIKIDATA, Status.OK)
            .withText(FetcherId.WIKIDATA, Keys.WIKIDATA_CIK, "0000007077")
            .withText(FetcherId.WIKIDATA, Keys.WIKIDATA_ARTICLE, "Brightloom");
    private static final Fixture FILER = KNOWN.and(FetcherId.SEC, Status.OK)
            .withText(FetcherId.SEC, Keys.SEC_CIK, "0000007077")
            .with(FetcherId.SEC, Keys.SEC_BANK, 0)
            .with(FetcherId.SEC, Keys.SEC_CURRENT_RATIO, 1.4)
            .with(FetcherId.SEC, Keys.SEC_OPERATING_MARGIN, -0.3)
            .with(FetcherId.SEC, Keys.SEC_REVENUE, 80_000_000);
    private static final Fixture READ = KNOWN.and(FetcherId.ATTENTION, Status.OK)
            .withText(FetcherId.ATTENTION, Keys.ATTENTION_ARTICLE, "Brightloom")
            .with(FetcherId.ATTENTION, Keys.ATTENTION_HAS_ARTICLE, 1)
            .with(FetcherId.ATTENTION, Keys.ATTENTION_VIEWS_30D, 900)
            .with(FetcherId.ATTENTION, Keys.ATTENTION_VIEW_TREND, -0.2)
            .with(FetcherId.ATTENTION, Keys.ATTENTION_STORIES_180D, 0);
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void views_and_stories_count_and_no_story_is_an_answer() {
        assertThat(known(READ, "pageviews_30d").raw()).isEqualTo(900);
        assertThat(known(READ, "pageview_trend").raw()).isEqualTo(-0.2);
        assertThat(known(READ, "hn_180d")).isInstanceOf(ObservedAbsent.class);
        assertThat(known(READ, "hn_180d").quality()).isCloseTo(0.8, offset(1e-3));
    }

    @Test
    void no_article_is_mild_evidence_and_says_nothing_of_a_trend() {
        Fixture none = SAAS.and(FetcherId.ATTENTION, Status.OK)
                .with(FetcherId.ATTENTION, Keys.ATTENTION_HAS_ARTICLE, 0)
                .with(FetcherId.ATTENTION, Keys.ATTENTION_STORIES_180D, 2);

        assertThat(known(none, "pageviews_30d")).isInstanceOf(ObservedAbsent.class);
        assertThat(known(none, "pageviews_30d").quality()).isCloseTo(0.4, offset(1e-3));
        assertThat(evidence(none, "pageview_trend")).isEqualTo(new Unobserved(Reason.NOT_STATED));
    }

    @Test
    void half_an_answer_is_completed_from_before_while_it_is_the_same_article() {
        Fixture half = READ.seenBefore(WEEK)
                .with(FetcherId.ATTENTION, Status.PARTIAL)
                .with(FetcherId.ATTENTION, Keys.ATTENTION_STORIES_180D, 3);

        assertThat(known(half, "hn_180d").origin().carried()).isFalse();
        assertThat(known(half, "pageviews_30d").origin().carried()).isTrue();
        assertThat(evidence(half.withText(FetcherId.WIKIDATA, Keys.WIKIDATA_ARTICLE, "Loom (band)"), "pageviews_30d"))
                .isEqualTo(new Unobserved(Reason.ERROR));
    }

    @Test
    void filed_figures_come_before_what_others_say() {
        Fixture both =
                FILER.with(FetcherId.WIKIDATA, Keys.WIKIDATA_REVENUE, 1).with(FetcherId.SEC, Keys.SEC_EMPLOYEES, 410);

        assertThat(known(both, "rev_scale").raw()).isEqualTo(80_000_000);
        assertThat(known(both, "headcount_estimate").raw())
                .as("before the site's")
                .isEqualTo(410);
        assertThat(known(both.with(FetcherId.WIKIDATA, Keys.WIKIDATA_EMPLOYEES, 400), "headcount_estimate")
                        .raw())
                .isEqualTo(400);
        assertThat(known(FILER, "op_margin").raw()).isEqualTo(-0.3);
    }

    /// Proves E-22: a balance says nothing of a bank.
    @Test
    void a_banks_balance_does_not_apply() {
        Fixture bank = FILER.with(FetcherId.SEC, Keys.SEC_BANK, 1);

        assertThat(known(FILER, "current_ratio").raw()).isEqualTo(1.4);
        assertThat(evidence(bank, "current_ratio")).isEqualTo(new NotApplicable());
        assertThat(known(bank, "op_margin").raw()).isEqualTo(-0.3);
        assertThat(((Scored) bank.score()).report().missing()).doesNotContain("current_ratio");
    }

    @Test
    void who_does_not_file_states_nothing() {
        Fixture nobody = KNOWN.and(FetcherId.SEC, Status.ABSENT);

        for (String key : List.of("op_margin", "rev_growth", "current_ratio", "rev_scale")) {
            assertThat(evidence(nobody, key)).as(key).isEqualTo(new Unobserved(Reason.NOT_STATED));
        }
    }

    @Test
    void capital_counts_as_surely_as_the_notices_are_the_companys_and_halves_in_540_days() {
        Fixture raised = SAAS.and(FetcherId.SEC, Status.OK)
                .with(FetcherId.SEC, Keys.SEC_OFFERINGS_36M, 2)
                .with(FetcherId.SEC, Keys.SEC_RAISED_36M, 12_000_000);

        assertThat(known(raised, "raised_36m").raw()).isEqualTo(12_000_000);
        assertThat(known(raised, "raised_36m").quality()).isCloseTo(0.7, offset(1e-3));
        assertThat(known(like(raised, 0.6, 0), "raised_36m").quality()).isCloseTo(0.42, offset(1e-3));
        assertThat(known(like(raised, 1, 540), "raised_36m").quality()).isCloseTo(0.35, offset(1e-3));
    }

    /// A register of notices that was not loaded is no outage, however the rest of the source ended.
    @Test
    void no_register_of_notices_and_no_notice_in_it_are_different_things() {
        for (Status status : List.of(Status.OK, Status.ABSENT, Status.PARTIAL, Status.TIMEOUT)) {
            assertThat(evidence(SAAS.and(FetcherId.SEC, status), "raised_36m"))
                    .as("%s", status)
                    .isEqualTo(new Unobserved(Reason.DISABLED));
        }
        for (Status status : List.of(Status.OK, Status.ABSENT)) {
            Fixture none = SAAS.and(FetcherId.SEC, status).with(FetcherId.SEC, Keys.SEC_OFFERINGS_36M, 0);

            assertThat(evidence(none, "raised_36m")).as("%s", status).isEqualTo(new Unobserved(Reason.NOT_STATED));
        }
    }

    @Test
    void what_notices_said_is_carried_over_an_outage() {
        Fixture before = FILER.with(FetcherId.SEC, Keys.SEC_OFFERINGS_36M, 1)
                .with(FetcherId.SEC, Keys.SEC_RAISED_36M, 5_000_000)
                .seenBefore(WEEK)
                .with(FetcherId.SEC, Status.TIMEOUT);

        assertThat(known(before, "raised_36m").origin().carried()).isTrue();
        assertThat(evidence(before.withText(FetcherId.WIKIDATA, Keys.WIKIDATA_CIK, "0000007078"), "raised_36m"))
                .as("another company's")
                .isEqualTo(new Unobserved(Reason.DISABLED));
    }

    @Test
    void who_raised_capital_is_growing() {
        Fixture plain = Fixture.named("corner-bakery").and(FetcherId.SEC, Status.OK);

        assertThat(profile(plain)).isEqualTo(Profile.UNCLASSIFIED);
        assertThat(profile(plain.with(FetcherId.SEC, Keys.SEC_OFFERINGS_36M, 0)))
                .isEqualTo(Profile.UNCLASSIFIED);
        assertThat(profile(plain.with(FetcherId.SEC, Keys.SEC_OFFERINGS_36M, 1)))
                .isEqualTo(Profile.GROWTH);
    }

    @Test
    void a_filer_of_annual_reports_and_a_listed_company_are_established() {
        assertThat(profile(FILER)).isNotEqualTo(Profile.ESTABLISHED);
        assertThat(profile(FILER.with(FetcherId.SEC, Keys.SEC_ANNUAL_REPORTS, 1)))
                .isEqualTo(Profile.ESTABLISHED);
        assertThat(profile(FILER.with(FetcherId.SEC, Keys.SEC_LISTED, 1))).isEqualTo(Profile.ESTABLISHED);
    }

    @Test
    void the_registers_industry_comes_first() {
        Fixture named = FILER.withText(FetcherId.SEC, Keys.SEC_SECTOR, "insurance")
                .withText(FetcherId.WIKIDATA, Keys.WIKIDATA_SECTOR, "media");

        assertThat(((Scored) named.score()).company().sector()).isEqualTo("insurance");
    }

    /// Proves E-30: somebody else's books are not carried.
    @Test
    void an_earlier_filing_under_another_number_is_not_carried() {
        Fixture before = FILER.seenBefore(WEEK).with(FetcherId.SEC, Status.RATE_LIMITED);

        assertThat(known(before, "op_margin").raw()).isEqualTo(-0.3);
        assertThat(evidence(before.withText(FetcherId.WIKIDATA, Keys.WIKIDATA_CIK, "0000007078"), "op_margin"))
                .isEqualTo(new Unobserved(Reason.RATE_LIMITED));
    }

    @Test
    void hosts_count_and_their_growth_counts_less_surely() {
        Fixture hosts = SAAS.and(FetcherId.CT, Status.OK)
                .with(FetcherId.CT, Keys.CT_HOSTNAMES, 40)
                .with(FetcherId.CT, Keys.CT_NEW_HOSTS_SHARE, 0.25);

        assertThat(known(hosts, "ct_hostnames").quality()).isCloseTo(0.8, offset(1e-3));
        assertThat(known(hosts, "new_hosts_share").quality()).isCloseTo(0.5, offset(1e-3));
        assertThat(evidence(SAAS.and(FetcherId.CT, Status.ABSENT), "ct_hostnames"))
                .isEqualTo(new Unobserved(Reason.NOT_STATED));
    }

    /// Proves E-14: both readers of the logs failing leaves the run unharmed.
    @Test
    void without_certificates_there_is_a_record_all_the_same() {
        for (Status outage : List.of(Status.TIMEOUT, Status.ERROR, Status.RATE_LIMITED)) {
            Scored scored = (Scored) SAAS.and(FetcherId.CT, outage).score();

            assertThat(scored.report().failed()).isEmpty();
            assertThat(scored.composition().composite())
                    .isEqualTo(((Scored) SAAS.score()).composition().composite());
        }
    }

    /// The same filings, less surely the company's and so many days older.
    private static Fixture like(Fixture fixture, double identity, int days) {
        Fixture aged = fixture.seenBefore(Duration.ofDays(days));
        List<Snapshot> current = aged.earlier().stream()
                .map(each -> new Snapshot(
                        each.fetcher(),
                        each.fetcherVersion(),
                        each.domain(),
                        each.status(),
                        each.observedAt(),
                        each.observations().stream()
                                .map(seen -> seen.identifiedBy(identity))
                                .toList(),
                        each.traffic(),
                        each.warnings()))
                .toList();
        return new Fixture(fixture.domain(), fixture.asOf(), current, List.of());
    }
}
