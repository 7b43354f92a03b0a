package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.Confidence.Band;
import dev.coldpath.score.Confidence.Insufficiency;
import dev.coldpath.scoring.model.Scoring.Insufficient;
import dev.coldpath.scoring.model.Scoring.OutOfReach;
import dev.coldpath.scoring.model.Scoring.Scored;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which runs come to a record, and what becomes of the others.
class JudgementTest {
    private static final Fixture SAAS = Fixture.named("growing-saas");
    private static final Fixture BAKERY = Fixture.named("corner-bakery");

    @Test
    void a_slow_registry_costs_its_signals_and_not_the_record() {
        Scored scored = (Scored) SAAS.with(FetcherId.RDAP, Status.TIMEOUT).score();

        assertThat(scored.report().missing()).contains("domain_age_y", "expiry_horizon_y");
        assertThat(scored.report().failed()).isEmpty();
    }

    /// Proves E-29.
    @Test
    void a_site_that_does_not_answer_is_no_evidence_against_its_company() {
        Fixture dead = SAAS;
        for (FetcherId fetcher : List.of(FetcherId.SITE, FetcherId.CADENCE, FetcherId.TLS)) {
            dead = dead.with(fetcher, Status.TIMEOUT);
        }

        assertThat(dead.score()).isInstanceOf(OutOfReach.class);
        assertThat(((OutOfReach) dead.score()).missing()).isBetween(0.5, 1.0);
    }

    /// Proves E-29: what answered that there is nothing was within reach.
    @Test
    void absence_and_closed_doors_do_not_count_against_the_quorum() {
        for (Status status : List.of(Status.ABSENT, Status.ROBOTS_DENIED, Status.NOT_APPLICABLE)) {
            Fixture quiet = SAAS;
            for (FetcherId fetcher : List.of(FetcherId.SITE, FetcherId.CADENCE, FetcherId.TLS)) {
                quiet = quiet.with(fetcher, status);
            }

            assertThat(quiet.score()).as(status.wire()).isInstanceOf(Insufficient.class);
        }
    }

    /// Proves E-29: half is a quorum, anything less is none.
    @Test
    void a_quorum_is_missed_by_more_than_half() {
        assertThat(Quorum.missed(0.5)).isFalse();
        assertThat(Quorum.missed(0.1 + 0.2 + 0.2)).isFalse();
        assertThat(Quorum.missed(0.501)).isTrue();
        assertThat(Quorum.missed(0)).isFalse();
    }

    @Test
    void a_domain_that_neither_name_servers_nor_registry_know_is_not_live() {
        assertThat(reason(Fixture.named("no-such-domain"))).isEqualTo(Insufficiency.NOT_LIVE);
        assertThat(reason(SAAS.with(FetcherId.RDAP, Keys.RDAP_HELD, 1))).isEqualTo(Insufficiency.NOT_LIVE);
    }

    @Test
    void a_name_that_only_one_side_does_not_know_is_not_proved_dead() {
        Fixture unknown = SAAS.with(FetcherId.DNS, Keys.DNS_EXISTS, 0);

        assertThat(Standing.provedDead(unknown.current())).isFalse();
        assertThat(Standing.provedDead(
                        unknown.with(FetcherId.RDAP, Status.TIMEOUT).current()))
                .isFalse();
        assertThat(Standing.provedDead(
                        SAAS.with(FetcherId.RDAP, Keys.RDAP_REGISTERED, 0).current()))
                .isFalse();
        assertThat(Standing.provedDead(
                        unknown.with(FetcherId.RDAP, Keys.RDAP_REGISTERED, 0).current()))
                .isTrue();
    }

    @Test
    void where_no_registry_can_be_asked_the_name_servers_are_proof_enough() {
        assertThat(Standing.provedDead(SAAS.with(FetcherId.DNS, Keys.DNS_EXISTS, 0)
                        .with(FetcherId.RDAP, Status.NOT_APPLICABLE)
                        .current()))
                .isTrue();
    }

    @Test
    void an_owner_opts_out_by_a_record_of_the_domain() {
        assertThat(Standing.optedOut(SAAS.snapshots())).isFalse();
        assertThat(Standing.optedOut(
                        SAAS.with(FetcherId.DNS, Keys.DNS_OPT_OUT, 1).snapshots()))
                .isTrue();
        assertThat(Standing.optedOut(new Snapshots(SAAS.domain(), List.of(), List.of())))
                .isFalse();
    }

    @Test
    void parking_shows_in_name_servers_in_the_page_or_in_an_empty_site_without_mail() {
        assertThat(reason(SAAS.with(FetcherId.DNS, Keys.DNS_PARKING, 1))).isEqualTo(Insufficiency.PARKED);
        assertThat(reason(SAAS.with(FetcherId.SITE, Keys.SITE_LANDER, 1))).isEqualTo(Insufficiency.PARKED);
        Fixture lonely = SAAS.with(FetcherId.SITE, Keys.SITE_LINKS, 1);
        assertThat(reason(lonely.with(FetcherId.DNS, Keys.DNS_MX, 0))).isEqualTo(Insufficiency.PARKED);
        assertThat(lonely.score()).isInstanceOf(Scored.class);
        assertThat(SAAS.with(FetcherId.DNS, Keys.DNS_MX, 0).score()).isInstanceOf(Scored.class);
    }

    @Test
    void a_parking_page_elsewhere_is_still_a_parking_page() {
        Fixture sold = SAAS.withText(FetcherId.SITE, Keys.SITE_REDIRECTED_TO, "namemarket.net")
                .with(FetcherId.SITE, Keys.SITE_LANDER, 1);

        assertThat(reason(sold)).isEqualTo(Insufficiency.PARKED);
    }

    @Test
    void a_parked_domain_is_parked_even_when_its_site_hangs() {
        Fixture parked = Fixture.named("parked");
        for (FetcherId fetcher : List.of(FetcherId.SITE, FetcherId.CADENCE, FetcherId.TLS)) {
            parked = parked.with(fetcher, Status.TIMEOUT);
        }

        assertThat(reason(parked)).isEqualTo(Insufficiency.PARKED);
    }

    @Test
    void three_of_five_sources_are_enough_and_two_are_not() {
        assertThat(BAKERY.score()).isInstanceOf(Scored.class);
        assertThat(reason(BAKERY.with(FetcherId.TLS, Status.ABSENT))).isEqualTo(Insufficiency.EVIDENCE);
    }

    @Test
    void too_little_evidence_is_no_score() {
        assertThat(reason(Fixture.named("thin"))).isEqualTo(Insufficiency.EVIDENCE);
        assertThat(reason(Fixture.named("closed-to-robots"))).isEqualTo(Insufficiency.EVIDENCE);
    }

    @Test
    void a_source_that_was_out_of_reach_is_not_held_against_a_company_as_one_that_knows_nothing_is() {
        Fixture known = BAKERY.and(FetcherId.ATS, Status.ABSENT).and(FetcherId.GITHUB, Status.ABSENT);

        assertThat(reason(known.and(FetcherId.WIKIDATA, Status.ABSENT))).isEqualTo(Insufficiency.EVIDENCE);
        assertThat(known.and(FetcherId.WIKIDATA, Status.RATE_LIMITED)
                        .with(FetcherId.RDAP, Status.RATE_LIMITED)
                        .score())
                .isInstanceOf(Scored.class);
    }

    @Test
    void what_was_out_of_reach_is_no_evidence_either() {
        Fixture thin = Fixture.named("thin")
                .with(FetcherId.RDAP, Status.RATE_LIMITED)
                .and(FetcherId.WIKIDATA, Status.RATE_LIMITED)
                .and(FetcherId.ATS, Status.ROBOTS_DENIED)
                .and(FetcherId.GITHUB, Status.ROBOTS_DENIED);

        assertThat(reason(thin)).isEqualTo(Insufficiency.EVIDENCE);
    }

    @Test
    void without_any_source_there_is_no_evidence_and_no_division_by_it() {
        Scoring scoring =
                Model.score(new Snapshots(SAAS.domain(), List.of(), SAAS.current()), Judged.MANIFEST, SAAS.asOf());

        assertThat(((Insufficient) scoring).reason()).isEqualTo(Insufficiency.EVIDENCE);
    }

    @Test
    void a_page_without_a_company_behind_it_is_not_scored() {
        Fixture page = Fixture.named("landing-page");
        assertThat(reason(page)).isEqualTo(Insufficiency.NO_COMPANY);

        assertThat(page.with(FetcherId.SITE, Keys.SITE_ORGANIZATION, 1).score()).isInstanceOf(Scored.class);
        assertThat(page.with(FetcherId.SITE, Keys.SITE_COMMERCIAL_PAGES, 3).score())
                .isInstanceOf(Scored.class);
        assertThat(page.with(FetcherId.SITE, Keys.SITE_BOARD_LINK, 1).score()).isInstanceOf(Scored.class);
        assertThat(page.with(FetcherId.SITE, Keys.SITE_GITHUB_LINK, 1).score()).isInstanceOf(Scored.class);
        assertThat(page.with(FetcherId.SITE, Keys.SITE_FOUNDED_YEAR, 2025).score())
                .isInstanceOf(Scored.class);
        assertThat(reason(page.with(FetcherId.SITE, Keys.SITE_FOUNDED_YEAR, 2026)))
                .isEqualTo(Insufficiency.NO_COMPANY);
        assertThat(reason(page.with(FetcherId.DNS, Keys.DNS_MX, 0).with(FetcherId.SITE, Keys.SITE_BOARD_LINK, 1)))
                .isEqualTo(Insufficiency.NO_COMPANY);
    }

    @Test
    void an_organisation_on_github_is_a_trace_however_it_was_found() {
        Fixture page = Fixture.named("landing-page");
        Fixture read = page.and(FetcherId.GITHUB, Status.OK);
        Fixture item = page.and(FetcherId.WIKIDATA, Status.OK);

        assertThat(reason(read)).isEqualTo(Insufficiency.NO_COMPANY);
        assertThat(read.withText(FetcherId.GITHUB, Keys.GITHUB_ORGANIZATION, "soonish")
                        .score())
                .isInstanceOf(Scored.class);
        assertThat(item.withText(FetcherId.WIKIDATA, Keys.WIKIDATA_GITHUB, "soonish")
                        .score())
                .isInstanceOf(Scored.class);
    }

    @Test
    void an_item_is_a_trace_though_no_encyclopedia_has_an_article() {
        Fixture item = Fixture.named("landing-page")
                .and(FetcherId.WIKIDATA, Status.OK)
                .with(FetcherId.WIKIDATA, Keys.WIKIDATA_SITELINKS, 0);

        assertThat(reason(item)).isEqualTo(Insufficiency.NO_COMPANY);
        assertThat(item.withText(FetcherId.WIKIDATA, Keys.WIKIDATA_ITEM, "Q77").score())
                .isInstanceOf(Scored.class);
    }

    /// Proves E-39: the report of such a run says why, and only directs.
    @Test
    void an_insufficient_run_reports_its_reason_among_the_warnings() {
        for (String name : List.of("no-such-domain", "parked", "thin", "landing-page")) {
            Insufficient insufficient = (Insufficient) Fixture.named(name).score();

            Confidence confidence = insufficient.confidence(Golden.RUN);

            assertThat(confidence.band()).isEqualTo(Band.DIRECTIONAL);
            assertThat(confidence.insufficient()).contains(insufficient.reason());
            assertThat(confidence.dataWarnings())
                    .isSorted()
                    .contains(insufficient.reason().warning());
        }
    }

    @Test
    void snapshots_of_another_domain_or_twice_of_one_fetcher_are_refused() {
        List<Snapshot> twice = new ArrayList<>(SAAS.current());
        twice.add(SAAS.current().getFirst());

        assertThatThrownBy(() -> new Snapshots(SAAS.domain(), twice, List.of())).hasMessageContaining("two of dns");
        assertThatThrownBy(() -> new Snapshots(new Domain("other.com"), SAAS.current(), List.of()))
                .hasMessageContaining("other.com");
    }

    private static Insufficiency reason(Fixture fixture) {
        return ((Insufficient) fixture.score()).reason();
    }
}
