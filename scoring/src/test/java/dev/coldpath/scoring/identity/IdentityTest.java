package dev.coldpath.scoring.identity;

import static dev.coldpath.scoring.fetch.World.fact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.fetch.TestTime;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.identity.Id.Proof;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Proves the resolving half of E-20.
class IdentityTest {
    @Test
    void nobody_is_known_of_a_domain_nobody_looked_at() {
        Entity entity = resolve();

        assertThat(entity.item()).isEmpty();
        assertThat(entity.cik()).isEmpty();
        assertThat(entity.organizations()).isEmpty();
        assertThat(entity.boards()).isEmpty();
    }

    @Test
    void an_item_brings_its_exact_ids_along() {
        Entity entity = resolve(seen(
                FetcherId.WIKIDATA,
                fact(Keys.WIKIDATA_ITEM, "Q77"),
                fact(Keys.WIKIDATA_CIK, "0000012345"),
                fact(Keys.WIKIDATA_ARTICLE, "Brightloom"),
                fact(Keys.WIKIDATA_COUNTRY, "US")));

        assertThat(entity.item()).contains(new Id("Q77", 1, Proof.WIKIDATA));
        assertThat(entity.cik()).contains(new Id("0000012345", 1, Proof.WIKIDATA));
        assertThat(entity.article()).contains(new Id("Brightloom", 1, Proof.WIKIDATA));
        assertThat(entity.country()).contains(new Id("US", 1, Proof.WIKIDATA));
    }

    @Test
    void an_ambiguous_item_joins_no_register_of_money() {
        Entity entity = resolve(seen(
                FetcherId.WIKIDATA,
                fact(Keys.WIKIDATA_ITEM, "Q77").identifiedBy(0.6),
                fact(Keys.WIKIDATA_CIK, "0000012345").identifiedBy(0.6),
                fact(Keys.WIKIDATA_LEI, "5493001KJTIIGC8Y1R12").identifiedBy(0.6),
                fact(Keys.WIKIDATA_ARTICLE, "Brightloom").identifiedBy(0.6)));

        assertThat(entity.cik()).isEmpty();
        assertThat(entity.lei()).isEmpty();
        assertThat(entity.article()).contains(new Id("Brightloom", 0.6, Proof.WIKIDATA));
    }

    @Test
    void organisations_come_from_the_item_the_site_and_the_domains_records_each_once() {
        Entity entity = resolve(
                seen(FetcherId.DNS, fact(Keys.DNS_GITHUB, 1)),
                seen(
                        FetcherId.SITE,
                        fact(Keys.SITE_GITHUB, "loomworks").identifiedBy(0.9),
                        fact(Keys.SITE_GITHUB, "tool").identifiedBy(0.9)),
                seen(FetcherId.WIKIDATA, fact(Keys.WIKIDATA_GITHUB, "LoomWorks")));

        assertThat(entity.organizations())
                .containsExactly(
                        new Id("loomworks", 1, Proof.WIKIDATA),
                        new Id("tool", 0.9, Proof.SITE),
                        new Id("brightloom", 1, Proof.DNS));
    }

    @Test
    void the_order_in_which_things_were_seen_makes_no_difference() {
        List<Snapshot> seen = List.of(
                seen(FetcherId.SITE, fact(Keys.SITE_GITHUB, "tool"), fact(Keys.SITE_BOARD, "lever:loom")),
                seen(FetcherId.WIKIDATA, fact(Keys.WIKIDATA_GITHUB, "loom")));

        assertThat(Identity.resolve(World.BRIGHTLOOM, seen.reversed()))
                .isEqualTo(Identity.resolve(World.BRIGHTLOOM, seen));
    }

    private static Entity resolve(Snapshot... seen) {
        return Identity.resolve(World.BRIGHTLOOM, List.of(seen));
    }

    private static Snapshot seen(FetcherId fetcher, Observation... facts) {
        return World.snapshot(fetcher, Status.OK, TestTime.NOON, facts);
    }
}
