package dev.coldpath.aws.dynamodb.content;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.Names.Content;
import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.narrative.Brief;
import dev.coldpath.testkit.Posting;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What operators, rights and the cleaner rely on in the stored items.
@ExtendWith(Moto.class)
class ContentLayoutTest {
    private final CallLog log = new CallLog();
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log));

    @Test
    @Proves("I-59")
    void a_run_that_is_shown_no_more_ends_a_day_later_and_the_one_that_is_shown_never() {
        engine.narratives().publish(Window.DAY, NOON, List.of());
        engine.narratives().publish(Window.DAY, NOON.plusSeconds(1), List.of());

        assertThat(rows(Content.WINDOW)).hasSize(3);
        assertThat(rows(Content.WINDOW))
                .filteredOn(row -> row.has(Names.Key.TTL))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.time(NarrativeMapping.COMPUTED_AT)).isEqualTo(NOON);
                    assertThat(cleaned(row)).isEqualTo(NOON.plusSeconds(1).plus(Duration.ofDays(1)));
                });
    }

    @Test
    @Proves("I-58")
    void a_brief_is_one_row_that_is_kept_for_a_year() {
        Brief brief = new Brief(5, Samples.scope(), Samples.jobId(), NOON, "{}", "{}");
        engine.briefs().save(brief);
        engine.briefs().save(brief);

        assertThat(rows(Content.BRIEF))
                .singleElement()
                .satisfies(row -> assertThat(cleaned(row)).isEqualTo(NOON.plus(Duration.ofDays(365))));
    }

    @Test
    void no_key_holds_what_strangers_wrote() {
        Posting.any().tags("secret").vectorId("secret").title("secret").in(engine);

        assertThat(engine.all(engine.content()))
                .hasSize(6)
                .noneMatch(row -> (row.partition() + row.sort()).contains("secret"));
    }

    @Test
    void new_counts_of_a_known_item_are_one_put() {
        Posting posting = Posting.any().tags("a", "b").vectorId("v");
        var before = posting.in(engine);
        log.forget();

        posting.title("the same, told otherwise").over(before, engine);

        assertThat(log.names()).containsExactly("PutItem");
    }

    private List<Item> rows(String beginning) {
        return engine.all(engine.content()).stream()
                .filter(row -> row.partition().startsWith(beginning))
                .toList();
    }

    private static Instant cleaned(Item row) {
        return Instant.ofEpochSecond(row.number(Names.Key.TTL));
    }
}
