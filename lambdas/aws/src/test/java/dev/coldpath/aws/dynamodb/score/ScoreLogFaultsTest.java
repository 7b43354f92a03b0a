package dev.coldpath.aws.dynamodb.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.dynamodb.score.Histogram.Generation;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Interference;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.Rank;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.scoring.record.ScoreLog.Audit;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Firm;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

@ExtendWith(Moto.class)
class ScoreLogFaultsTest {
    private final CallLog log = new CallLog();
    private final Interference transactions = new Interference(TransactWriteItemsRequest.class);
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log, transactions));
    private final Finding finding = Finding.about(Samples.domain());

    @Test
    void a_record_costs_one_look_and_one_transaction_of_fourteen_actions_at_most() {
        finding.record(engine);
        Finding next =
                Finding.about(finding.domain()).at(Samples.NOON.plusSeconds(9)).scoring(77);
        log.forget();

        next.record(engine);

        assertThat(log.of(TransactWriteItemsRequest.class))
                .singleElement()
                .satisfies(sent -> assertThat(sent.transactItems()).hasSizeLessThanOrEqualTo(14));
        assertThat(log.names()).containsExactly("BatchGetItem", "TransactWriteItems");
    }

    @Test
    @Proves("E-43")
    void a_repeated_run_costs_one_look() {
        finding.record(engine);
        log.forget();

        finding.at(Samples.NOON.plusSeconds(5)).record(engine);

        assertThat(log.names()).containsExactly("BatchGetItem");
    }

    @Test
    @Proves("E-43")
    void an_answer_that_is_lost_leaves_one_record() {
        transactions.plan(Interference.lostAfter());

        assertThat(record(finding)).isEqualTo(new ScoreRef(finding.domain(), Samples.NOON));
        assertThat(engine.scoreLog().audit("v1")).isEqualTo(new Audit(1, 1, 1));
    }

    @Test
    @Proves("E-42")
    void collisions_are_waited_out_five_times_and_then_left_to_the_next_attempt() {
        transactions.plan(Stream.generate(Interference::conflict).limit(11).toArray(Interference.Fault[]::new));

        assertThatThrownBy(() -> record(finding)).isInstanceOf(StoreDown.class);
        assertThat(record(finding)).isEqualTo(new ScoreRef(finding.domain(), Samples.NOON));
        assertThat(engine.scoreLog().audit("v1")).isEqualTo(new Audit(1, 1, 1));
    }

    @Test
    @Proves("E-45")
    void a_universe_that_is_counted_anew_meanwhile_is_counted_into_as_it_is_then() {
        finding.record(engine);
        Finding next = Finding.about(Samples.domain()).scoring(900);
        transactions.plan(Interference.overtaken(() -> Histogram.generations(
                        engine.tables().scores(), "v1")
                .forEach(copy ->
                        engine.store(copy, Map.of("live", Values.number(2), Histogram.REVISION, Values.number(1))))));

        next.record(engine);

        assertThat(engine.scoreLog().audit("v1")).isEqualTo(new Audit(2, 1, 1));
        assertThat(engine.universe().rank("v1", next.composite()))
                .hasValueSatisfying(rank -> assertThat(rank.cohortSize()).isEqualTo(1));
    }

    @Test
    @Proves("E-45")
    void an_audit_finds_a_planted_drift_in_every_kind_of_count_and_counting_anew_repairs_it() {
        Firm firm = Firm.of(finding);
        firm.record(engine);
        Generation first = Generation.first("v1");
        String everybody = Histogram.universe(first);
        String cohort = Histogram.cohort(first, HistoryMapping.cohort(firm.row()));

        drift(everybody, "d83", 2);
        assertThat(engine.scoreLog().audit("v1")).isEqualTo(new Audit(1, 3, 1));
        drift(everybody, "d83", -2);
        drift(everybody, "p3", 3);
        assertThat(engine.scoreLog().audit("v1")).isEqualTo(new Audit(1, 1, 4));
        drift(everybody, "p3", -3);
        drift(everybody, "established", 4);
        assertThat(engine.scoreLog().audit("v1")).isEqualTo(new Audit(1, 1, 5));
        drift(everybody, "established", -4);
        drift(cohort, "d1", 5);
        assertThat(engine.scoreLog().audit("v1")).isEqualTo(new Audit(1, 1, 6));

        assertThat(engine.scoreLog().rebuild("v1")).isEqualTo(new Audit(1, 1, 1));
        assertThat(engine.cohorts().around(firm.domain(), "v1"))
                .hasValueSatisfying(around -> assertThat(around.peers().count()).isZero());
    }

    /// By an item of one decade: that of the finding.
    private void drift(String counted, String count, long by) {
        ItemKey decade = Histogram.decade(engine.tables().scores(), counted, finding.composite());
        engine.calls().write(new ConditionalWrite().ifStored().add(count, by).update(decade));
    }

    @Test
    @Proves("E-45")
    void a_rebuild_that_was_broken_off_is_gone_on_with() {
        finding.record(engine);
        Finding.about(Samples.domain()).record(engine);
        transactions.plan(Stream.generate(Interference::conflict).limit(6).toArray(Interference.Fault[]::new));
        assertThatThrownBy(() -> engine.scoreLog().rebuild("v1")).isInstanceOf(StoreDown.class);
        Finding between = Finding.about(finding.domain()).at(Samples.NOON.plusSeconds(9));
        between.record(engine);
        Finding.about(Samples.domain()).record(engine);
        assertThat(engine.scoreLog().audit("v1")).isEqualTo(new Audit(3, 3, 3));

        assertThat(engine.scoreLog().rebuild("v1")).isEqualTo(new Audit(3, 3, 3));

        Item generation = engine.calls()
                .get(Histogram.generation(engine.tables().scores(), "v1"))
                .orElseThrow();
        assertThat(generation.number(Histogram.LIVE)).isEqualTo(2);
        assertThat(generation.has(Histogram.BUILDING)).isFalse();
    }

    @Test
    @Proves("E-45")
    void a_record_that_changes_while_it_is_counted_anew_is_counted_once() {
        finding.record(engine);
        Finding next =
                Finding.about(finding.domain()).at(Samples.NOON.plusSeconds(9)).scoring(77);
        transactions.plan(Interference.overtaken(() -> next.record(engine)));

        assertThat(engine.scoreLog().rebuild("v1")).isEqualTo(new Audit(1, 1, 1));
        assertThat(engine.universe().rank("v1", next.composite())).contains(new Rank(50, 1));
    }

    @Test
    @Proves("E-45")
    void a_rebuild_that_others_finish_and_begin_anew_is_over() {
        finding.record(engine);
        transactions.plan(Interference.overtaken(() -> {
            engine.scoreLog().rebuild("v1");
            engine.scoreLog().rebuild("v1");
        }));

        assertThat(engine.scoreLog().rebuild("v1")).isEqualTo(new Audit(1, 1, 1));
    }

    @Test
    @Proves("E-45")
    void records_that_keep_changing_are_counted_anew_however_often_they_do() {
        List<Finding> findings =
                Stream.generate(() -> Finding.about(Samples.domain())).limit(8).toList();
        findings.forEach(each -> each.record(engine));
        // each record moves just before it is counted, and takes a transaction of its own for that
        findings.forEach(each -> transactions.plan(
                Interference.overtaken(() ->
                        each.at(Samples.NOON.plusSeconds(9)).by(Samples.jobId()).record(engine)),
                Interference.overtaken(() -> {})));

        assertThat(engine.scoreLog().rebuild("v1")).isEqualTo(new Audit(8, 8, 8));
    }

    /// Within ten minutes DynamoDB takes a transaction whose token it knows for done, and does nothing.
    @Test
    @Proves("E-49")
    void a_report_that_is_written_between_two_forgettings_is_forgotten() {
        engine.scoreLog().forget(finding.domain());
        engine.scoreLog().report(finding.confidence());
        engine.scoreLog().forget(finding.domain());

        assertThat(log.of(TransactWriteItemsRequest.class))
                .extracting(TransactWriteItemsRequest::clientRequestToken)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(engine.scoreLog().confidence(finding.domain())).isEmpty();
    }

    /// Transactions that hold one item hinder each other, whatever else they do.
    @Test
    @Proves("E-42")
    void records_of_different_companies_seldom_meet_in_what_says_how_they_are_counted() {
        Stream.generate(() -> Finding.about(Samples.domain())).limit(40).forEach(each -> each.record(engine));

        assertThat(log.of(TransactWriteItemsRequest.class).stream()
                        .flatMap(sent -> sent.transactItems().stream())
                        .filter(action -> action.conditionCheck() != null)
                        .collect(Collectors.groupingBy(
                                action -> action.conditionCheck().key(), Collectors.counting()))
                        .values())
                .hasSize(8)
                .allMatch(records -> records < 20);
    }

    @Test
    @Proves("E-49")
    void a_company_whose_record_keeps_changing_is_forgotten_all_the_same() {
        finding.record(engine);
        for (int second = 1; second <= 20; second++) {
            Finding next = finding.at(Samples.NOON.plusSeconds(second)).by(Samples.jobId());
            transactions.plan(Interference.overtaken(() -> next.record(engine)), Interference.overtaken(() -> {}));
        }

        engine.scoreLog().forget(finding.domain());

        assertThat(engine.scoreLog().newest(finding.domain())).isEmpty();
        assertThat(engine.scoreLog().audit("v1")).isEqualTo(new Audit(0, 0, 0));
    }

    @Test
    void a_report_that_grew_newer_meanwhile_is_left_alone() {
        Confidence newer =
                finding.at(Samples.NOON.plusSeconds(60)).by(Samples.jobId()).confidence();
        transactions.plan(Interference.overtaken(() -> engine.scoreLog().report(newer)));

        record(finding);

        assertThat(engine.scoreLog().confidence(finding.domain())).contains(newer);
        assertThat(engine.scoreLog().newest(finding.domain())).contains(finding.row());
    }

    private ScoreRef record(Finding found) {
        return engine.scoreLog().record(found.row(), found.confidence(), found.explanation());
    }
}
