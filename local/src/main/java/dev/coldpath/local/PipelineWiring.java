package dev.coldpath.local;

import dev.coldpath.api.JsonLog;
import dev.coldpath.internet.Companies;
import dev.coldpath.internet.MiniatureInternet;
import dev.coldpath.job.JobId;
import dev.coldpath.local.LocalHost.Parts;
import dev.coldpath.local.asl.AslFile;
import dev.coldpath.local.asl.Interpreter;
import dev.coldpath.local.asl.Pace;
import dev.coldpath.local.asl.StateMachine;
import dev.coldpath.local.datasets.DataSetShelf;
import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.local.runs.LocalRuns;
import dev.coldpath.local.runs.RunEvents;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.model.Manifest;
import dev.coldpath.scoring.net.Contact;
import dev.coldpath.scoring.net.Outside;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.scoring.pipeline.Conclusion;
import dev.coldpath.scoring.pipeline.Discover;
import dev.coldpath.scoring.pipeline.Enrich;
import dev.coldpath.scoring.pipeline.Fetchers;
import dev.coldpath.scoring.pipeline.PipelineTask;
import dev.coldpath.scoring.pipeline.RunFetchers;
import dev.coldpath.scoring.pipeline.Score;
import dev.coldpath.scoring.plugin.Plugins;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.time.Timer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Builds what scores companies on this machine: the way out, the fetchers, the three tasks and the machine that runs
/// them.
record PipelineWiring(SqliteEngine engine, SettleJob settle, InstantSource time, Timer timer, JsonLog log) {
    private static final int MOST_RUNS = 64;
    /// Short, so that a first score of a made-up company takes a moment and yet shows how a site is visited.
    private static final Duration MINIATURE_GAP = Duration.ofMillis(50);

    private static final String REAL_COMPANY = "stripe.com";

    /// Which pipeline a host gets.
    @FunctionalInterface
    interface Choice {
        Pipeline of(PipelineWiring wiring, Settings settings, Parts parts);
    }

    Pipeline build(Settings settings, Parts parts) {
        DataSetShelf shelf = new DataSetShelf(settings.data());
        UnaryOperator<Means> lists =
                means -> means.with(shelf.lists(settings.acknowledged(), time)).with(shelf.register(time));
        if (settings.miniatureInternet()) {
            MiniatureInternet internet = parts.add(MiniatureInternet.start(time, MINIATURE_GAP));
            return over(
                    internet.reach(), lists, Companies.all().getFirst().domain().name(), parts);
        }
        return settings.contact()
                .map(contact -> over(Reach.publicInternet(contactOf(contact)), lists, REAL_COMPANY, parts))
                .orElseGet(Pipeline::off);
    }

    private static Contact contactOf(String text) {
        try {
            return new Contact(text);
        } catch (IllegalArgumentException e) {
            throw new Unusable(e.getMessage() + ", not \"" + text + "\".", e);
        }
    }

    private Pipeline over(Reach reach, UnaryOperator<Means> lists, String firstCompany, Parts parts) {
        Outside outside = parts.add(Outside.of(reach, time, timer));
        Means means =
                new Means(outside.web(), outside.dns(), outside.handshakes(), reach, engine.buckets(), time, timer);
        return over(tasks(lists.apply(means)), firstCompany, parts);
    }

    Pipeline over(Map<String, PipelineTask> tasks, String firstCompany, Parts parts) {
        StateMachine machine = StateMachine.load(AslFile.text(), tasks.keySet());
        Interpreter interpreter = new Interpreter(
                machine,
                tasks,
                new Pace(time, timer, new SecureRandom()),
                (run, state, error) -> log.stateFailed(run, state, error.name(), error.thrown()));
        LocalRuns runs = parts.add(new LocalRuns(interpreter, engine.runLog(), time, MOST_RUNS, events()));
        return new Pipeline(runs, runs, Optional.of(firstCompany));
    }

    private Map<String, PipelineTask> tasks(Means means) {
        RunFetchers first = new RunFetchers(Fetchers.discover(means), engine.snapshots(), time, timer);
        Plugins plugins = PluginFolder.plugins(System.getenv());
        RunFetchers second = new RunFetchers(plugins.enrich(means), engine.snapshots(), time, timer);
        Conclusion conclusion =
                new Conclusion(engine.scoreLog(), engine.scoreRecords(), engine.exclusions(), settle, time);
        Discover discover = new Discover(engine.gate(), first, engine.exclusions(), time);
        Enrich enrich = new Enrich(second, engine.snapshots(), time);
        Score score = new Score(engine.jobs(), engine.snapshots(), conclusion, Manifest.builtIn());
        return Map.of("DiscoverFunction", discover, "EnrichFunction", enrich, "ScoreFunction", score);
    }

    /// A run's end settles its job at once; where that fails, the next poll or the reconciler does.
    private RunEvents events() {
        return new RunEvents() {
            @Override
            public void ended(JobId id, RunState end, String why) {
                engine.jobs().find(id).ifPresent(job -> settle.ended(job, end, Side.EVENT, time.instant()));
                log.runEnded(id, end);
            }

            @Override
            public void trouble(JobId id, Throwable cause) {
                log.dutyFailed("run " + id, cause);
            }
        };
    }
}
