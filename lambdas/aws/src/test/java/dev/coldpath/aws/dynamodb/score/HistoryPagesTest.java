package dev.coldpath.aws.dynamodb.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.HistoryPage;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(Moto.class)
class HistoryPagesTest {
    /// Three of them are more than one answer of DynamoDB may hold.
    private static final String FILLER = "x".repeat(390_000);

    private final CallLog log = new CallLog();
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log));
    private final Domain domain = Samples.domain();

    @Test
    @Proves("J-34")
    void a_part_costs_a_query() {
        given(3, "");
        log.forget();

        assertThat(engine.scoreHistory().page(domain, Optional.empty(), 2).more())
                .isTrue();

        assertThat(log.names()).containsExactly("Query");
    }

    @Test
    @Proves("S-39")
    void an_answer_that_comes_cut_is_asked_for_until_the_part_is_whole() {
        given(5, FILLER);
        log.forget();

        HistoryPage part = engine.scoreHistory().page(domain, Optional.empty(), 4);

        assertThat(part.records())
                .extracting(record -> record.ref().scoredAt())
                .containsExactly(
                        Samples.NOON,
                        Samples.NOON.minusSeconds(1),
                        Samples.NOON.minusSeconds(2),
                        Samples.NOON.minusSeconds(3));
        assertThat(part.more()).isTrue();
        assertThat(log.names()).hasSizeGreaterThan(1).containsOnly("Query");
    }

    private void given(int records, String filler) {
        for (int age = 0; age < records; age++) {
            var row = Finding.about(domain).at(Samples.NOON.minusSeconds(age)).row();
            Map<String, AttributeValue> item = new HashMap<>(HistoryMapping.item(row));
            item.put("filler", Values.text(filler));
            engine.store(ScoreMapping.history(engine.tables().scores(), row.ref()), item);
        }
    }
}
