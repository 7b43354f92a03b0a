package dev.coldpath.local.asl;

import static dev.coldpath.local.asl.Bench.json;

import dev.coldpath.local.asl.Bench.Running;
import dev.coldpath.local.asl.RunResult.Failed;
import dev.coldpath.scoring.pipeline.PipelineTask;
import dev.coldpath.store.StoreDown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The pipeline as it is deployed, with scripted tasks.
final class Pipeline {
    static final String FOUND = "{\"run\":\"r\",\"domain\":\"brightloom.com\",\"fetchers\":{\"dns\":\"ok\"}}";
    static final String SCORED = "{\"scored\":true,\"domain\":\"brightloom.com\"}";
    static final String UNSCORED = "{\"scored\":false,\"reason\":\"too little evidence\"}";

    private static final Set<String> NAMES = Set.of("DiscoverFunction", "EnrichFunction", "ScoreFunction");
    private static final String QUESTION = "{\"domain\":\"brightloom.com\",\"engine\":\"1\"}";

    private final Bench bench;

    Pipeline(Bench bench) {
        this.bench = bench;
    }

    static StoreDown down() {
        return new StoreDown("snapshots");
    }

    Running run(PipelineTask discover, PipelineTask enrich, PipelineTask score) throws IOException {
        StateMachine machine = StateMachine.load(file(), NAMES);
        Map<String, PipelineTask> tasks =
                Map.of("DiscoverFunction", discover, "EnrichFunction", enrich, "ScoreFunction", score);
        return bench.begin(bench.interpreter(machine, tasks), QUESTION);
    }

    static String file() throws IOException {
        return Files.readString(Path.of(System.getProperty("coldpath.root"), "statemachine.asl.json"));
    }

    static Set<String> names(String type) throws IOException {
        return json(file())
                .path("States")
                .propertyStream()
                .filter(state -> state.getValue().path("Type").asText().equals(type))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static String error(Running run) throws InterruptedException {
        return run.result() instanceof Failed(String error, String _)
                ? error
                : run.result().toString();
    }
}
