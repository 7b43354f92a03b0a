package dev.coldpath.intelligence.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.retrieve.Naive.Ranked;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RetrieveLawsTest {
    private static final int SEEDS = 120;

    /// Proves I-50 and I-49.
    @Test
    void rows_are_those_of_the_contract_computed_word_by_word() throws InterruptedException {
        int rows = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            RandomCorpus random = new RandomCorpus(seed);
            SmallCorpus corpus = random.corpus();
            Asking asking = random.asking();
            if (asking.input().vectors().stream().noneMatch(corpus.vectors::holdsAny)) {
                continue;
            }

            List<Ranked> actual = asking.rows(corpus).stream()
                    .map(row -> new Ranked(
                            row.uuid().toString(),
                            row.match().rrfScore(),
                            row.scores().similarity(),
                            row.scores().total()))
                    .toList();

            assertThat(actual).as("seed %d", seed).isEqualTo(new Naive(corpus, asking.input()).rows());
            rows += actual.size();
        }
        assertThat(rows).isGreaterThan(SEEDS);
    }

    /// Proves I-46.
    @Test
    void every_candidate_is_counted_once() throws InterruptedException {
        for (long seed = 1; seed <= SEEDS; seed++) {
            RandomCorpus random = new RandomCorpus(seed);
            SmallCorpus corpus = random.corpus();
            Asking asking = random.asking().debugging(100);
            if (asking.input().vectors().stream().noneMatch(corpus.vectors::holdsAny)) {
                continue;
            }

            Retrieved found = asking.found(corpus);

            ObjectNode json = found.diagnosis().orElseThrow().json();
            assertThat(count(json, "candidatesSeen"))
                    .as("seed %d", seed)
                    .isEqualTo(count(json, "identityMatchedCandidates") + count(json, "unmatchedCandidates"));
            assertThat(count(json, "identityMatchedCandidates"))
                    .as("seed %d", seed)
                    .isEqualTo(count(json, "matchedCandidates") + count(json, "filteredCandidates"));
            assertThat(sum(json.get("filteredBreakdown")))
                    .as("seed %d", seed)
                    .isEqualTo(count(json, "filteredCandidates"));
            assertThat(count(json, "joinedResults"))
                    .as("seed %d", seed)
                    .isEqualTo(count(json, "matchedCandidates")
                            + json.get("tagWidening").get("widenedCount").intValue());
            assertThat(count(json, "resultsReturned"))
                    .as("seed %d", seed)
                    .isEqualTo(found.rows().size())
                    .isLessThanOrEqualTo(count(json, "effectiveLimit"));
            assertThat(sum(json.get("joinBreakdown"))).as("seed %d", seed).isEqualTo((int) found.rows().stream()
                    .filter(row -> !row.match().spaces().isEmpty())
                    .count());
            assertThat(reasons(json)).as("seed %d", seed).isEqualTo(counted(json));
        }
    }

    /// Proves I-47.
    @Test
    void being_told_how_rows_were_found_changes_none() throws InterruptedException {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Asking asking = new RandomCorpus(seed).asking();
            SmallCorpus corpus = new RandomCorpus(seed).corpus();
            if (seed % 2 == 0) {
                asking.expanded();
            }

            RetrieveOutcome plain = asking.outcome(corpus);
            RetrieveOutcome told = asking.debugging(5).outcome(corpus);

            assertThat(rows(told)).as("seed %d", seed).isEqualTo(rows(plain));
        }
    }

    private static Object rows(RetrieveOutcome outcome) {
        return switch (outcome) {
            case RetrieveOutcome.Found(Retrieved retrieved) -> retrieved.rows();
            case RetrieveOutcome.Failed(String text) -> text;
        };
    }

    /// How many samples there are of each reason.
    private static Map<String, Integer> reasons(ObjectNode json) {
        Map<String, Integer> reasons = new TreeMap<>();
        json.get("unmatchedSamples")
                .forEach(sample -> reasons.merge(sample.get("reason").textValue(), 1, Integer::sum));
        return reasons;
    }

    /// How many there have to be, when all are shown.
    private static Map<String, Integer> counted(ObjectNode json) {
        JsonNode filtered = json.get("filteredBreakdown");
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("no_postgres_identity_match", count(json, "unmatchedCandidates"));
        for (String reason : List.of("canonical", "platform", "window")) {
            counts.put("postgres_row_filtered_" + reason, filtered.get(reason).intValue());
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static int count(ObjectNode json, String name) {
        return json.get(name).intValue();
    }

    private static int sum(JsonNode counts) {
        int sum = 0;
        for (JsonNode count : counts) {
            sum += count.intValue();
        }
        return sum;
    }
}
