package dev.coldpath.scoring.fetch.sec;

import static dev.coldpath.scoring.fetch.ScriptedWeb.answer;
import static dev.coldpath.scoring.fetch.Seen.has;
import static dev.coldpath.scoring.fetch.Seen.number;
import static dev.coldpath.scoring.fetch.World.fact;
import static dev.coldpath.scoring.fetch.sec.Notices.by;
import static dev.coldpath.scoring.fetch.sec.Notices.in;
import static dev.coldpath.scoring.fetch.sec.Notices.offering;
import static dev.coldpath.scoring.fetch.sec.Notices.since;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.dataset.SecRegister;
import dev.coldpath.scoring.fetch.TestTime;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What a company raised in private, and whose notices it takes for its own.
class OfferingSearchTest {
    private static final String FILER = "https://data.sec.gov/submissions/CIK0000007077.json";
    private static final String LOOMS = """
            {"cik":"7077","name":"BRIGHTLOOM HOLDINGS, INC.","sic":"","exchanges":[],"filings":{"recent":{"form":[]}}}""";
    private static final Snapshot NO_ITEM = World.snapshot(FetcherId.WIKIDATA, Status.ABSENT, TestTime.NOON);
    private static final Snapshot SITE = site(
            fact(Keys.SITE_NAME, "Brightloom, Inc."), fact(Keys.SITE_STATE, "CA"), fact(Keys.SITE_FOUNDED_YEAR, 2019));
    private static final Snapshot NUMBERED =
            item(fact(Keys.WIKIDATA_NAME, "Brightloom"), fact(Keys.WIKIDATA_CIK, "0000007077"));

    private final World world = new World();
    private final Notices notices = new Notices();

    /// Proves E-21: an exact number is enough, whatever state and year the notice has.
    @Test
    void offerings_under_the_companys_own_number_are_certainly_its_own() {
        world.web.text(FILER, LOOMS);
        notices.with(
                "Brightloom Inc",
                since(OptionalInt.empty(), in("NY", offering("021-1", "2026-03-05", 2_000_000))),
                offering("021-2", "2025-02-01", 500_000),
                by("0000000042", offering("021-3", "2026-06-01", 7)));

        Snapshot seen = fetch(NUMBERED, SITE);

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(number(seen, Keys.SEC_OFFERINGS_36M)).isEqualTo(2);
        Observation raised = seen.observation(Keys.SEC_RAISED_36M).orElseThrow();
        assertThat(number(seen, Keys.SEC_RAISED_36M)).isEqualTo(2_500_000);
        assertThat(raised.identity()).isEqualTo(1);
        assertThat(raised.asOf()).as("the newest notice's").isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        assertThat(raised.source()).isEqualTo(Notices.SOURCE);
    }

    /// Proves E-21: name, state and year of incorporation together.
    @Test
    void a_company_without_a_number_is_known_by_name_state_and_year_and_costs_no_call() {
        notices.with("BRIGHTLOOM INC", offering("021-1", "2026-03-05", 2_000_000));

        Snapshot seen = fetch(NO_ITEM, SITE);

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(number(seen, Keys.SEC_RAISED_36M)).isEqualTo(2_000_000);
        assertThat(seen.observation(Keys.SEC_RAISED_36M).orElseThrow().identity())
                .isEqualTo(0.6);
        assertThat(seen.warnings()).isEmpty();
        assertThat(world.web.asked()).isEmpty();
    }

    @Test
    void headquarters_and_foundation_may_be_on_record_elsewhere() {
        notices.with("Brightloom", by("", offering("021-1", "2026-03-05", 3_000_000)));
        Snapshot item = item(
                fact(Keys.WIKIDATA_NAME, "Brightloom"),
                fact(Keys.WIKIDATA_STATE, "CA"),
                fact(Keys.WIKIDATA_FOUNDED_AT, (double) LocalDate.parse("2019-12-31")
                        .atStartOfDay(ZoneOffset.UTC)
                        .toEpochSecond()));

        assertThat(number(fetch(item), Keys.SEC_RAISED_36M)).isEqualTo(3_000_000);
    }

    /// Proves E-21: never by name only.
    @Test
    void a_name_with_a_part_of_the_rest_is_not_enough() {
        notices.with("Brightloom", offering("021-1", "2026-03-05", 2_000_000));
        Observation name = fact(Keys.SITE_NAME, "Brightloom");
        Observation state = fact(Keys.SITE_STATE, "CA");
        Observation year = fact(Keys.SITE_FOUNDED_YEAR, 2019);

        for (Snapshot site : List.of(
                site(name),
                site(name, state),
                site(name, year),
                site(name, fact(Keys.SITE_STATE, "NY"), year),
                site(name, state, fact(Keys.SITE_FOUNDED_YEAR, 2018)),
                site(state, year),
                site(fact(Keys.SITE_NAME, "Brightloom Labs"), state, year),
                site(name, state, year, fact(Keys.SITE_REDIRECTED_TO, "loomworks.com")),
                site(name.identifiedBy(0.9), state, year))) {
            assertNothing(fetch(NO_ITEM, site));
        }
    }

    @Test
    void a_notice_that_does_not_say_when_or_where_is_nobodys() {
        notices.with("Brightloom", since(OptionalInt.empty(), offering("021-1", "2026-03-05", 2_000_000)))
                .with("Brightloom", in("", offering("021-2", "2026-03-05", 2_000_000)));

        assertNothing(fetch(NO_ITEM, SITE));
    }

    /// Proves E-21: no join through an item that may be another company's.
    @Test
    void an_ambiguous_item_names_no_issuer() {
        notices.with("Brightloom", offering("021-1", "2026-03-05", 2_000_000));
        Snapshot ambiguous = item(
                fact(Keys.WIKIDATA_NAME, "Brightloom").identifiedBy(0.6),
                fact(Keys.WIKIDATA_STATE, "CA").identifiedBy(0.6),
                fact(Keys.WIKIDATA_CIK, "0000007077").identifiedBy(0.6),
                fact(Keys.WIKIDATA_FOUNDED_AT, 1_560_000_000).identifiedBy(0.6));

        assertThat(number(fetch(ambiguous), Keys.SEC_OFFERINGS_36M)).isZero();
    }

    @Test
    void of_two_issuers_that_are_alike_neither_is_taken() {
        notices.with(
                "Brightloom",
                offering("021-1", "2026-03-05", 2_000_000),
                by("0000000042", offering("021-2", "2026-03-06", 4_000_000)));

        assertNothing(fetch(NO_ITEM, SITE));
    }

    @Test
    void who_has_a_number_takes_no_notice_of_another() {
        world.web.text(FILER, LOOMS);
        notices.with("Brightloom", by("0000000042", offering("021-1", "2026-03-05", 2_000_000)));

        Snapshot seen = fetch(NUMBERED, SITE);

        assertThat(number(seen, Keys.SEC_OFFERINGS_36M)).isZero();
        assertThat(has(seen, Keys.SEC_RAISED_36M)).isFalse();
    }

    @Test
    void thirty_six_months_are_counted_to_the_day() {
        LocalDate today = LocalDate.ofInstant(TestTime.NOON, ZoneOffset.UTC);
        notices.with(
                "Brightloom",
                offering("021-1", today.minusMonths(36).toString(), 1),
                offering("021-2", today.minusMonths(36).minusDays(1).toString(), 10),
                offering("021-3", today.toString(), 100),
                offering("021-4", today.plusDays(1).toString(), 1_000));

        assertThat(number(fetch(NO_ITEM, SITE), Keys.SEC_RAISED_36M)).isEqualTo(101);
    }

    /// Proves E-21: an amendment replaces its original, also under the issuer's new name.
    @Test
    void of_one_offering_under_two_names_the_newer_notice_counts() {
        world.web.text(FILER, LOOMS);
        notices.with("Brightloom", offering("021-1", "2025-03-05", 2_000_000))
                .with("Brightloom Holdings", offering("021-1", "2026-03-05", 3_000_000))
                .listed("0000007077", "Brightloom Weaving Corp")
                .with("Brightloom Weaving", offering("021-2", "2026-05-05", 50));

        Snapshot seen = fetch(NUMBERED);

        assertThat(number(seen, Keys.SEC_RAISED_36M)).isEqualTo(3_000_050);
        assertThat(notices.asked())
                .containsExactly("", "brightloom", "brightloom weaving", "brightloom holdings")
                .doesNotHaveDuplicates();
    }

    @Test
    void nothing_loaded_is_not_the_same_as_nothing_found() {
        Snapshot none = fetch(NO_ITEM, SITE);
        Snapshot notLoaded = world.fetch(new SecFetcher(world.means().with(SecRegister.NONE)), NO_ITEM, SITE);

        assertNothing(none);
        assertThat(none.observation(Keys.SEC_OFFERINGS_36M).orElseThrow().asOf())
                .isEqualTo(Notices.LISTED);
        assertThat(notLoaded.status()).isEqualTo(Status.ABSENT);
        assertThat(notLoaded.observations()).isEmpty();
    }

    @Test
    void notices_are_known_while_the_sec_is_out_of_reach() {
        world.web.on(FILER, answer(500, ""));
        notices.with("Brightloom", offering("021-1", "2026-03-05", 2_000_000));

        assertThat(fetch(NUMBERED).status()).isEqualTo(Status.PARTIAL);
        assertThat(number(fetch(NUMBERED), Keys.SEC_RAISED_36M)).isEqualTo(2_000_000);
        Snapshot unknown = fetch(World.snapshot(FetcherId.WIKIDATA, Status.TIMEOUT, TestTime.NOON));
        assertThat(unknown.status()).as("who it is was not found out").isEqualTo(Status.TIMEOUT);
        assertThat(unknown.observations()).isEmpty();
    }

    /// What a company is called, where it is and since when, only its site tells of it.
    @Test
    void of_a_company_whose_site_is_out_of_reach_nobody_knows_whether_it_raised_anything() {
        notices.with("Brightloom", offering("021-1", "2026-03-05", 2_000_000));
        for (Status outage : List.of(Status.TIMEOUT, Status.ERROR, Status.RATE_LIMITED)) {
            Snapshot unseen = World.snapshot(FetcherId.SITE, outage, TestTime.NOON);

            Snapshot seen = fetch(NO_ITEM, unseen);

            assertThat(seen.status()).isEqualTo(outage);
            assertThat(seen.observations()).isEmpty();
            assertThat(seen.warnings()).isEmpty();
        }
        world.web.text(FILER, LOOMS);
        Snapshot unseen = World.snapshot(FetcherId.SITE, Status.TIMEOUT, TestTime.NOON);
        assertThat(number(fetch(NUMBERED, unseen), Keys.SEC_RAISED_36M))
                .as("its number is enough")
                .isEqualTo(2_000_000);
        assertThat(number(fetchFrom(new Notices(), NUMBERED, unseen), Keys.SEC_OFFERINGS_36M))
                .isZero();
    }

    @Test
    void a_register_that_fails_once_is_asked_again_and_one_that_is_down_leaves_a_gap() {
        notices.with("Brightloom", offering("021-1", "2026-03-05", 2_000_000)).failing(1);
        assertThat(number(fetch(NO_ITEM, SITE), Keys.SEC_RAISED_36M)).isEqualTo(2_000_000);

        assertThat(fetchFrom(new Notices().failing(2), NO_ITEM, SITE).status()).isEqualTo(Status.ERROR);
        world.web.text(FILER, LOOMS);
        assertThat(fetchFrom(new Notices().failing(2), NUMBERED).status()).isEqualTo(Status.PARTIAL);
    }

    private static void assertNothing(Snapshot seen) {
        assertThat(seen.status()).isEqualTo(Status.ABSENT);
        assertThat(number(seen, Keys.SEC_OFFERINGS_36M)).isZero();
        assertThat(has(seen, Keys.SEC_RAISED_36M)).isFalse();
        assertThat(seen.warnings()).containsExactly("firmographic_no_registry_match");
    }

    private Snapshot fetch(Snapshot... known) {
        return fetchFrom(notices, known);
    }

    private Snapshot fetchFrom(SecRegister register, Snapshot... known) {
        return world.fetch(new SecFetcher(world.means().with(register)), known);
    }

    private static Snapshot item(Observation... seen) {
        return World.snapshot(FetcherId.WIKIDATA, Status.OK, TestTime.NOON, seen);
    }

    private static Snapshot site(Observation... seen) {
        return World.snapshot(FetcherId.SITE, Status.OK, TestTime.NOON, seen);
    }
}
