package dev.coldpath.scoring.fetch.wikidata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.SourceJson;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Proves X-10: whose website a domain is, and what an item says.
class WikidataFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final URI HERE = URI.create("https://www.wikidata.org/wiki/Special:EntityData/Q77.json");

    @Test
    void any_answer_is_a_list_of_candidates_or_none() {
        Fuzzing.feed(
                "candidates",
                input -> SourceJson.read(input)
                        .flatMap(Candidate::read)
                        .ifPresent(list -> assertThat(list)
                                .doesNotHaveDuplicates()
                                .allSatisfy(each -> assertThat(each.item()).matches("Q[1-9][0-9]*"))));
    }

    @Test
    void any_document_is_an_item_or_none() {
        Fuzzing.feed(
                "item",
                input -> SourceJson.read(input).flatMap(Item::read).ifPresent(item -> {
                    Findings findings = new Findings(NOW);
                    item.note(findings.from(HERE, "wikidata"), NOW);
                    item.noteFinancial(findings.from(HERE, "wikidata"));

                    assertThat(findings.report(Status.OK).observations()).isNotEmpty();
                }));
    }
}
