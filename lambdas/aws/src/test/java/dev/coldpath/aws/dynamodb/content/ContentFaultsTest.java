package dev.coldpath.aws.dynamodb.content;

import static dev.coldpath.aws.moto.Interference.answered;
import static dev.coldpath.aws.moto.Interference.conflict;
import static dev.coldpath.aws.moto.Interference.lostAfter;
import static dev.coldpath.aws.moto.Interference.lostBefore;
import static dev.coldpath.aws.moto.Interference.throttled;
import static dev.coldpath.testkit.Posting.added;
import static dev.coldpath.testkit.Posting.removed;
import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.moto.Interference;
import dev.coldpath.aws.moto.Interference.Fault;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemStore.Change;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Posting;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// What becomes of a change of content when calls go wrong.
@ExtendWith(Moto.class)
class ContentFaultsTest {
    private final Interference transactions = new Interference(TransactWriteItemsRequest.class);
    private final Interference reads = new Interference(BatchGetItemRequest.class);
    private final Interference puts = new Interference(PutItemRequest.class);
    private final Reluctance reluctance = new Reluctance();
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(transactions, reads, puts, reluctance));

    @Test
    void an_item_whose_answer_was_lost_is_asked_for_again_and_written_once() {
        Item item = Posting.any().tags("a").item();
        transactions.plan(lostAfter());

        assertThat(engine.items().write(List.of(added(item)))).isEmpty();

        assertThat(engine.items().newestWithTag("a", 10)).containsExactly(item);
        assertThat(transactions.left()).isZero();
    }

    @Test
    void what_came_away_from_a_collision_is_tried_again() {
        Item item = Posting.any().in(engine);
        transactions.plan(conflict(), throttled());

        assertThat(engine.items().write(List.of(removed(item)))).isEmpty();

        assertThat(engine.items().byUuid(List.of(item.uuid()))).isEmpty();
        assertThat(engine.waits()).hasSize(2);
    }

    @Test
    void a_change_of_an_item_alone_that_meets_a_transaction_is_tried_again() {
        Posting posting = Posting.any();
        Item before = posting.in(engine);
        Item after = posting.title("another").item(2);
        puts.plan(answered("TransactionConflictException", 400), throttled());

        assertThat(engine.items().write(List.of(new Change(Optional.of(before), Optional.of(after)))))
                .isEmpty();

        assertThat(engine.items().byUuid(List.of(after.uuid()))).containsExactly(after);
        assertThat(puts.left()).isZero();
        assertThat(engine.waits()).hasSize(2);
    }

    @Test
    void who_collides_for_ever_is_told_that_nothing_is_known() {
        Item item = Posting.any().item();
        transactions.plan(Stream.generate(Interference::conflict).limit(10).toArray(Fault[]::new));

        assertThatThrownBy(() -> engine.items().write(List.of(added(item))))
                .isInstanceOf(StoreDown.class)
                .hasMessage("item " + item.uuid() + ": it is busy");

        assertThat(engine.items().byUuid(List.of(item.uuid()))).isEmpty();
    }

    @Test
    void a_writer_that_dies_between_new_rows_and_their_item_leaves_nothing_to_be_seen() {
        Posting posting = Posting.any().tags(fifty("old"));
        Item before = posting.in(engine);
        Item after = posting.tags(fifty("new")).at(NOON.minusSeconds(90_000)).item(2);
        transactions.plan(new Fault() {}, lostBefore(), lostBefore(), lostBefore());
        Change change = new Change(Optional.of(before), Optional.of(after));

        assertThatThrownBy(() -> engine.items().write(List.of(change))).isInstanceOf(StoreDown.class);
        assertThat(engine.items().newestWithTag("new7", 10)).isEmpty();
        assertThat(engine.items().newestWithTag("old7", 10)).containsExactly(before);
        assertThat(engine.items().newestBetween(NOON.minusSeconds(90_000), NOON, 10))
                .containsExactly(before);

        assertThat(engine.items().write(List.of(change))).isEmpty();
        assertThat(engine.items().newestWithTag("new7", 10)).containsExactly(after);
        assertThat(engine.items().newestWithTag("old7", 10)).isEmpty();
        assertThat(engine.items().newestBetween(NOON.minusSeconds(90_000), NOON, 10))
                .containsExactly(after);
    }

    @Test
    void items_that_an_answer_leaves_out_are_asked_for_until_all_are_there() {
        List<Item> items =
                IntStream.range(0, 30).mapToObj(_ -> Posting.any().item()).toList();
        engine.given(items);
        reluctance.answerOnly(7);

        assertThat(engine.items().byUuid(items.stream().map(Item::uuid).toList()))
                .containsExactlyInAnyOrderElementsOf(items);
        assertThat(engine.waits()).isEmpty();
    }

    @Test
    void who_is_given_nothing_waits_and_gives_up_in_the_end() {
        Item item = Posting.any().in(engine);
        reluctance.answerOnly(0);

        assertThatThrownBy(() -> engine.items().byUuid(List.of(item.uuid())))
                .isInstanceOf(StoreDown.class)
                .hasMessage("table " + engine.content() + ": items left unread");

        assertThat(engine.waits()).hasSize(5);
    }

    @Test
    void a_lost_read_is_no_empty_answer() {
        Item item = Posting.any().in(engine);
        reads.plan(lostBefore());

        assertThatThrownBy(() -> engine.items().byUuid(List.of(item.uuid()))).isInstanceOf(StoreDown.class);
    }

    private static String[] fifty(String word) {
        return IntStream.range(0, 50).mapToObj(number -> word + number).toArray(String[]::new);
    }
}
