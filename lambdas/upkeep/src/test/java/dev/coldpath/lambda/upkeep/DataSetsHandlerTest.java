package dev.coldpath.lambda.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.api.JsonLog;
import dev.coldpath.aws.AwsDataSets;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.aws.moto.MotoBucket;
import dev.coldpath.aws.moto.NoContext;
import dev.coldpath.aws.moto.SampleEvent;
import dev.coldpath.aws.moto.SerialAws;
import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.RankLists.Answer.Found;
import dev.coldpath.scoring.dataset.load.FileIntake;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.SettableTime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Moto.class)
class DataSetsHandlerTest {
    private static final String HEAD = "GlobalRank,TldRank,Domain,TLD,RefSubNets,RefIPs,IDN_Domain,IDN_TLD,"
            + "PrevGlobalRank,PrevTldRank,PrevRefSubNets,PrevRefIPs\n";
    private static final String ROW = "1,1,brightloom.com,com,812,900,brightloom.com,com,2,2,800,900\n";
    private static final String GO_ON = "{}";

    @TempDir
    Path folder;

    @TempDir
    Path scratch;

    private final Map<String, String> env = new HashMap<>(new MotoAccount().environment());
    private final SettableTime clock = new SettableTime(Samples.NOON);
    private final List<String> lines = new ArrayList<>();
    private InstantSource time = clock;

    @BeforeEach
    void a_mirror_with_one_list() throws IOException {
        MotoBucket.make(env.getOrDefault(Env.DATA_SETS_BUCKET, ""));
        Files.writeString(folder.resolve("majestic_million.csv"), HEAD + ROW);
    }

    @Test
    void what_there_is_of_lists_is_loaded_and_what_there_is_not_fails_the_call_at_its_end() {
        assertThatThrownBy(() -> call(SampleEvent.open("datasets")))
                .hasMessage("data sets not loaded: crux, ccgraph, sec-tickers, form-d");

        assertThat(rank()).isEqualTo(1);
        assertThat(lines)
                .hasSize(5)
                .anyMatch(line -> line.contains("\"set\":\"majestic\",\"outcome\":\"live\""))
                .anyMatch(line -> line.contains("\"set\":\"crux\",\"outcome\":\"failed\""));
    }

    @Test
    void where_nothing_was_begun_there_is_nothing_to_go_on_with() throws IOException {
        call(text(GO_ON));

        assertThat(lines).isEmpty();
    }

    @Test
    void a_load_that_takes_longer_than_a_call_goes_on_with_the_next_calls() throws IOException {
        time = this::fiveSecondsLater;
        assertThatThrownBy(() -> call(SampleEvent.open("datasets"))).hasMessageNotContaining("majestic");
        assertThat(lines).anyMatch(line -> line.contains("\"set\":\"majestic\",\"outcome\":\"again\""));

        int calls = 0;
        while (lines.stream().noneMatch(line -> line.contains("\"outcome\":\"live\"")) && calls < 10) {
            call(text(GO_ON));
            calls++;
        }

        assertThat(calls).isBetween(2, 4);
        assertThat(rank()).isEqualTo(1);
        lines.clear();
        call(text(GO_ON));
        assertThat(lines).as("it is finished").isEmpty();
    }

    @Test
    void a_list_whose_terms_were_accepted_is_loaded_too() throws IOException {
        Files.writeString(folder.resolve("tranco.csv"), "3,brightloom.com\n");
        env.put(Env.ACKNOWLEDGED, "tranco");

        assertThatThrownBy(() -> call(SampleEvent.open("datasets"))).hasMessageNotContaining("tranco");

        assertThat(new AwsDataSets(engine()).lists().look(DataSetId.TRANCO, new Domain("brightloom.com")))
                .isInstanceOf(Found.class);
    }

    @Test
    void the_sample_environment_is_enough_and_nothing_less() {
        assertThat(Config.from(SampleEvent.environment("DatasetsFunction"), Role.DATA_SETS))
                .isNotNull();
        assertThatThrownBy(() -> Wiring.dataSets(Map.of()))
                .hasMessageContaining("COLDPATH_DATA_SETS_BUCKET is missing")
                .hasMessageContaining("COLDPATH_OPERATOR_CONTACT is missing");
    }

    private Instant fiveSecondsLater() {
        clock.advance(Duration.ofSeconds(5));
        return clock.instant();
    }

    private long rank() {
        return ((Found) new AwsDataSets(engine()).lists().look(DataSetId.MAJESTIC, new Domain("brightloom.com")))
                .listed()
                .number("rank")
                .orElseThrow();
    }

    private void call(InputStream event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        new DataSetsHandler(Wiring.dataSets(engine(), new FileIntake(folder), scratch, lines::add))
                .handleRequest(event, answer, NoContext.get());
        assertThat(answer.toByteArray()).isEmpty();
    }

    private static InputStream text(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private AwsEngine engine() {
        Config config = Config.from(env, Role.DATA_SETS);
        return new AwsEngine(
                config,
                SerialAws.clients(config),
                new Waiting(time, _ -> {}, new Random(3)),
                new JsonLog(time, lines::add));
    }
}
