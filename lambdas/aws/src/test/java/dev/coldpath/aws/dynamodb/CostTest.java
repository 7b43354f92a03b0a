package dev.coldpath.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.job.Job;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// What the transactions cost in write units. One more is a failure.
@ExtendWith(Moto.class)
class CostTest {
    private final CallLog log = new CallLog();
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log));
    private final WriteUnits units = new WriteUnits(engine);
    private final Ask ask = Ask.anything();

    @Test
    @Proves("J-34")
    void a_submit_writes_eight_units_and_its_row_fits_a_kilobyte() {
        Job job = ask.admitted(engine);

        assertThat(spent()).isLessThanOrEqualTo(8);
        assertThat(WriteUnits.size(engine.calls()
                        .get(JobMapping.place(engine.tables().jobs(), job.id()))
                        .orElseThrow()
                        .attributes()))
                .isLessThanOrEqualTo(1_024);
    }

    @Test
    @Proves("J-34")
    void a_settlement_writes_five_units() {
        Job job = ask.admitted(engine);
        ScoreRef record = Finding.about(ask.domain()).by(job.id()).record(engine);
        log.forget();

        UseCases.over(engine).settle().succeeded(job.id(), record, Samples.NOON);

        assertThat(spent()).isLessThanOrEqualTo(5);
    }

    @Test
    @Proves("J-34")
    void a_first_record_writes_twenty_two_units_and_one_that_moves_every_bin_twenty_six() {
        Finding first = Finding.about(Samples.domain());
        first.record(engine);
        assertThat(spent()).isLessThanOrEqualTo(22);

        log.forget();
        Finding.about(first.domain())
                .at(Samples.NOON.plusSeconds(60))
                .scoring(17)
                .record(engine);
        assertThat(spent()).isLessThanOrEqualTo(26);
    }

    private long spent() {
        return log.of(TransactWriteItemsRequest.class).stream()
                .mapToLong(units::of)
                .sum();
    }
}
