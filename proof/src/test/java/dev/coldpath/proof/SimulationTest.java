package dev.coldpath.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.local.sqlite.EmptyStores;
import dev.coldpath.testkit.simulation.Plan;
import dev.coldpath.testkit.simulation.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {
    @Test
    void the_same_seed_is_the_same_history() {
        try (EmptyStores stores = new EmptyStores()) {
            Simulation simulation = new Simulation(stores);
            for (long seed = 1; seed <= 40; seed++) {
                List<String> once = simulation.story(Plan.of(seed));

                assertThat(simulation.story(Plan.of(seed))).as("seed %d", seed).isEqualTo(once);
            }
        }
    }

    @Test
    void what_is_left_out_of_a_history_does_not_happen() {
        try (EmptyStores stores = new EmptyStores()) {
            Simulation simulation = new Simulation(stores);
            for (long seed = 1; seed <= 40; seed++) {
                List<String> nobody = simulation.story(Plan.read(String.valueOf(seed), "0,1,2,3,4,5,6,7", "0", ""));

                assertThat(nobody).as("seed %d", seed).noneMatch(line -> line.contains(" client "));
                assertThat(nobody).as("seed %d", seed).noneMatch(line -> line.contains(" admit "));
            }
        }
    }

    @Test
    void settings_of_a_plan_play_that_plan() {
        Plan plan = Plan.read("17", "2,0", "3", "1");

        assertThat(plan.settings()).isEqualTo("-Dseed=17 -Dwithout=0,2 -Dfaults=3 -Dactions=1");
        assertThat(Plan.of(5).settings()).isEqualTo("-Dseed=5");
    }
}
