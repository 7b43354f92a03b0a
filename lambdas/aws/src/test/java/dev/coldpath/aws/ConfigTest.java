package dev.coldpath.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.dynamodb.table.Tables;
import dev.coldpath.testkit.Proves;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigTest {
    private static final Map<String, String> EVERYTHING = Map.ofEntries(
            Map.entry(Env.REGION, "eu-west-1"),
            Map.entry(Env.JOBS_TABLE, "prod-jobs"),
            Map.entry(Env.ACCOUNTS_TABLE, "prod-accounts"),
            Map.entry(Env.SCORES_TABLE, "prod-scores"),
            Map.entry(Env.SNAPSHOTS_TABLE, "prod-snapshots"),
            Map.entry(Env.STATE_MACHINE, "arn:aws:states:eu-west-1:123456789012:stateMachine:pipeline"),
            Map.entry(Env.PEPPER_SECRET, "arn:aws:secretsmanager:eu-west-1:123456789012:secret:pepper-AbCdEf"),
            Map.entry(Env.WEBHOOK_SECRET, "arn:aws:secretsmanager:eu-west-1:123456789012:secret:webhooks-AbCdEf"),
            Map.entry(Env.WEBHOOK_QUEUE, "https://sqs.eu-west-1.amazonaws.com/123456789012/webhooks"),
            Map.entry(Env.OPERATOR_SECRET, "arn:aws:secretsmanager:eu-west-1:123456789012:secret:operator-AbCdEf"),
            Map.entry(Env.EVENTS_QUEUE, "https://sqs.eu-west-1.amazonaws.com/123456789012/events"),
            Map.entry(Env.DATA_SETS_BUCKET, "prod-data-sets"),
            Map.entry(Env.CONTENT_TABLE, "prod-content"),
            Map.entry(Env.WORK_QUEUE, "https://sqs.eu-west-1.amazonaws.com/123456789012/work"),
            Map.entry(Env.NARRATIVES_QUEUE, "https://sqs.eu-west-1.amazonaws.com/123456789012/narratives"),
            Map.entry(Env.DROPS_QUEUE, "https://sqs.eu-west-1.amazonaws.com/123456789012/drops"),
            Map.entry(Env.RESULTS_BUCKET, "prod-results"),
            Map.entry(Env.INBOX_BUCKET, "prod-inbox"),
            Map.entry(Env.VECTOR_BUCKET, "prod-vectors"),
            Map.entry(Env.OPERATOR_CONTACT, "ops@coldpath.dev"));

    @Test
    void every_role_starts_with_its_settings_and_no_others() {
        for (Role role : Role.values()) {
            Map<String, String> env = new HashMap<>(Map.of(Env.REGION, "eu-west-1"));
            role.needs().forEach(name -> env.put(name, EVERYTHING.getOrDefault(name, "https://api.coldpath.dev")));

            assertThat(Config.from(env, role).region()).as("%s", role).isEqualTo("eu-west-1");
        }
    }

    @Test
    void settings_are_given_as_they_are() {
        Config config = Config.from(EVERYTHING, Role.SUBMIT);

        assertThat(config.tables())
                .isEqualTo(new Tables("prod-jobs", "prod-accounts", "prod-scores", "prod-snapshots"));
        assertThat(config.stateMachine()).endsWith(":pipeline");
        assertThat(config.pepperSecret()).endsWith(":pepper-AbCdEf");
        assertThat(config.endpoint()).isEmpty();
        assertThat(config.publicUrl()).isEmpty();
        assertThat(config.snapshotted()).isFalse();
    }

    @Test
    void everything_that_is_missing_or_wrong_is_named_at_once() {
        Map<String, String> env = new HashMap<>(EVERYTHING);
        env.remove(Env.JOBS_TABLE);
        env.put(Env.SCORES_TABLE, " ");
        env.put(Env.STATE_MACHINE, "pipeline");
        env.put(Env.PUBLIC_URL, "ftp://x");

        assertThatThrownBy(() -> Config.from(env, Role.POLL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Settings: COLDPATH_JOBS_TABLE is missing; COLDPATH_SCORES_TABLE is missing;"
                        + " COLDPATH_STATE_MACHINE is not valid; COLDPATH_PUBLIC_URL is not valid");
    }

    @Test
    @Proves("X-19")
    void a_wrong_value_is_never_shown() {
        Map<String, String> env = new HashMap<>(EVERYTHING);
        env.put(Env.PEPPER_SECRET, "the pepper itself, by mistake");

        assertThatThrownBy(() -> Config.from(env, Role.READ))
                .hasMessage("Settings: COLDPATH_PEPPER_SECRET is not valid");
    }

    @Test
    void an_address_is_http_with_a_host_and_without_a_slash_at_its_end() {
        for (String good :
                List.of("https://api.coldpath.dev", "https://api.coldpath.dev/score", "http://localhost:80")) {
            assertThat(withPublicUrl(good).publicUrl()).contains(URI.create(good));
        }
        for (String bad : List.of("api.coldpath.dev", "https://", "https://x/", "https://x?q=1", "file:///x", "a b")) {
            assertThatThrownBy(() -> withPublicUrl(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void own_plans_stand_beside_the_built_in_ones_and_a_broken_file_keeps_a_function_from_starting() {
        Map<String, String> env = new HashMap<>(EVERYTHING);
        env.put(
                Env.PLANS,
                "{\"gold\":{\"cached_calls_included\":null,\"cold_calls_included\":9,\"freshness_window_hours\":2,"
                        + "\"cold_runs\":true,\"force_fresh\":false,\"cold_per_key_1h\":null}}");

        assertThat(Config.from(env, Role.SUBMIT).plans().names()).contains("gold", "free", "enterprise");

        env.put(Env.PLANS, "{\"gold\":{}}");
        assertThatThrownBy(() -> Config.from(env, Role.SUBMIT)).hasMessage("Settings: COLDPATH_PLANS is not valid");
    }

    @Test
    void asking_for_what_the_role_was_not_given_is_a_defect() {
        Config fetching = Config.from(EVERYTHING, Role.FETCH);

        assertThatThrownBy(fetching::pepperSecret)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("config: COLDPATH_PEPPER_SECRET is no setting of the role FETCH");
    }

    @Test
    @Proves("X-23")
    void a_process_that_will_be_copied_is_known_by_what_lambda_says() {
        Map<String, String> env = new HashMap<>(EVERYTHING);
        env.put(Env.INITIALIZATION, "snap-start");

        assertThat(Config.from(env, Role.SUBMIT).snapshotted()).isTrue();

        env.put(Env.INITIALIZATION, "on-demand");
        assertThat(Config.from(env, Role.SUBMIT).snapshotted()).isFalse();
    }

    private static Config withPublicUrl(String url) {
        Map<String, String> env = new HashMap<>(EVERYTHING);
        env.put(Env.PUBLIC_URL, url);
        return Config.from(env, Role.SUBMIT);
    }
}
