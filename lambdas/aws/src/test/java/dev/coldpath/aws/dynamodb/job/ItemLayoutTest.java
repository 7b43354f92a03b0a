package dev.coldpath.aws.dynamodb.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.dynamodb.account.UsageMapping;
import dev.coldpath.aws.dynamodb.score.ScoreMapping;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobFilter;
import dev.coldpath.job.Product;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.submit.Once;
import dev.coldpath.submit.Replay;
import dev.coldpath.submit.Replay.Answer.Inline;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// What infrastructure, operators and newer code rely on in the stored items.
@ExtendWith(Moto.class)
class ItemLayoutTest {
    private final CallLog log = new CallLog();
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log));
    private final Ask ask = Ask.anything();
    private final Job job = ask.admitted(engine);

    @Test
    @Proves({"J-23", "core I-17"})
    void the_cleaner_takes_no_job_before_its_deadline_and_no_lock_before_its_job() {
        assertThat(cleaned(row())).isAfter(job.schedule().deadline()).isEqualTo(Samples.NOON.plus(Duration.ofDays(40)));
        assertThat(cleaned(lock())).isAfter(job.schedule().deadline());
    }

    @Test
    @Proves({"J-23", "core I-17"})
    void a_job_that_is_over_stays_a_day_beyond_its_expiry_and_its_lock_with_it() {
        succeed();

        Instant end = job.expiresAt().orElseThrow().plus(Duration.ofDays(1));
        assertThat(cleaned(row())).isEqualTo(end);
        assertThat(cleaned(lock())).isEqualTo(end);
    }

    @Test
    @Proves("core I-17")
    void taking_a_lock_again_moves_its_end_in_the_same_write() {
        succeed();
        Job later = ask.at(Samples.NOON.plus(Duration.ofDays(29))).admitted(engine);

        assertThat(cleaned(lock())).isAfter(later.schedule().deadline());
    }

    @Test
    void the_due_index_holds_open_jobs_only() {
        assertThat(row().has(Names.DueIndex.SHARD)).isTrue();
        assertThat(row().has(Names.DueIndex.DUE_AT)).isTrue();

        succeed();

        assertThat(row().has(Names.DueIndex.SHARD)).isFalse();
        assertThat(row().has(Names.DueIndex.DUE_AT)).isFalse();
    }

    @Test
    void rows_are_owned_by_scope_and_product_and_listed_by_age() {
        assertThat(row().text(Names.ListIndex.OWNER)).isEqualTo(job.scope().key() + "#score");
        assertThat(row().time(Names.ListIndex.CREATED_AT)).isEqualTo(Samples.NOON);
    }

    @Test
    void what_is_usual_takes_no_room() {
        Item counters = engine.calls()
                .get(UsageMapping.key(engine.tables().accounts(), job.scope(), Product.SCORE))
                .orElseThrow();

        assertThat(row().has("apart")).isFalse();
        assertThat(counters.has("recent")).isFalse();
    }

    @Test
    void people_see_when_a_job_expires_as_soon_as_that_is_known() {
        Job search = Ask.search().admitted(engine);
        ItemKey key = JobMapping.key(engine.tables().jobs(), search.id());
        assertThat(row().time("expiresAt")).isEqualTo(job.expiresAt().orElseThrow());
        assertThat(engine.calls().get(key).orElseThrow().has("expiresAt")).isFalse();

        Job over = UseCases.over(engine).settle().stopped(search, Reason.CANCELLED, Side.CANCEL, Samples.NOON);

        Item row = engine.calls().get(key).orElseThrow();
        assertThat(row.time("expiresAt")).isEqualTo(over.expiresAt().orElseThrow());
        assertThat(cleaned(row)).isEqualTo(over.purgedAt().orElseThrow().plus(Duration.ofDays(1)));
    }

    @Test
    void the_newest_record_is_in_the_index_of_its_cohort() {
        Finding finding = Finding.about(ask.domain());
        finding.record(engine);

        Item newest = engine.calls()
                .get(ScoreMapping.newest(engine.tables().scores(), ask.domain()))
                .orElseThrow();
        assertThat(newest.text(Names.CohortIndex.COHORT)).isEqualTo("v1#saas#eu#growth");
        assertThat(newest.text(Names.CohortIndex.PLACE)).isEqualTo("10417#" + ask.domain());
        assertThat(newest.has(Names.RunIndex.DAY)).isFalse();
    }

    @Test
    @Proves("X-11")
    void expressions_are_made_of_placeholders_only() {
        succeed();
        UseCases useCases = UseCases.over(engine);
        Job other = Ask.anything().admitted(engine);
        useCases.poll().poll(other.id(), Product.SCORE, other.scope(), Samples.NOON.plusSeconds(100));
        useCases.reconciler().pass(Samples.NOON.plusSeconds(100_000));
        engine.jobList().list(other.scope(), JobFilter.all(Product.SCORE), Optional.empty(), 10);
        Once once = Samples.once();
        engine.replays().keep(once, Replay.of(once, new Inline("{}"), Samples.NOON), Samples.NOON);
        Fence fence = Samples.fence();
        Job search = Ask.search().once(Samples.once()).admitted(engine);
        engine.claims().claim(search.id(), fence, Samples.NOON);
        engine.claims().claim(search.id(), Samples.fence(), Samples.NOON.plusSeconds(70));
        engine.claims().beat(search.id(), fence, Samples.NOON.plusSeconds(60));

        assertThat(expressions())
                .isNotEmpty()
                .allSatisfy(expression -> assertThat(expression)
                        .matches("(#[a-z0-9]+|:[a-z0-9]+|SET|REMOVE|ADD|AND|OR|IN|BETWEEN"
                                + "|attribute_exists|attribute_not_exists|[ ,()=<>])+"));
    }

    private Stream<String> expressions() {
        Stream<String> inTransactions = log.of(TransactWriteItemsRequest.class).stream()
                .flatMap(request -> request.transactItems().stream())
                .flatMap(ItemLayoutTest::expressions);
        Stream<String> alone = log.of(UpdateItemRequest.class).stream()
                .flatMap(request -> Stream.of(request.updateExpression(), request.conditionExpression()));
        Stream<String> queries = log.of(QueryRequest.class).stream().map(QueryRequest::keyConditionExpression);
        Stream<String> puts = log.of(PutItemRequest.class).stream().map(PutItemRequest::conditionExpression);
        return Stream.of(inTransactions, alone, queries, puts)
                .flatMap(each -> each)
                .filter(Objects::nonNull);
    }

    private static Stream<String> expressions(TransactWriteItem item) {
        if (item.update() != null) {
            return Stream.of(item.update().updateExpression(), item.update().conditionExpression());
        }
        if (item.put() != null) {
            return Stream.of(item.put().conditionExpression());
        }
        return Stream.of(item.conditionCheck().conditionExpression());
    }

    private void succeed() {
        ScoreRef record = Finding.about(ask.domain()).by(job.id()).record(engine);
        UseCases.over(engine).settle().succeeded(job.id(), record, Samples.NOON);
    }

    private Item row() {
        return engine.calls()
                .get(JobMapping.key(engine.tables().jobs(), job.id()))
                .orElseThrow();
    }

    private Item lock() {
        return engine.calls()
                .get(LockMapping.key(engine.tables().jobs(), ask.scope(), ask.hash()))
                .orElseThrow();
    }

    private static Instant cleaned(Item item) {
        return Instant.ofEpochSecond(item.number(Names.Key.TTL));
    }
}
