package dev.coldpath.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.local.sqlite.EmptyStores;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.simulation.Plan;
import dev.coldpath.testkit.simulation.Simulation;
import dev.coldpath.testkit.simulation.Simulation.Broken;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Plays one of two halves of the seeds, so that two processes share them. `-Dseeds=` says how many there are in all,
/// `-Dseed=` plays a single one, as a failure says.
interface Seeds {
    long SEEDS = 20_000;

    /// Which half: that of the odd seeds, 1, or of the even ones, 0.
    int half();

    @Test
    @Proves({
        "core I-1",
        "core I-2",
        "core I-3",
        "core I-4",
        "core I-5",
        "core I-6",
        "core I-7",
        "core I-8",
        "core I-9",
        "core I-10",
        "core I-11",
        "core I-12",
        "core I-13",
        "core I-14",
        "core I-15",
        "core I-16",
        "core I-18",
        "core I-19",
        "core I-20",
        "core I-21",
        "core I-22",
        "core L-1",
        "core L-2",
        "core L-3",
        "J-12",
        "J-13",
        "J-14",
        "J-15",
        "J-16",
        "J-18",
        "J-19",
        "J-20",
        "J-21",
        "J-22",
        "J-28"
    })
    default void no_random_history_breaks_a_promise() {
        String seed = System.getProperty("seed", "");
        try (EmptyStores stores = new EmptyStores()) {
            Simulation simulation = new Simulation(stores);

            Optional<Broken> broken = seed.isEmpty() ? every(simulation) : one(simulation, seed);

            assertThat(broken.map(Seeds::story)).isEmpty();
        }
    }

    private Optional<Broken> every(Simulation simulation) {
        return simulation.seeds(half() == 0 ? 2 : 1, Long.getLong("seeds", SEEDS), 2);
    }

    private Optional<Broken> one(Simulation simulation, String seed) {
        Plan plan = Plan.read(
                seed,
                System.getProperty("without", ""),
                System.getProperty("faults", ""),
                System.getProperty("actions", ""));
        return plan.seed() % 2 == half() ? simulation.plan(plan) : Optional.empty();
    }

    private static String story(Broken broken) {
        return "%s is broken.\n\n%s\n\nPlay it again with\n./build verify -pl proof -am -Dtest='*SeedsTest' %s %s\n"
                .formatted(
                        broken.promise(),
                        broken.story(),
                        "-Dsurefire.failIfNoSpecifiedTests=false",
                        broken.plan().settings());
    }
}
