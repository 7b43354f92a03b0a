package dev.coldpath.scoring.model;

import static dev.coldpath.scoring.model.Seen.evidence;
import static dev.coldpath.scoring.model.Seen.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.scoring.model.Evidence.Known;
import dev.coldpath.scoring.model.Evidence.NotApplicable;
import dev.coldpath.scoring.model.Evidence.Observed;
import dev.coldpath.scoring.model.Evidence.ObservedAbsent;
import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The four states, and how values are read from snapshots.
class EvidenceTest {
    private static final Fixture SAAS = Fixture.named("growing-saas");

    @Test
    void no_such_page_and_a_page_out_of_reach_are_different_things() {
        assertThat(evidence(SAAS.with(FetcherId.SITE, Keys.SITE_LEADERSHIP, 0), "leadership_disclosed"))
                .isInstanceOf(ObservedAbsent.class);
        assertThat(evidence(SAAS.with(FetcherId.SITE, Status.TIMEOUT), "leadership_disclosed"))
                .isEqualTo(new Unobserved(Reason.TIMEOUT));
    }

    @Test
    void every_failure_keeps_its_own_name() {
        assertThat(reason(Status.TIMEOUT)).contains(Reason.TIMEOUT);
        assertThat(reason(Status.ERROR)).contains(Reason.ERROR);
        assertThat(reason(Status.RATE_LIMITED)).contains(Reason.RATE_LIMITED);
        assertThat(reason(Status.ROBOTS_DENIED)).contains(Reason.ROBOTS_DENIED);
        assertThat(reason(Status.PARTIAL)).contains(Reason.ERROR);
        assertThat(reason(Status.OK)).contains(Reason.NOT_STATED);
        assertThat(reason(Status.NOT_APPLICABLE)).isEmpty();
    }

    @Test
    void signals_whose_sources_take_no_part_are_disabled_and_no_failure() {
        assertThat(evidence(SAAS, "popularity_rank")).isEqualTo(new Unobserved(Reason.DISABLED));
        assertThat(evidence(without(FetcherId.CADENCE), "posts_90d")).isEqualTo(new Unobserved(Reason.DISABLED));
        assertThat(evidence(without(FetcherId.SITE), "headcount_estimate")).isEqualTo(new Unobserved(Reason.DISABLED));
    }

    @Test
    void a_source_that_often_misses_things_is_believed_less_when_it_finds_nothing() {
        Known posts = known(SAAS.with(FetcherId.CADENCE, Status.ABSENT), "posts_90d");

        assertThat(posts).isInstanceOf(ObservedAbsent.class);
        assertThat(posts.quality()).isCloseTo(0.4, offset(1e-5));
        assertThat(known(SAAS.with(FetcherId.CADENCE, Keys.CADENCE_POSTS_90D, 0), "posts_90d")
                        .quality())
                .isCloseTo(0.9, offset(1e-5));
    }

    @Test
    void a_registry_that_does_not_know_a_name_says_nothing_about_its_age() {
        assertThat(evidence(SAAS.with(FetcherId.RDAP, Status.ABSENT), "domain_age_y"))
                .isEqualTo(new Unobserved(Reason.NOT_STATED));
    }

    @Test
    void where_no_source_has_a_say_the_signal_does_not_apply() {
        assertThat(evidence(SAAS.with(FetcherId.RDAP, Status.NOT_APPLICABLE), "domain_age_y"))
                .isEqualTo(new NotApplicable());
    }

    @Test
    void founders_and_employees_that_markup_leaves_out_are_not_stated_rather_than_none() {
        assertThat(evidence(SAAS.with(FetcherId.SITE, Keys.SITE_FOUNDERS, 0), "founder_known"))
                .isEqualTo(new Unobserved(Reason.NOT_STATED));
        assertThat(evidence(SAAS.with(FetcherId.SITE, Keys.SITE_EMPLOYEES, 0), "headcount_estimate"))
                .isEqualTo(new Unobserved(Reason.NOT_STATED));
        assertThat(known(SAAS, "founder_known").raw()).isEqualTo(1);
    }

    @Test
    void what_is_no_number_is_no_fact() {
        assertThat(evidence(SAAS.with(FetcherId.SITE, Keys.SITE_EMPLOYEES, Double.NaN), "headcount_estimate"))
                .isEqualTo(new Unobserved(Reason.NOT_STATED));
        assertThat(evidence(
                        SAAS.with(FetcherId.SITE, Keys.SITE_EMPLOYEES, Double.POSITIVE_INFINITY), "headcount_estimate"))
                .isEqualTo(new Unobserved(Reason.NOT_STATED));
        assertThat(evidence(SAAS.with(FetcherId.SITE, Keys.SITE_COMMERCIAL_PAGES, -3), "commercial_pages"))
                .isInstanceOf(ObservedAbsent.class);
    }

    @Test
    void a_page_that_needs_its_scripts_proves_nothing_absent() {
        Fixture scripts = SAAS.with(FetcherId.SITE, Keys.SITE_JS_ONLY, 1);

        assertThat(evidence(scripts.with(FetcherId.SITE, Keys.SITE_COMMERCIAL_PAGES, 0), "commercial_pages"))
                .isEqualTo(new Unobserved(Reason.NOT_STATED));
        assertThat(evidence(scripts, "commercial_pages")).isInstanceOf(Observed.class);
    }

    @Test
    void hygiene_counts_five_precautions_and_stands_for_all_when_some_are_out_of_reach() {
        assertThat(known(SAAS, "dns_tls_hygiene").raw()).isEqualTo(4);
        assertThat(known(SAAS, "dns_tls_hygiene").origin().fetchers())
                .containsExactly(FetcherId.DNS, FetcherId.SITE, FetcherId.TLS);

        Known noSite = known(SAAS.with(FetcherId.SITE, Status.TIMEOUT), "dns_tls_hygiene");

        assertThat(noSite.raw()).isCloseTo(2.0 * 5 / 3, offset(1e-12));
        assertThat(noSite.quality()).isCloseTo(3 * 0.95 / 5, offset(1e-5));
    }

    @Test
    void a_server_without_tls_lacks_that_precaution() {
        Known clear = known(SAAS.with(FetcherId.TLS, Status.ABSENT), "dns_tls_hygiene");

        assertThat(clear.raw()).isEqualTo(3);
        assertThat(clear.quality()).isCloseTo(known(SAAS, "dns_tls_hygiene").quality(), offset(1e-9));
    }

    @Test
    void paid_infrastructure_adds_up_and_is_at_least_what_is_in_reach() {
        assertThat(known(SAAS, "paid_infra").raw()).isEqualTo(5);

        Known noSite = known(SAAS.with(FetcherId.SITE, Status.ERROR), "paid_infra");

        assertThat(noSite.raw()).isEqualTo(2);
        assertThat(noSite.quality()).isCloseTo(0.95 / 2, offset(1e-5));
    }

    @Test
    void ages_and_horizons_count_from_the_instant_of_the_run() {
        assertThat(known(SAAS, "domain_age_y").raw()).isCloseTo(6.19, offset(0.01));
        assertThat(known(SAAS, "expiry_horizon_y").raw()).isCloseTo(1.81, offset(0.01));
        Fixture lapsed = SAAS.with(FetcherId.RDAP, Keys.RDAP_EXPIRES_AT, (double)
                SAAS.asOf().minusSeconds(60).getEpochSecond());
        assertThat(known(lapsed, "expiry_horizon_y").raw()).isZero();
    }

    /// Proves E-24: another name's site says nothing, the same name's a little less.
    @Test
    void a_site_that_leads_to_another_companys_is_not_read() {
        Fixture away = redirected("brightloomlabs.net");

        assertThat(evidence(away, "commercial_pages")).isEqualTo(new Unobserved(Reason.REDIRECTED));
        assertThat(evidence(away, "posts_90d")).isEqualTo(new Unobserved(Reason.REDIRECTED));
        assertThat(evidence(away, "email_auth")).isInstanceOf(Observed.class);
        assertThat(known(redirected("brightloom.io"), "commercial_pages").quality())
                .isCloseTo(0.9 * 0.9, offset(1e-5));
        assertThat(known(redirected("brightloom.com"), "commercial_pages").quality())
                .isCloseTo(0.9, offset(1e-5));
    }

    @Test
    void of_several_reasons_the_one_that_hides_most_is_told() {
        assertThat(List.of(Reason.values()).stream().min(Comparator.naturalOrder()))
                .contains(Reason.TIMEOUT);
        Fixture none = SAAS.with(FetcherId.DNS, Status.OK)
                .with(FetcherId.SITE, Status.RATE_LIMITED)
                .with(FetcherId.TLS, Status.ERROR);

        assertThat(evidence(none, "dns_tls_hygiene")).isEqualTo(new Unobserved(Reason.ERROR));
    }

    private static Fixture redirected(String to) {
        return SAAS.withText(FetcherId.SITE, Keys.SITE_REDIRECTED_TO, to);
    }

    private static Fixture without(FetcherId fetcher) {
        return new Fixture(
                SAAS.domain(),
                SAAS.asOf(),
                SAAS.current().stream()
                        .filter(each -> !each.fetcher().equals(fetcher))
                        .toList(),
                List.of());
    }

    private static Optional<Reason> reason(Status status) {
        Evidence evidence = evidence(SAAS.with(FetcherId.SITE, status), "commercial_pages");
        return evidence instanceof Unobserved(Reason reason) ? Optional.of(reason) : Optional.empty();
    }
}
