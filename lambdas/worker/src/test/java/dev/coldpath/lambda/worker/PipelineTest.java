package dev.coldpath.lambda.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.aws.AwsDataSets;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.AwsScoring;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.aws.moto.MotoBucket;
import dev.coldpath.aws.moto.NoContext;
import dev.coldpath.aws.moto.SampleEvent;
import dev.coldpath.aws.moto.SerialAws;
import dev.coldpath.domain.Domain;
import dev.coldpath.internet.MiniatureInternet;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.scoring.dataset.DataSets;
import dev.coldpath.scoring.dataset.load.FileIntake;
import dev.coldpath.scoring.dataset.load.LoadProgress;
import dev.coldpath.scoring.dataset.load.Loaded;
import dev.coldpath.scoring.dataset.load.Loader;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.pipeline.JobGone;
import dev.coldpath.scoring.pipeline.PipelineTask;
import dev.coldpath.scoring.plugin.Plugins;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The three functions, one after the other as the machine calls them, over made-up companies and the test server.
@ExtendWith(Moto.class)
class PipelineTest {
    private static final InstantSource TIME = InstantSource.system();

    private final Map<String, String> env = new MotoAccount().environment();
    private final MiniatureInternet internet = MiniatureInternet.start(TIME, Duration.ZERO);
    private final AwsEngine submit = engine(Role.SUBMIT);
    private final PipelineTask discover = Wiring.discover(engine(Role.FETCH), internet.reach());
    private final PipelineTask enrich = Wiring.enrich(engine(Role.FETCH), internet.reach(), Plugins.none());
    private final PipelineTask score = Wiring.score(engine(Role.SCORE));

    @BeforeEach
    void bucket() {
        MotoBucket.make(env.getOrDefault(Env.DATA_SETS_BUCKET, ""));
    }

    @AfterEach
    void close() {
        internet.close();
    }

    @Test
    @Proves({"J-20", "E-43"})
    void a_run_leaves_a_record_a_rank_and_a_job_that_succeeded() throws Exception {
        Job job = admitted("brightloom.com");

        JsonNode found = discover.run(input(job));
        JsonNode more = enrich.run(found);
        JsonNode scored = score.run(asOf(more));

        assertThat(scored.path("scored").asBoolean()).isTrue();
        assertThat(submit.jobs().find(job.id()))
                .hasValueSatisfying(end -> assertThat(end.state()).isInstanceOf(Succeeded.class));
        assertThat(submit.universe()
                        .rank(
                                "v1",
                                submit.scoreRecords()
                                        .latest(new Domain("brightloom.com"))
                                        .orElseThrow()
                                        .composite()))
                .hasValueSatisfying(rank -> assertThat(rank.cohortSize()).isEqualTo(1));
        assertThat(score.run(asOf(more))).as("a repeated task").isEqualTo(scored);
        assertThat(new AwsScoring(submit).scoreLog().audit("v1").holds()).isTrue();
    }

    @Test
    void ranks_are_looked_up_once_a_list_is_loaded(@TempDir Path folder) throws Exception {
        JsonNode before = discover.run(input(admitted("brightloom.com")));
        load(folder);

        // another process: this one asks for new lists once a minute
        JsonNode after = Wiring.discover(engine(Role.FETCH), internet.reach()).run(input(admitted("pacemoor.com")));

        assertThat(before.path("fetchers").has("ranks")).isFalse();
        assertThat(after.at("/fetchers/ranks/status").asText()).isEqualTo("partial");
    }

    /// One list of three, as the function that loads them does.
    private void load(Path folder) throws IOException, InterruptedException {
        Path file = Files.writeString(
                folder.resolve("majestic_million.csv"),
                "GlobalRank,TldRank,Domain,TLD,RefSubNets,RefIPs,IDN_Domain,IDN_TLD,PrevGlobalRank,PrevTldRank,"
                        + "PrevRefSubNets,PrevRefIPs\n1,1,brightloom.com,com,812,900,brightloom.com,com,2,2,800,900\n");
        Loader loader = new Loader(
                new AwsDataSets(engine(Role.DATA_SETS)).store(), folder.resolve("scratch"), TIME, LoadProgress.NONE);
        assertThat(loader.load(
                        DataSets.named("majestic").orElseThrow(),
                        new FileIntake(file),
                        Deadline.in(Duration.ofMinutes(5), TIME.instant())))
                .isInstanceOf(Loaded.Done.class);
    }

    @Test
    @Proves({"J-13", "core I-7"})
    void a_run_whose_job_was_given_up_does_nothing() {
        Job job = admitted("brightloom.com");
        assertThat(submit.settle().neverStarted(job, Failure.of(Reason.START_FAILED), Side.SUBMIT, TIME.instant()))
                .isTrue();

        assertThatThrownBy(() -> discover.run(input(job))).isInstanceOf(JobGone.class);
        assertThat(internet.requests()).isEmpty();
    }

    @Test
    void the_functions_speak_json_and_start_from_the_sample_environment() throws IOException {
        for (Map.Entry<String, Role> function : Map.of(
                        "DiscoverFunction", Role.FETCH, "EnrichFunction", Role.FETCH, "ScoreFunction", Role.SCORE)
                .entrySet()) {
            assertThat(Config.from(SampleEvent.environment(function.getKey()), function.getValue()))
                    .isNotNull();
        }
        JsonNode found = read(new DiscoverHandler(new TaskFunction(discover)), SampleEvent.open("discover"));

        assertThat(found.path("domain").asText()).isEqualTo("brightloom.com");
        assertThat(found.path("fetchers").properties()).isNotEmpty();
        assertThat(read(new EnrichHandler(new TaskFunction(enrich)), SampleEvent.open("enrich"))
                        .path("fetchers")
                        .has("cadence"))
                .isTrue();
        assertThatThrownBy(() -> read(new ScoreHandler(new TaskFunction(score)), SampleEvent.open("score")))
                .isInstanceOf(JobGone.class);
    }

    @Test
    @Proves("E-01")
    void nobody_fetches_without_a_contact() {
        for (String contact : List.of("", "you@example.com", "nobody")) {
            Map<String, String> without = new HashMap<>(env);
            without.put(Env.OPERATOR_CONTACT, contact);
            assertThatThrownBy(() -> Wiring.discover(without)).as(contact).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private AwsEngine engine(Role role) {
        return SerialAws.engine(Config.from(env, role), TIME);
    }

    private Job admitted(String domain) {
        Ask ask = Ask.anything().about(new Domain(domain)).at(TIME.instant());
        Admission admission = submit.admissions().admit(ask.submission(), Samples.NO_LIMITS);
        assertThat(admission).isInstanceOf(Admitted.class);
        return ((Admitted) admission).job();
    }

    private static ObjectNode input(Job job) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("run", job.id().toString())
                .put("domain", "brightloom.com");
    }

    private static JsonNode asOf(JsonNode progress) {
        return ((ObjectNode) progress.deepCopy())
                .put("as_of", TIME.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static JsonNode read(RequestStreamHandler handler, InputStream input) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        handler.handleRequest(input, output, NoContext.get());
        return new ObjectMapper().readTree(output.toByteArray());
    }
}
