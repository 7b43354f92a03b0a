package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.testkit.Proves;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the data stack promises.
@ExtendWith(NeedsNode.class)
class DataStackTest {
    private static final String TABLE = "AWS::DynamoDB::Table";
    private static Template template;

    @BeforeAll
    static void synthesize() {
        template = Synthesized.usual().data();
    }

    @Test
    void there_are_five_tables_with_the_same_keys_paid_by_use_and_cleaned_by_ttl() {
        assertThat(template.properties(TABLE)).hasSize(5).allSatisfy(table -> {
            assertThat(keys(table.path("KeySchema"), table)).isEqualTo("pk:S sk:S");
            assertThat(table.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
            assertThat(table.path("TimeToLiveSpecification").toString())
                    .isEqualTo("{\"AttributeName\":\"ttl\",\"Enabled\":true}");
        });
    }

    @Test
    @Proves("X-22")
    void jobs_accounts_scores_and_content_go_back_to_any_second_and_outlive_their_stack() {
        assertThat(List.of("Jobs", "Accounts", "Scores", "Content")).allSatisfy(name -> {
            JsonNode table = template.resource(TABLE, name);
            JsonNode properties = table.path("Properties");
            assertThat(properties
                            .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                            .asBoolean())
                    .isTrue();
            assertThat(properties.path("DeletionProtectionEnabled").asBoolean()).isTrue();
            assertThat(table.path("DeletionPolicy").asText()).isEqualTo("Retain");
            assertThat(table.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
        });
    }

    @Test
    void snapshots_can_be_fetched_again_and_go_with_their_stack() {
        JsonNode table = template.resource(TABLE, "Snapshots");

        assertThat(table.path("DeletionPolicy").asText()).isEqualTo("Delete");
        assertThat(table.at("/Properties/DeletionProtectionEnabled").asBoolean())
                .isFalse();
    }

    @Test
    void jobs_are_found_by_due_time_and_by_owner_and_records_by_cohort_and_day() {
        Map<String, String> indexes = template.properties(TABLE).stream()
                .flatMap(table -> table.path("GlobalSecondaryIndexes")
                        .valueStream()
                        .map(index -> Map.entry(
                                index.path("IndexName").asText(),
                                keys(index.path("KeySchema"), table) + " "
                                        + index.at("/Projection/ProjectionType").asText())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(indexes)
                .isEqualTo(Map.of(
                        "due", "dueShard:N dueAt:N KEYS_ONLY",
                        "list", "own:S createdAt:N KEYS_ONLY",
                        "cohort", "cohortKey:S cohortPlace:S INCLUDE",
                        "runs", "runDay:N scoredAt:N INCLUDE"));
    }

    @Test
    void content_is_found_by_keys_alone() {
        assertThat(template.resource(TABLE, "Content").path("Properties").has("GlobalSecondaryIndexes"))
                .isFalse();
    }

    @Test
    void the_pepper_and_what_seals_webhook_secrets_are_made_by_chance_and_outlive_their_stack() {
        for (String name : List.of("Pepper", "WebhookKey")) {
            JsonNode secret = template.resource("AWS::SecretsManager::Secret", name);

            assertThat(secret.at("/Properties/GenerateSecretString/PasswordLength")
                            .asInt())
                    .as(name)
                    .isEqualTo(64);
            assertThat(secret.path("Properties").has("SecretString")).as(name).isFalse();
            assertThat(secret.path("DeletionPolicy").asText()).as(name).isEqualTo("Retain");
        }
    }

    @Test
    void the_operators_key_is_drawn_where_it_is_kept_in_as_many_characters_as_its_form_has() {
        JsonNode secret = template.resource("AWS::SecretsManager::Secret", "Operator");

        assertThat(secret.at("/Properties/GenerateSecretString/PasswordLength").asInt())
                .isEqualTo(30);
        assertThat(secret.at("/Properties/GenerateSecretString/ExcludePunctuation")
                        .asBoolean())
                .isTrue();
        assertThat(secret.path("Properties").has("SecretString")).isFalse();
        assertThat(secret.path("DeletionPolicy").asText()).isEqualTo("Retain");
        assertThat(template.json().at("/Outputs/OperatorSecretArn").isMissingNode())
                .isFalse();
    }

    @Test
    @Proves("X-22")
    void the_bucket_of_lists_is_private_encrypted_versioned_closed_to_plain_http_and_outlives_its_stack() {
        JsonNode bucket = template.resource("AWS::S3::Bucket", "DataSets");
        JsonNode properties = bucket.path("Properties");

        assertThat(properties.path("PublicAccessBlockConfiguration").valueStream())
                .hasSize(4)
                .allMatch(JsonNode::asBoolean);
        assertThat(properties.at("/OwnershipControls/Rules/0/ObjectOwnership").asText())
                .isEqualTo("BucketOwnerEnforced");
        assertThat(properties.path("BucketEncryption").toString()).contains("AES256");
        assertThat(properties.at("/VersioningConfiguration/Status").asText()).isEqualTo("Enabled");
        assertThat(properties
                        .at("/LifecycleConfiguration/Rules/0/NoncurrentVersionExpiration/NoncurrentDays")
                        .asInt())
                .isEqualTo(7);
        assertThat(properties.has("BucketName")).isFalse();
        assertThat(bucket.path("DeletionPolicy").asText()).isEqualTo("Retain");
        assertThat(template.properties("AWS::S3::BucketPolicy"))
                .hasSize(3)
                .allSatisfy(policy -> assertThat(
                                policy.at("/PolicyDocument/Statement/0").toString())
                        .contains("\"aws:SecureTransport\":\"false\"", "\"Effect\":\"Deny\"", "\"s3:*\""));
    }

    @Test
    @Proves("X-22")
    void results_and_drops_are_private_encrypted_and_forgotten_and_outlive_their_stack() {
        for (String name : List.of("Results", "Inbox")) {
            JsonNode bucket = template.resource("AWS::S3::Bucket", name);
            JsonNode properties = bucket.path("Properties");
            assertThat(properties.path("PublicAccessBlockConfiguration").valueStream())
                    .hasSize(4)
                    .allMatch(JsonNode::asBoolean);
            assertThat(properties.path("BucketEncryption").toString()).contains("AES256");
            assertThat(properties.has("BucketName")).isFalse();
            assertThat(bucket.path("DeletionPolicy").asText()).isEqualTo("Retain");
        }
        assertThat(template.resource("AWS::S3::Bucket", "Results")
                        .at("/Properties/LifecycleConfiguration/Rules/0/ExpirationInDays")
                        .asInt())
                .isEqualTo(7);
        assertThat(template.resource("AWS::S3::Bucket", "Inbox")
                        .at("/Properties/NotificationConfiguration/EventBridgeConfiguration/EventBridgeEnabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void vectors_are_encrypted_and_outlive_their_stack() {
        JsonNode bucket = template.resource("AWS::S3Vectors::VectorBucket", "Vectors");

        assertThat(bucket.at("/Properties/EncryptionConfiguration/SseType").asText())
                .isEqualTo("AES256");
        assertThat(bucket.path("Properties").has("VectorBucketName")).isFalse();
        assertThat(bucket.path("DeletionPolicy").asText()).isEqualTo("Retain");
    }

    @Test
    void nothing_has_a_name_that_a_second_deployment_could_not_have() {
        assertThat(template.properties(TABLE)).noneMatch(table -> table.has("TableName"));
        assertThat(template.properties("AWS::SecretsManager::Secret")).noneMatch(secret -> secret.has("Name"));
    }

    @Test
    void operators_are_told_the_names_of_the_tables() {
        assertThat(template.json().path("Outputs").fieldNames())
                .toIterable()
                .contains(
                        "JobsTableName",
                        "AccountsTableName",
                        "ScoresTableName",
                        "SnapshotsTableName",
                        "ContentTableName");
    }

    @Test
    void operators_are_told_the_secrets_that_stay_when_the_stack_goes() {
        assertThat(template.json().path("Outputs").fieldNames())
                .toIterable()
                .contains("PepperSecretArn", "WebhookSecretArn", "OperatorSecretArn");
    }

    private static String keys(JsonNode schema, JsonNode table) {
        Map<String, String> types = new TreeMap<>();
        table.path("AttributeDefinitions")
                .forEach(attribute -> types.put(
                        attribute.path("AttributeName").asText(),
                        attribute.path("AttributeType").asText()));
        return schema.valueStream()
                .map(key -> key.path("AttributeName").asText())
                .map(name -> name + ":" + types.get(name))
                .collect(Collectors.joining(" "));
    }
}
