package dev.coldpath.aws.dynamodb.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.dynamodb.WriteUnits;
import dev.coldpath.aws.dynamodb.score.Histogram.Generation;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.score.Profile;
import dev.coldpath.score.Tenths;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// What the transaction of a record costs in write units. One more is a failure.
@ExtendWith(Moto.class)
class RecordCostTest {
    private final CallLog log = new CallLog();
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log));
    private final WriteUnits units = new WriteUnits(engine);

    @Test
    @Proves("J-34")
    void a_first_record_writes_nineteen_units_and_one_that_moves_every_bin_twenty_three() {
        Finding first = Finding.about(Samples.domain());
        first.record(engine);
        assertThat(spent()).isLessThanOrEqualTo(19);

        log.forget();
        Finding.about(first.domain())
                .at(Samples.NOON.plusSeconds(60))
                .scoring(17)
                .record(engine);
        assertThat(spent()).isLessThanOrEqualTo(23);
    }

    @Test
    @Proves("J-34")
    void counts_fit_a_kilobyte_when_ten_million_domains_are_in_every_bin() {
        Map<String, AttributeValue> decade = new HashMap<>();
        for (int tenth = 0; tenth < 100; tenth++) {
            decade.put(Histogram.tenth(new Tenths(tenth)), Values.number(99_999));
            decade.put(Histogram.point(new Tenths(tenth * 12 / 10)), Values.number(9_999_999));
        }
        Stream.of(Profile.values()).forEach(profile -> decade.put(profile.wire(), Values.number(9_999_999)));
        decade.putAll(Histogram.decade("scores", Histogram.universe(Generation.first("v1")), new Tenths(1_000))
                .attributes());
        assertThat(WriteUnits.size(decade)).isLessThanOrEqualTo(1_024);

        for (String sum : List.of(Histogram.TEAM, Histogram.MARKET, Histogram.MOMENTUM, Histogram.FINANCIAL)) {
            decade.put(sum, Values.number(9_999_999_999L));
        }
        decade.put("pk", Values.text("COHORT#v1#12#real_estate#global#unclassified"));
        assertThat(WriteUnits.size(decade)).isLessThanOrEqualTo(1_024);
    }

    private long spent() {
        return log.of(TransactWriteItemsRequest.class).stream()
                .mapToLong(units::of)
                .sum();
    }
}
