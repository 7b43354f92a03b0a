package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.BucketSums;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.Cohort;
import dev.coldpath.score.Company;
import dev.coldpath.score.Profile;
import dev.coldpath.score.Tenths;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Firm;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every engine's cohorts promise: a company is compared with all that match it in three ways, not with itself.
public interface CohortContract {
    Engine engine();

    @Test
    @Proves("S-40")
    default void who_was_never_scored_has_no_cohort() {
        assertThat(engine().cohorts().around(Samples.domain(), Samples.version()))
                .isEmpty();
    }

    @Test
    @Proves({"S-41", "E-46"})
    default void who_has_no_peers_is_alone_and_not_its_own_peer() {
        String version = Samples.version();
        Firm firm = firm(version, 583);
        firm.record(engine());

        Cohort cohort = around(firm, version);

        assertThat(cohort.target().company()).isEqualTo(firm.company());
        assertThat(cohort.target().buckets()).isEqualTo(firm.buckets());
        assertThat(cohort.peers().count()).isZero();
        assertThat(cohort.members()).isEmpty();
    }

    @Test
    @Proves("S-40")
    default void peers_match_in_sector_geo_profile_and_version() {
        String version = Samples.version();
        Firm target = firm(version, 500);
        Firm peer = firm(version, 610).with(Firm.buckets(10, 20, 30, 40));
        target.record(engine());
        peer.record(engine());
        firm(version, 700).geo("us").record(engine());
        firm(version, 700).sector("mobility").record(engine());
        firm(version, 700).with(Profile.UNCLASSIFIED).record(engine());
        Firm elsewhere = firm(Samples.version(), 700).sector(target.sector());
        elsewhere.record(engine());

        Cohort cohort = around(target, version);

        assertThat(cohort.members()).containsExactly(peer.company());
        assertThat(cohort.peers().count()).isEqualTo(1);
        assertThat(cohort.sums()).isEqualTo(new BucketSums(10, 20, 30, 40));
    }

    @Test
    @Proves("S-40")
    default void a_target_of_an_older_version_is_compared_without_having_been_counted() {
        String version = Samples.version();
        Firm target = firm(Samples.version(), 500);
        Firm peer = firm(version, 500).sector(target.sector());
        target.record(engine());
        peer.record(engine());

        assertThat(around(target, version).members()).containsExactly(peer.company());
        assertThat(around(target, version).peers().count()).isEqualTo(1);
    }

    @Test
    @Proves("S-40")
    default void who_moves_to_another_cohort_leaves_the_old_one() {
        String version = Samples.version();
        Firm stays = firm(version, 500);
        Firm moves = firm(version, 500);
        stays.record(engine());
        moves.record(engine());

        Firm moved = moves.with(Finding.about(moves.domain())
                        .in(version)
                        .at(NOON.plusSeconds(1))
                        .scoring(501))
                .geo("global");
        moved.record(engine());

        assertThat(around(stays, version).peers().count()).isZero();
        assertThat(around(stays, version).members()).isEmpty();
        assertThat(around(moved, version).target().key().geo()).isEqualTo("global");
        assertThat(around(moved, version).peers().count()).isZero();
    }

    @Test
    @Proves({"S-40", "E-46"})
    default void of_two_hundred_and_one_peers_all_count_and_the_first_two_hundred_are_listed() {
        String version = Samples.version();
        Firm target = firm(version, 500);
        List<Firm> peers = Stream.generate(() -> firm(version, 500)).limit(201).toList();
        target.record(engine());
        engine().givenNewest(peers);

        Cohort cohort = around(target, version);

        assertThat(cohort.peers().count()).isEqualTo(201);
        assertThat(cohort.peers().at(new Tenths(500))).isEqualTo(201);
        assertThat(cohort.members())
                .containsExactlyElementsOf(inOrder(peers).limit(200).toList());
    }

    @Test
    @Proves({"S-40", "S-45"})
    default void random_cohorts_look_as_they_do_to_somebody_who_walks_the_universe() {
        for (long seed = 1; seed <= engine().histories(6); seed++) {
            Random chance = new Random(seed);
            String version = Samples.version();
            List<Domain> domains = Stream.generate(Samples::domain).limit(12).toList();
            Map<Domain, Firm> newest = new HashMap<>();
            for (int run = 0; run < 40; run++) {
                Finding finding = Finding.about(domains.get(chance.nextInt(domains.size())))
                        .in(version)
                        .at(NOON.plusSeconds(chance.nextInt(10_000) * 50L + run));
                // two cohorts, or nobody would have peers
                Firm firm = Firm.random(finding, chance)
                        .with(Profile.GROWTH)
                        .geo("eu")
                        .sector(version + "_" + chance.nextInt(2));
                firm.record(engine());
                newest.merge(firm.domain(), firm, (old, now) -> now.scoredAt().isAfter(old.scoredAt()) ? now : old);
            }

            for (Firm firm : newest.values()) {
                equalsWalking(firm, newest.values(), version, seed);
            }
        }
    }

    private void equalsWalking(Firm target, Collection<Firm> all, String version, long seed) {
        List<Firm> peers = all.stream()
                .filter(firm -> firm.cohort().equals(target.cohort()) && !firm.equals(target))
                .toList();
        Cohort cohort = around(target, version);
        assertThat(cohort.members())
                .as("seed %d, %s", seed, target.domain())
                .containsExactlyElementsOf(inOrder(peers).toList());
        if (peers.isEmpty()) {
            assertThat(cohort.peers().count()).isZero();
            return;
        }
        List<Integer> scores =
                peers.stream().map(peer -> peer.composite().value()).sorted().toList();
        assertThat(cohort.peers().spread()).as("seed %d", seed).contains(Naively.spread(scores));
        int own = target.composite().value();
        long below = scores.stream().filter(score -> score < own).count();
        long equal = scores.stream().filter(score -> score == own).count();
        assertThat(cohort.peers().above(target.composite())).isEqualTo(peers.size() - below - equal);
        assertThat(cohort.peers().rank(target.composite()).orElseThrow().percentile())
                .as("seed %d", seed)
                .isEqualTo((int) Math.floor(100 * (below + 0.5 * equal) / peers.size()));
        Buckets means = cohort.sums().mean(peers.size());
        assertThat(means.teamStructure()).isEqualTo(mean(peers, Buckets::teamStructure));
        assertThat(means.marketPosition()).isEqualTo(mean(peers, Buckets::marketPosition));
        assertThat(means.momentumTailwinds()).isEqualTo(mean(peers, Buckets::momentumTailwinds));
        assertThat(means.financialHealth()).isEqualTo(mean(peers, Buckets::financialHealth));
    }

    private static Tenths mean(List<Firm> firms, Function<Buckets, Tenths> bucket) {
        BigDecimal mean = Naively.mean(
                firms.stream().map(firm -> bucket.apply(firm.buckets()).value()).toList());
        return Naively.rounded(mean);
    }

    private static Stream<Company> inOrder(List<Firm> firms) {
        return firms.stream()
                .map(Firm::company)
                .sorted(Comparator.comparing(Company::composite)
                        .reversed()
                        .thenComparing(company -> company.domain().name()));
    }

    private Cohort around(Firm firm, String version) {
        return engine().cohorts().around(firm.domain(), version).orElseThrow();
    }

    private static Firm firm(String version, int composite) {
        return Firm.of(Finding.about(Samples.domain()).in(version).scoring(composite));
    }
}
