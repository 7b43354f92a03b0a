package dev.coldpath.intelligence.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.intelligence.ask.AskSettings;
import dev.coldpath.intelligence.ask.Inputs;
import dev.coldpath.intelligence.content.CreatorId;
import dev.coldpath.intelligence.demo.DemoCorpus;
import dev.coldpath.intelligence.demo.DemoTruth.Planted;
import dev.coldpath.intelligence.narrative.Brief;
import dev.coldpath.intelligence.narrative.BriefStore;
import dev.coldpath.intelligence.narrative.Captioned;
import dev.coldpath.job.Attempt;
import dev.coldpath.job.Charge;
import dev.coldpath.job.Fence;
import dev.coldpath.job.InputHashes;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Metadata;
import dev.coldpath.job.Schedule;
import dev.coldpath.work.Work.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whole answers over the demonstration, whose truth is known.
class AnswerJobTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final Instant NOW = Instant.parse("2026-05-12T12:34:56.789Z");
    private static final JobId ID = JobId.of("0190bd6f-3c1a-7d42-9a41-5f7f0a6f2b11");
    private static final DemoCorpus DEMO = new DemoCorpus(new Captioned(Optional.empty(), () -> NOW));

    /// What each topic of the demonstration is about.
    private static final List<String> TOPICS = List.of(
            "smart watch, sleep tracker, smart ring, open earbud, running watch, kids watch",
            "espresso machine, cold brew jar, milk pitcher, matcha bowl, moka pot, drum roaster",
            "trail shoe, camper van, field guide, frame bag, ice barrel, tarp shelter",
            "sourdough starter, balcony planter, linen shirt, glass lunch box, monstera cutting, standing desk");

    private final Map<Long, Brief> briefs = new HashMap<>();
    private final AnswerJob answers = new AnswerJob(
            new Inputs(AskSettings.DEFAULT),
            (_, now) -> DEMO.at(now),
            new Campaigns(new BriefStore() {
                @Override
                public void save(Brief brief) {
                    briefs.put(brief.id(), brief);
                }

                @Override
                public Optional<Brief> find(long id) {
                    return Optional.ofNullable(briefs.get(id));
                }
            }),
            new AnswerJob.Clocks(
                    () -> NOW,
                    _ -> new Semaphore(0).acquire(),
                    Thread.ofVirtual().factory()));

    /// Proves I-64.
    @Test
    void all_four_kinds_are_answered_without_network_and_model() throws Exception {
        for (Kind kind :
                List.of(Kind.INTELLIGENCE_SEARCH, Kind.INTELLIGENCE_DISCOVER, Kind.CAMPAIGN_BRIEF, Kind.LLM_CONTEXT)) {
            String input = kind.wire().startsWith("intelligence")
                    ? "{\"query\":\"smart watch\"}"
                    : "{\"campaign\":{\"name\":\"smart watch\",\"tone\":\"warm\"},\"audience\":\"runners\"}";

            JsonNode result = JSON.readTree(json(kind, input));

            assertThat(result.isObject()).isTrue();
            assertThat(result.findValues("uuid")).as(kind.wire()).isNotEmpty();
        }
    }

    /// Proves I-39.
    @Test
    void the_same_question_at_the_same_instant_has_the_same_answer_to_the_byte() throws Exception {
        String input = "{\"query\":\"smart watch #fitness\",\"debug\":true}";

        assertThat(json(Kind.INTELLIGENCE_DISCOVER, input)).isEqualTo(json(Kind.INTELLIGENCE_DISCOVER, input));
    }

    /// Proves I-30.
    @Test
    void a_second_attempt_answers_as_of_the_first() throws Exception {
        Job first = job(Kind.INTELLIGENCE_SEARCH, "{\"query\":\"watch\",\"window\":\"24h\"}", NOW, 1);
        Job second = job(Kind.INTELLIGENCE_SEARCH, "{\"query\":\"watch\",\"window\":\"24h\"}", NOW, 2);

        assertThat(((Outcome.Answer) answers.run(second)).json())
                .isEqualTo(((Outcome.Answer) answers.run(first)).json());
        assertThat(JSON.readTree(((Outcome.Answer) answers.run(second)).json())
                        .path("generatedAt")
                        .asText())
                .isEqualTo("2026-05-12T12:34:56.789Z");
    }

    /// Proves I-58.
    @Test
    void a_brief_is_saved_once_a_job_and_a_context_never() throws Exception {
        String input = "{\"campaign\":\"smart watch\",\"audience\":\"runners\"}";

        JsonNode brief = JSON.readTree(json(Kind.CAMPAIGN_BRIEF, input));
        JsonNode again = JSON.readTree(json(Kind.CAMPAIGN_BRIEF, input));
        JsonNode context = JSON.readTree(json(Kind.LLM_CONTEXT, input));

        assertThat(briefs).hasSize(1);
        assertThat(brief.path("id").asLong()).isEqualTo(CreatorId.numbered("brief:" + ID));
        assertThat(again).isEqualTo(brief);
        assertThat(context.path("context")).isEqualTo(brief.path("context"));
        assertThat(context.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("type", "generatedAt", "context");
        assertThat(briefs.values())
                .extracting(Brief::context)
                .containsExactly(brief.path("context").toString());
    }

    /// The planted narratives are found again: adjusted Rand index at least 0.8 (Hubert and Arabie 1985) between the
    /// narratives of the rows that a topic's things bring up and the generator's truth.
    @Test
    void the_planted_narratives_are_found() throws Exception {
        Map<String, Double> found = new HashMap<>();
        for (String things : TOPICS) {
            found.put(things, adjustedRand(discovered(things)));
        }
        assertThat(found.values())
                .hasSize(4)
                .allSatisfy(index -> assertThat(index).isGreaterThan(0.8));
    }

    /// A tag that was planted to draw reactions does so wherever there is enough of it to tell.
    @Test
    void planted_lifts_are_found() throws Exception {
        Map<String, String> lifts =
                DEMO.truth().narratives().stream().collect(Collectors.toMap(Planted::liftTag, Planted::tag));
        List<Double> effects = new ArrayList<>();
        for (String things : TOPICS) {
            for (JsonNode narrative : discovered(things).path("attributeLifts")) {
                for (JsonNode lift : narrative.path("lifts")) {
                    if (lifts.containsKey(lift.path("tag").asText())) {
                        effects.add(lift.path("liftPct").asDouble());
                    }
                }
            }
        }
        assertThat(effects).hasSizeGreaterThan(4).allMatch(effect -> effect > 0);
    }

    private JsonNode discovered(String things) throws Exception {
        return JSON.readTree(
                json(Kind.INTELLIGENCE_DISCOVER, "{\"query\":\"" + things + "\",\"limit\":100,\"vectors\":\"text\"}"));
    }

    /// Over the rows that are of a planted narrative and in a found one.
    private static double adjustedRand(JsonNode result) {
        Map<String, Integer> truth = new HashMap<>();
        List<Planted> planted = DEMO.truth().narratives();
        for (int i = 0; i < planted.size(); i++) {
            for (UUID item : planted.get(i).items()) {
                truth.put(item.toString(), i);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int cluster = 0;
        for (JsonNode narrative : result.path("narratives")) {
            for (JsonNode uuid : narrative.path("contentUuids")) {
                Integer label = truth.get(uuid.asText());
                if (label != null) {
                    pairs.add(new int[] {cluster, label});
                }
            }
            cluster++;
        }
        assertThat(pairs).hasSizeGreaterThan(80);
        return adjustedRand(pairs);
    }

    private static double adjustedRand(List<int[]> pairs) {
        Map<List<Integer>, Integer> cells = new HashMap<>();
        Map<Integer, Integer> rows = new HashMap<>();
        Map<Integer, Integer> columns = new HashMap<>();
        for (int[] pair : pairs) {
            cells.merge(List.of(pair[0], pair[1]), 1, Integer::sum);
            rows.merge(pair[0], 1, Integer::sum);
            columns.merge(pair[1], 1, Integer::sum);
        }
        double index = choose(cells.values());
        double a = choose(rows.values());
        double b = choose(columns.values());
        double all = choose(Set.of(pairs.size()));
        double expected = a * b / all;
        return (index - expected) / ((a + b) / 2 - expected);
    }

    private static double choose(Iterable<Integer> counts) {
        double sum = 0;
        for (int count : counts) {
            sum += count * (count - 1.0) / 2;
        }
        return sum;
    }

    private String json(Kind kind, String input) throws InterruptedException {
        return ((Outcome.Answer) answers.run(job(kind, input, NOW, 1))).json();
    }

    static Job job(Kind kind, String input, Instant startedAt, int attempt) {
        Instant submitted = startedAt.minusSeconds(2);
        return new Job(
                ID,
                new Scope(new AccountId("acct_7Qm2"), Mode.TEST),
                new KeyId("key_8fK2"),
                kind,
                InputHashes.of(kind.wire(), JSON.createObjectNode().put("text", input)),
                input,
                false,
                Schedule.of(kind, submitted),
                Charge.at(submitted),
                new Running(
                        startedAt,
                        new Attempt(
                                attempt, new Fence("0123456789abcdef01234567"), startedAt.plus(Duration.ofMinutes(1)))),
                2,
                List.of(),
                Metadata.NONE);
    }
}
