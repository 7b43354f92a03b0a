package dev.coldpath.internet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobState;
import dev.coldpath.score.Profile;
import dev.coldpath.scoring.pipeline.QuorumNotMet;
import dev.coldpath.scoring.record.HistoryRow;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whole runs: discover, enrich, score, by the real fetchers over real sockets. Proves E-16 and E-28's second half.
class RunTest {
    private static MiniatureInternet internet;
    private static Expedition expedition;
    private static final LogRecords LOG = new LogRecords();

    @BeforeAll
    static void start() throws InterruptedException {
        LOG.listen();
        internet = MiniatureInternet.start(InstantSource.system(), Duration.ZERO);
        expedition = new Expedition(internet.reach());
        // the first run pays for what the JVM has to load, and sources wait for nobody
        expedition.score("misnomerly.com");
    }

    @AfterAll
    static void stop() {
        expedition.close();
        internet.close();
        LOG.stop();
    }

    private static HistoryRow row(String domain) throws InterruptedException {
        JsonNode answer = expedition.score(domain);

        assertThat(answer.path("scored").booleanValue()).as("%s", answer).isTrue();
        assertThat(expedition.job(domain).state()).isInstanceOf(JobState.Succeeded.class);
        return expedition.ledger().newest(new Domain(domain)).orElseThrow();
    }

    private static String reason(String domain) throws InterruptedException {
        JsonNode answer = expedition.score(domain);

        assertThat(answer.path("scored").booleanValue()).as("%s", answer).isFalse();
        assertThat(expedition.job(domain).state()).isInstanceOf(JobState.Failed.class);
        assertThat(expedition.ledger().newest(new Domain(domain))).isEmpty();
        return answer.path("reason").textValue();
    }

    private static List<String> warnings(String domain) {
        return expedition.ledger().confidence(new Domain(domain)).orElseThrow().dataWarnings();
    }

    @Test
    void healthy_companies_are_scored_and_known_by_kind() throws InterruptedException {
        HistoryRow growing = row("brightloom.com");
        HistoryRow large = row("ostravale.com");
        HistoryRow maker = row("kesslau-pumpen.de");
        HistoryRow plumbers = row("tolverne-plumbing.co.uk");

        assertThat(growing.companyName()).isEqualTo("Brightloom Software Inc.");
        assertThat(List.of(growing.profile(), large.profile())).containsExactly(Profile.GROWTH, Profile.ESTABLISHED);
        assertThat(List.of(growing.sector(), large.sector(), maker.sector()))
                .containsExactly("saas", "industrial", "industrial");
        assertThat(List.of(growing.geo(), maker.geo(), plumbers.geo())).containsExactly("us", "eu", "eu");
        assertThat(Stream.of(large, growing, maker, plumbers).map(HistoryRow::composite))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(expedition.snapshots("brightloom.com"))
                .filteredOn(snapshot -> !snapshot.fetcher().equals(FetcherId.SEC))
                .extracting(Snapshot::status)
                .containsOnly(Status.OK);
        assertThat(warnings("brightloom.com")).containsExactly("firmographic_no_registry_match");
    }

    @Test
    void a_company_that_files_is_known_by_its_figures_and_a_private_one_by_its_echo() throws InterruptedException {
        row("ostravale.com");
        row("brightloom.com");

        assertThat(keys("ostravale.com"))
                .contains(Keys.SEC_REVENUE_GROWTH, Keys.SEC_OPERATING_MARGIN, Keys.SEC_CURRENT_RATIO, Keys.SEC_LISTED)
                .contains(Keys.ATTENTION_VIEW_TREND, Keys.CT_HOSTNAMES)
                .as("its books are kept in euros")
                .doesNotContain(Keys.SEC_REVENUE);
        assertThat(keys("brightloom.com"))
                .contains(Keys.ATTENTION_VIEWS_30D, Keys.ATTENTION_STORIES_180D, Keys.CT_HOSTS)
                .noneMatch(key -> key.startsWith("sec."));
    }

    private static List<String> keys(String domain) {
        return expedition.snapshots(domain).stream()
                .flatMap(snapshot -> snapshot.observations().stream())
                .map(Observation::key)
                .toList();
    }

    @Test
    void a_slow_registry_costs_its_signals_and_not_the_record() throws InterruptedException {
        row("dawdlemere.com");

        assertThat(expedition
                        .ledger()
                        .confidence(new Domain("dawdlemere.com"))
                        .orElseThrow()
                        .missingSignals())
                .contains("domain_age_y", "expiry_horizon_y")
                .doesNotContain("commercial_pages");
    }

    @Test
    void a_dead_site_that_wikidata_cannot_tell_of_fails_the_run_and_stores_nothing() {
        for (String domain : List.of("stillwend.com", "tamberquick.com")) {
            assertThatThrownBy(() -> expedition.score(domain)).as(domain).isInstanceOf(QuorumNotMet.class);

            assertThat(expedition.ledger().newest(new Domain(domain))).isEmpty();
            assertThat(expedition.ledger().confidence(new Domain(domain))).isEmpty();
            assertThat(expedition.job(domain).open()).isTrue();
        }
    }

    @Test
    void runs_without_a_record_tell_their_reasons_apart() throws InterruptedException {
        for (Map.Entry<String, String> each : Map.of(
                        "vacantquarl.com", "not_live",
                        "heldover-wyn.com", "not_live",
                        "parkfallow.com", "parked",
                        "quoddle-notes.com", "no_company",
                        "gatequill.com", "evidence",
                        "scriptwhistle.com", "evidence",
                        "velloric.com", "evidence")
                .entrySet()) {
            assertThat(reason(each.getKey())).as(each.getKey()).isEqualTo(each.getValue());
            assertThat(warnings(each.getKey())).contains("insufficient_" + each.getValue());
        }
        assertThat(warnings("scriptwhistle.com")).contains("web_js_only");
    }

    @Test
    void a_dead_domain_is_not_asked_any_further() throws InterruptedException {
        reason("vacantquarl.com");

        assertThat(expedition.snapshots("vacantquarl.com"))
                .extracting(snapshot -> snapshot.fetcher().name())
                .doesNotContain("cadence");
    }

    @Test
    void whoever_opted_out_sees_no_request_and_leaves_no_trace() throws InterruptedException {
        assertThat(reason("leaveusbe.net")).isEqualTo("excluded");

        assertThat(internet.requests(new Domain("leaveusbe.net"))).isEmpty();
        assertThat(expedition.ledger().confidence(new Domain("leaveusbe.net"))).isEmpty();
    }

    @Test
    void a_site_that_leads_to_another_counts_if_it_bears_the_same_name() throws InterruptedException {
        row("pellucio.io");

        assertThat(warnings("pellucio.io")).contains("web_redirected_domain");
        assertThat(expedition.snapshots("pellucio.io"))
                .filteredOn(snapshot -> snapshot.fetcher().name().equals("site"))
                .flatExtracting(Snapshot::observations)
                .filteredOn(observation -> observation.key().equals("site.pricing_page"))
                .allSatisfy(observation -> assertThat(observation.identity()).isEqualTo(0.9));
    }

    @Test
    void trouble_in_one_source_is_told_and_survived() throws InterruptedException {
        for (String domain : List.of(
                "garblemoth.com",
                "limitarn.com",
                "bracewort.com",
                "entivex.com",
                "trapdorrin.com",
                "mapmoor.com",
                "halfseen-brae.com",
                "pacemoor.com",
                "oldlantern-forge.com")) {
            row(domain);
        }
        assertThat(warnings("limitarn.com")).contains("rate_limited_rdap");
        assertThat(warnings("pacemoor.com")).contains("web_robots_denied");
    }

    @Test
    void a_repeated_task_asks_nobody_again() throws InterruptedException {
        Domain domain = new Domain("pellucio.com");
        expedition.discover(domain.name());
        internet.forget();

        expedition.discover(domain.name());

        assertThat(internet.requests()).isEmpty();
        assertThat(internet.questions(domain)).isEmpty();
    }

    @Test
    void nothing_about_a_person_is_kept_or_logged() throws InterruptedException {
        List<String> domains = List.of("brightloom.com", "ostravale.com", "kesslau-pumpen.de");
        for (String domain : domains) {
            row(domain);
        }
        String kept = expedition.shelf().all() + "\n" + expedition.ledger() + "\n" + LOG.text();

        assertThat(kept).contains("Brightloom Software Inc.", "site.leadership");
        assertThat(Companies.PLANTED_NAMES.stream()
                        .flatMap(name -> Stream.of(name.split("[ @]", -1)))
                        .filter(part -> !domains.contains(part)))
                .allSatisfy(part -> assertThat(kept).doesNotContainIgnoringCase(part));
    }
}
