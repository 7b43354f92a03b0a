package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Profile;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whom a record is compared with.
class CompanyTest {
    private static final Fixture SAAS = Fixture.named("growing-saas");
    private static final Fixture SILENT = SAAS.with(FetcherId.SITE, Status.OK);

    @Test
    void the_name_is_the_organisations_or_else_the_domain() {
        assertThat(company(SAAS).name()).isEqualTo("Brightloom");
        assertThat(company(SILENT).name()).isEqualTo("brightloom.com");
        assertThat(company(named(" \u2003\n")).name()).isEqualTo("brightloom.com");
    }

    @Test
    void a_register_names_whom_neither_the_item_nor_the_site_does() {
        Fixture filed = SILENT.and(FetcherId.SEC, Status.OK).withText(FetcherId.SEC, Keys.SEC_NAME, "BRIGHTLOOM INC");

        assertThat(company(filed).name()).isEqualTo("BRIGHTLOOM INC");
        assertThat(company(filed.withText(FetcherId.SITE, Keys.SITE_NAME, "Brightloom"))
                        .name())
                .isEqualTo("Brightloom");
    }

    @Test
    void a_name_is_one_short_line_whatever_the_page_says() {
        assertThat(company(named("Bright\nloom\u0000 Inc")).name()).isEqualTo("Bright loom  Inc");
        assertThat(company(named("x".repeat(500))).name()).hasSize(120);
        assertThat(company(named("😀".repeat(200))).name()).isEqualTo("😀".repeat(120));
    }

    @Test
    void a_sector_that_is_not_on_the_list_is_other() {
        assertThat(company(SAAS).sector()).isEqualTo("saas");
        assertThat(company(SILENT).sector()).isEqualTo("other");
        assertThat(company(SAAS.withText(FetcherId.SITE, Keys.SITE_SECTOR, "alchemy"))
                        .sector())
                .isEqualTo("other");
    }

    @Test
    void the_country_decides_the_region_and_else_the_ending_of_the_domain() {
        assertThat(company(SAAS).geo()).isEqualTo("us");
        assertThat(company(SAAS.withText(FetcherId.SITE, Keys.SITE_COUNTRY, "CH"))
                        .geo())
                .isEqualTo("eu");
        assertThat(company(SAAS.withText(FetcherId.SITE, Keys.SITE_COUNTRY, "JP"))
                        .geo())
                .isEqualTo("global");
        assertThat(geo("brightloom.com")).isEqualTo("global");
        assertThat(geo("brightloom.co.uk")).isEqualTo("eu");
        assertThat(geo("brightloom.de")).isEqualTo("eu");
        assertThat(geo("brightloom.us")).isEqualTo("us");
        assertThat(geo("brightloom.io")).isEqualTo("global");
    }

    @Test
    void a_site_in_five_languages_is_a_global_companys() {
        assertThat(company(SAAS.with(FetcherId.SITE, Keys.SITE_HREFLANGS, 4)).geo())
                .isEqualTo("us");
        assertThat(company(SAAS.with(FetcherId.SITE, Keys.SITE_HREFLANGS, 5)).geo())
                .isEqualTo("global");
    }

    @Test
    void roles_on_two_continents_are_a_global_companys() {
        Fixture hiring = SAAS.and(FetcherId.ATS, Status.OK);

        assertThat(company(hiring.with(FetcherId.ATS, Keys.ATS_CONTINENTS, 1)).geo())
                .isEqualTo("us");
        assertThat(company(hiring.with(FetcherId.ATS, Keys.ATS_CONTINENTS, 2)).geo())
                .isEqualTo("global");
    }

    @Test
    void many_people_make_a_company_established_and_age_alone_does_not() {
        assertThat(profile(SAAS.with(FetcherId.SITE, Keys.SITE_EMPLOYEES, 1_000)))
                .isEqualTo(Profile.ESTABLISHED);
        assertThat(profile(SAAS.with(FetcherId.SITE, Keys.SITE_EMPLOYEES, 999))).isEqualTo(Profile.GROWTH);
        assertThat(profile(old(SAAS))).isEqualTo(Profile.GROWTH);
    }

    @Test
    void a_board_a_public_code_host_or_a_young_price_list_makes_a_growing_company() {
        Fixture plain = SAAS.with(FetcherId.SITE, Keys.SITE_BOARD_LINK, 0)
                .with(FetcherId.SITE, Keys.SITE_GITHUB_LINK, 0)
                .with(FetcherId.SITE, Keys.SITE_PRICING_PAGE, 0);

        assertThat(profile(plain)).isEqualTo(Profile.UNCLASSIFIED);
        assertThat(profile(plain.with(FetcherId.SITE, Keys.SITE_BOARD_LINK, 1))).isEqualTo(Profile.GROWTH);
        assertThat(profile(plain.with(FetcherId.SITE, Keys.SITE_GITHUB_LINK, 1)))
                .isEqualTo(Profile.GROWTH);
        assertThat(profile(plain.and(FetcherId.GITHUB, Status.OK)
                        .withText(FetcherId.GITHUB, Keys.GITHUB_ORGANIZATION, "brightloom")))
                .isEqualTo(Profile.GROWTH);
        assertThat(profile(plain.and(FetcherId.WIKIDATA, Status.OK)
                        .withText(FetcherId.WIKIDATA, Keys.WIKIDATA_GITHUB, "brightloom")))
                .isEqualTo(Profile.GROWTH);
        assertThat(profile(plain.and(FetcherId.GITHUB, Status.ABSENT))).isEqualTo(Profile.UNCLASSIFIED);
        Fixture priced = plain.with(FetcherId.SITE, Keys.SITE_PRICING_PAGE, 1);
        assertThat(profile(priced)).isEqualTo(Profile.GROWTH);
        assertThat(profile(old(priced))).isEqualTo(Profile.UNCLASSIFIED);
        assertThat(profile(priced.with(FetcherId.RDAP, Status.TIMEOUT))).isEqualTo(Profile.GROWTH);
    }

    @Test
    void profitability_is_spared_a_growing_company_until_there_is_data_and_capital_an_established_one_always() {
        Judged nothing = Judged.nothing();
        Judged profitable = Judged.nothing().with("op_margin", 0.2, 0.9).with("raised_36m", 1e6, 0.9);

        assertThat(applies(nothing, Profile.GROWTH, "rev_growth")).isFalse();
        assertThat(applies(profitable, Profile.GROWTH, "rev_growth")).isTrue();
        assertThat(applies(profitable, Profile.GROWTH, "current_ratio")).isFalse();
        assertThat(applies(profitable, Profile.GROWTH, "raised_36m")).isTrue();
        assertThat(applies(profitable, Profile.ESTABLISHED, "raised_36m")).isFalse();
        assertThat(applies(nothing, Profile.ESTABLISHED, "rev_growth")).isTrue();
        assertThat(applies(nothing, Profile.UNCLASSIFIED, "rev_growth")).isTrue();
        assertThat(applies(nothing, Profile.UNCLASSIFIED, "raised_36m")).isTrue();
    }

    private static boolean applies(Judged judged, Profile profile, String key) {
        return !(judged.findings(profile).of(key) instanceof Evidence.NotApplicable);
    }

    private static Fixture old(Fixture fixture) {
        return fixture.with(FetcherId.RDAP, Keys.RDAP_REGISTERED_AT, 946_684_800);
    }

    private static Fixture named(String name) {
        return SAAS.withText(FetcherId.SITE, Keys.SITE_NAME, name);
    }

    private static Company company(Fixture fixture) {
        return Company.of(fixture.domain(), new Facts(fixture.snapshots(), fixture.asOf()), Judged.MANIFEST);
    }

    private static String geo(String name) {
        Domain domain = new Domain(name);
        List<Snapshot> none = List.of();
        return Company.of(domain, new Facts(new Snapshots(domain, none, none), SAAS.asOf()), Judged.MANIFEST)
                .geo();
    }

    private static Profile profile(Fixture fixture) {
        Snapshots snapshots = fixture.snapshots();
        Facts facts = new Facts(snapshots, fixture.asOf());
        return Profiles.of(Findings.of(Judged.MANIFEST, snapshots, facts), facts);
    }
}
