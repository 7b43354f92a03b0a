package dev.coldpath.aws.dynamodb.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.dynamodb.WriteUnits;
import dev.coldpath.aws.dynamodb.account.ReplayMapping;
import dev.coldpath.aws.dynamodb.account.UsageMapping;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.job.Job;
import dev.coldpath.job.Product;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Caps;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Once;
import dev.coldpath.submit.Question;
import dev.coldpath.submit.Submission;
import dev.coldpath.submit.Usage;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// What the transactions of jobs cost in write units. One more is a failure.
@ExtendWith(Moto.class)
class CostTest {
    private final CallLog log = new CallLog();
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log));
    private final WriteUnits units = new WriteUnits(engine);
    private final Ask ask = Ask.anything();

    @Test
    @Proves("J-34")
    void a_job_of_workers_writes_eight_units_and_its_row_fits_a_kilobyte() {
        Job job = Ask.search().admitted(engine);

        assertThat(spent()).isLessThanOrEqualTo(8);
        assertThat(size(JobMapping.key(engine.tables().jobs(), job.id()))).isLessThanOrEqualTo(1_024);
    }

    @Test
    @Proves("J-34")
    void a_long_question_is_compressed_in_its_row_so_that_a_beat_stays_cheap() {
        String list = IntStream.range(0, 500)
                .mapToObj("\"company number %d\""::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        String input = "{\"query\":\"x\",\"brands\":" + list + "}";
        Submission usual = Ask.search().submission();
        Question asked =
                new Question(usual.question().kind(), input, usual.question().hash(), Optional.empty());
        Job job = admitted(
                new Submission(
                        usual.id(),
                        usual.scope(),
                        usual.key(),
                        asked,
                        usual.asking(),
                        usual.patience(),
                        Optional.empty(),
                        usual.now()),
                Samples.NO_LIMITS);

        assertThat(job.input()).isEqualTo(input).hasSizeGreaterThan(10_000);
        assertThat(size(JobMapping.key(engine.tables().jobs(), job.id()))).isLessThanOrEqualTo(3 * 1_024);
        assertThat(engine.jobs().find(job.id())).contains(job);
    }

    /// Two more than before a key had counters of its own.
    @Test
    @Proves("J-34")
    void a_score_writes_ten_units_with_the_counters_of_its_key_and_two_more_with_an_idempotency_key() {
        Limits limits = Samples.limits(Caps.NONE.withMonth(9).withKeyHour(9).withAccountDay(9));

        Job job = admitted(ask, limits);
        assertThat(spent()).isLessThanOrEqualTo(10);
        assertThat(size(JobMapping.key(engine.tables().jobs(), job.id()))).isLessThanOrEqualTo(1_024);

        log.forget();
        Once once = Samples.once();
        admitted(ask.about(Samples.domain()).once(once), limits);
        assertThat(spent()).isLessThanOrEqualTo(12);
        assertThat(size(ReplayMapping.key(engine.tables().jobs(), once))).isLessThanOrEqualTo(1_024);
    }

    @Test
    @Proves("J-34")
    void counters_fit_a_kilobyte_and_two_when_every_minute_of_the_day_counted() {
        ItemKey key = UsageMapping.key(engine.tables().accounts(), ask.scope(), Product.SCORE);
        ask.admitted(engine);
        assertThat(size(key)).isLessThanOrEqualTo(1_024);

        Usage usage = Usage.none(Usage.DAY);
        for (int minute = 0; minute <= 1_440; minute++) {
            usage = usage.at(Samples.NOON.plus(Duration.ofMinutes(minute))).charged(true);
        }
        Usage full = usage;
        ItemKey other = UsageMapping.key(engine.tables().accounts(), Samples.scope(), Product.SCORE);
        engine.calls()
                .write(UsageMapping.next(new Usage(1, full.lastAt(), full.month(), full.cold(), full.recent()))
                        .update(other));

        assertThat(size(other)).isLessThanOrEqualTo(2_048);
        assertThat(UsageMapping.ofScope(engine.calls().get(other)).recent()).isEqualTo(full.recent());
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

    private Job admitted(Ask asked, Limits limits) {
        return admitted(asked.submission(), limits);
    }

    private Job admitted(Submission submission, Limits limits) {
        return ((Admitted) engine.admissions().admit(submission, limits)).job();
    }

    private long size(ItemKey key) {
        return WriteUnits.size(engine.calls().get(key).orElseThrow().attributes());
    }

    private long spent() {
        return log.of(TransactWriteItemsRequest.class).stream()
                .mapToLong(units::of)
                .sum();
    }
}
