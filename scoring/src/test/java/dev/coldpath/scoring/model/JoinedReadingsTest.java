package dev.coldpath.scoring.model;

import static dev.coldpath.scoring.model.Seen.evidence;
import static dev.coldpath.scoring.model.Seen.known;
import static dev.coldpath.scoring.model.Seen.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.score.Profile;
import dev.coldpath.scoring.model.Evidence.Known;
import dev.coldpath.scoring.model.Evidence.ObservedAbsent;
import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import dev.coldpath.scoring.model.Scoring.Scored;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What sources that are joined by identity say of a company, and whose earlier answers still count.
class JoinedReadingsTest {
    private static final Fixture SAAS = Fixture.named("growing-saas");
    private static final Fixture KNOWN = SAAS.and(FetcherId.WIKIDATA, Status.OK)
            .withText(FetcherId.WIKIDATA, Keys.WIKIDATA_ITEM, "Q77")
            .withText(FetcherId.WIKIDATA, Keys.WIKIDATA_NAME, "Brightloom Group");
    private static final Fixture HIRING = SAAS.withText(FetcherId.SITE, Keys.SITE_BOARD, "lever:loom")
            .and(FetcherId.ATS, Status.OK)
            .withText(FetcherId.ATS, Keys.ATS_BOARD, "lever:loom")
            .with(FetcherId.ATS, Keys.ATS_OPEN_ROLES, 12);
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void a_headcount_on_record_comes_before_what_the_site_claims() {
        Fixture counted = KNOWN.with(FetcherId.WIKIDATA, Keys.WIKIDATA_EMPLOYEES, 140);

        assertThat(known(counted, "headcount_estimate").raw()).isEqualTo(140);
        assertThat(known(KNOWN, "headcount_estimate").raw()).isEqualTo(85);
        assertThat(known(counted.with(FetcherId.WIKIDATA, Status.TIMEOUT), "headcount_estimate")
                        .raw())
                .isEqualTo(85);
    }

    @Test
    void the_older_of_domain_and_company_counts_as_its_age() {
        double founded = Instant.parse("1990-05-12T00:00:00Z").getEpochSecond();

        assertThat(known(KNOWN.with(FetcherId.WIKIDATA, Keys.WIKIDATA_FOUNDED_AT, founded), "domain_age_y")
                        .raw())
                .isCloseTo(36, offset(0.1));
        assertThat(known(KNOWN, "domain_age_y").raw()).isCloseTo(6.2, offset(0.1));
    }

    @Test
    void an_item_without_people_is_mild_evidence_and_the_site_may_know_better() {
        Fixture nobody = KNOWN.with(FetcherId.WIKIDATA, Keys.WIKIDATA_FOUNDER, 0);

        assertThat(known(nobody, "founder_known").raw()).isEqualTo(1);
        Known none = known(nobody.with(FetcherId.SITE, Keys.SITE_FOUNDERS, 0), "founder_known");
        assertThat(none).isInstanceOf(ObservedAbsent.class);
        assertThat(none.quality()).isCloseTo(0.4, offset(1e-3));
        assertThat(((Scored) nobody.with(FetcherId.SITE, Keys.SITE_FOUNDERS, 0).score())
                        .report()
                        .warnings())
                .contains("people_no_founder_data");
    }

    @Test
    void no_item_at_all_is_mild_evidence_too() {
        Known none = known(SAAS.and(FetcherId.WIKIDATA, Status.ABSENT), "wiki_sitelinks");

        assertThat(none).isInstanceOf(ObservedAbsent.class);
        assertThat(none.quality()).isCloseTo(0.4, offset(1e-3));
        assertThat(evidence(SAAS.and(FetcherId.WIKIDATA, Status.TIMEOUT), "wiki_sitelinks"))
                .isEqualTo(new Unobserved(Reason.TIMEOUT));
    }

    @Test
    void a_listed_company_is_established_and_a_board_makes_a_growing_one() {
        assertThat(profile(KNOWN.with(FetcherId.WIKIDATA, Keys.WIKIDATA_LISTED, 1)))
                .isEqualTo(Profile.ESTABLISHED);
        Fixture plain = Fixture.named("corner-bakery");
        assertThat(profile(plain)).isNotEqualTo(Profile.GROWTH);
        assertThat(profile(plain.and(FetcherId.ATS, Status.OK).with(FetcherId.ATS, Keys.ATS_OPEN_ROLES, 2)))
                .isEqualTo(Profile.GROWTH);
    }

    @Test
    void the_register_names_the_company() {
        Scored scored = (Scored) KNOWN.withText(FetcherId.WIKIDATA, Keys.WIKIDATA_COUNTRY, "DE")
                .withText(FetcherId.WIKIDATA, Keys.WIKIDATA_SECTOR, "fintech")
                .with(FetcherId.SITE, Keys.SITE_HREFLANGS, 1)
                .score();

        assertThat(scored.company().name()).isEqualTo("Brightloom Group");
        assertThat(scored.company().sector()).isEqualTo("fintech");
        assertThat(scored.company().geo()).isEqualTo("eu");
    }

    /// Proves E-30: carried while it is the same company, and not when it is another.
    @Test
    void an_earlier_answer_about_another_entity_is_not_carried() {
        Fixture before = HIRING.seenBefore(WEEK).with(FetcherId.ATS, Status.TIMEOUT);

        assertThat(known(before, "open_roles").raw()).isEqualTo(12);
        assertThat(known(before, "open_roles").origin().carried()).isTrue();
        assertThat(evidence(before.withText(FetcherId.SITE, Keys.SITE_BOARD, "lever:other"), "open_roles"))
                .isEqualTo(new Unobserved(Reason.TIMEOUT));
        assertThat(known(before.with(FetcherId.SITE, Status.TIMEOUT), "open_roles")
                        .raw())
                .as("this run does not know any better")
                .isEqualTo(12);
    }

    @Test
    void another_item_leaves_nothing_of_the_one_before() {
        Fixture before =
                KNOWN.with(FetcherId.WIKIDATA, Keys.WIKIDATA_SITELINKS, 9).seenBefore(WEEK);
        Fixture half =
                before.with(FetcherId.WIKIDATA, Status.PARTIAL).withText(FetcherId.WIKIDATA, Keys.WIKIDATA_ITEM, "Q77");

        assertThat(known(half, "wiki_sitelinks").raw()).isEqualTo(9);
        assertThat(evidence(half.withText(FetcherId.WIKIDATA, Keys.WIKIDATA_ITEM, "Q78"), "wiki_sitelinks"))
                .isEqualTo(new Unobserved(Reason.ERROR));
    }
}
