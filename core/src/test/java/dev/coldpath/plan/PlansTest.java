package dev.coldpath.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlansTest {
    private static final String WHOLE = """
            {"own": {"cached_calls_included": 1, "cold_calls_included": null, "freshness_window_hours": 0.25,
                     "cold_runs": true, "force_fresh": false, "cold_per_key_1h": null,
                     "cached_overage": "block"}}
            """;

    @Test
    void the_five_built_in_plans_are_those_of_the_contract() {
        Plans plans = Plans.builtIn();

        assertThat(plans.names()).containsExactlyInAnyOrder("free", "starter", "growth", "scale", "enterprise");
        assertThat(plans.find("growth")).hasValueSatisfying(growth -> {
            assertThat(growth.coldCallsIncluded()).isEqualTo(OptionalInt.of(250));
            assertThat(growth.freshness()).isEqualTo(Duration.ofHours(6));
            assertThat(growth.coldPerKeyHour()).isEqualTo(OptionalInt.of(200));
            assertThat(growth.coldPerAccountDay()).isEqualTo(OptionalInt.of(500));
            assertThat(growth.cachedCallsIncluded()).isEqualTo(OptionalInt.of(5_000));
            assertThat(growth.cachedOverage()).isEqualTo(Overage.ALLOW);
        });
        assertThat(plans.find("enterprise")).hasValueSatisfying(enterprise -> {
            assertThat(enterprise.coldCallsIncluded()).isEmpty();
            assertThat(enterprise.coldPerAccountDay()).isEmpty();
            assertThat(enterprise.freshness()).isEqualTo(Duration.ofMinutes(15));
            assertThat(enterprise.forceFresh()).isTrue();
        });
        assertThat(plans.find("free").map(Plan::coldRuns)).contains(false);
    }

    @Test
    void an_operators_own_plan_is_read() throws Exception {
        assertThat(Plans.read(new ObjectMapper().readTree(WHOLE)).find("own"))
                .hasValueSatisfying(own -> assertThat(own.cachedOverage()).isEqualTo(Overage.BLOCK));
    }

    @Test
    void an_operators_own_plans_stand_beside_the_built_in_ones_or_in_their_place() {
        Plans plans = Plans.builtIn().and(WHOLE).and(WHOLE.replace("own", "free"));

        assertThat(plans.all())
                .extracting(Plan::name)
                .containsExactly("free", "starter", "growth", "scale", "enterprise", "own");
        assertThat(plans.find("free").map(Plan::coldRuns)).contains(true);
    }

    @Test
    void a_file_that_is_no_object_of_plans_is_refused() {
        for (String broken : new String[] {
            "",
            "[]",
            "{",
            "{\"own\": 5}",
            WHOLE + "x",
            WHOLE.replace("own", "Own plan"),
            WHOLE.replace("own", ""),
            WHOLE.replace("\"cold_runs\"", "\"colour\": 1, \"cold_runs\""),
            WHOLE.replace("0.25", "1e300"),
            "{\"own\": {}, \"own\": {}}"
        }) {
            assertThatThrownBy(() -> Plans.builtIn().and(broken))
                    .as(broken)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("plan");
        }
    }

    @Test
    void a_plan_with_a_missing_or_wrong_field_is_refused_by_name() {
        for (String broken : new String[] {
            WHOLE.replace("\"cold_runs\": true, ", ""),
            WHOLE.replace("true", "\"yes\""),
            WHOLE.replace("0.25", "0"),
            WHOLE.replace("0.25", "\"1\""),
            WHOLE.replace(": 1,", ": -1,"),
            WHOLE.replace(": 1,", ": 1.5,"),
            WHOLE.replace("\"cold_calls_included\": null, ", ""),
            WHOLE.replace("\"cold_per_key_1h\": null,", ""),
            WHOLE.replace("block", "charge"),
            WHOLE.replace("\"block\"", "null")
        }) {
            assertThatThrownBy(() -> Plans.read(new ObjectMapper().readTree(broken)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("plan own");
        }
    }
}
