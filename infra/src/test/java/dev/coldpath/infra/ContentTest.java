package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.aws.Names;
import dev.coldpath.testkit.Proves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the service stack promises of content.
@ExtendWith(NeedsNode.class)
class ContentTest {
    private static Template template;

    @BeforeAll
    static void synthesize() {
        template = Synthesized.usual().service();
    }

    @Test
    void every_drop_in_the_inbox_and_nothing_that_was_moved_there_is_taken_in() {
        JsonNode rule = rule(Names.Laid.SOURCE);

        assertThat(rule.at("/EventPattern/detail-type/0").asText()).isEqualTo(Names.Laid.TYPE);
        assertThat(rule.at("/EventPattern/detail/object/key")).hasToString("[{\"prefix\":\"content/\"}]");
        assertThat(rule.at("/EventPattern/detail/bucket/name").toString()).contains("InboxBucket");
        assertThat(named(rule.at("/Targets/0/Arn"))).isEqualTo("DropsQueue");
    }

    @Test
    void a_drop_may_be_handed_on_as_often_as_it_takes() {
        assertThat(template.json()
                        .at("/Resources/IngestFunction/Properties/RecursiveLoop")
                        .asText())
                .isEqualTo("Allow");
    }

    @Test
    @Proves("I-59")
    void narratives_are_computed_four_times_a_day_and_missing_vectors_made_every_hour() {
        JsonNode computed =
                template.resource("AWS::Scheduler::Schedule", "Computed").path("Properties");
        JsonNode embedded =
                template.resource("AWS::Scheduler::Schedule", "Embedded").path("Properties");

        assertThat(computed.path("ScheduleExpression").asText()).isEqualTo("cron(0 0,6,12,18 * * ? *)");
        assertThat(named(computed.at("/Target/Arn"))).isEqualTo("ContentSchedulesNarratives");
        assertThat(embedded.path("ScheduleExpression").asText()).isEqualTo("cron(20 * * * ? *)");
        assertThat(construct(embedded.at("/Target/Arn/Ref").asText())).isEqualTo("EmbeddingsFunctionLive");
    }

    private static JsonNode rule(String source) {
        return template.properties("AWS::Events::Rule").stream()
                .filter(rule -> rule.at("/EventPattern/source/0").asText().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static String named(JsonNode arn) {
        return construct(arn.at("/Fn::GetAtt/0").asText());
    }

    private static String construct(String logicalId) {
        return logicalId.replaceFirst("[0-9A-F]{8}$", "");
    }
}
