package dev.coldpath.lambda.worker;

import dev.coldpath.aws.AwsDataSets;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.AwsScoring;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.scoring.fetch.Fetcher;
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
import dev.coldpath.time.WallClock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Builds each of the three functions out of its environment, top to bottom. Those that talk to strangers are given
/// nothing but the snapshots and what lists and registers say.
final class Wiring {
    private Wiring() {}

    static PipelineTask discover(Map<String, String> env) {
        AwsEngine aws = engine(env, Role.FETCH);
        return discover(aws, publicInternet(aws));
    }

    static PipelineTask discover(AwsEngine aws, Reach reach) {
        RunFetchers fetchers = fetchers(aws, reach, Fetchers::discover);
        return new Discover(
                aws.gate(), fetchers, aws.exclusions(), aws.waiting().time());
    }

    static PipelineTask enrich(Map<String, String> env) {
        AwsEngine aws = engine(env, Role.FETCH);
        return enrich(aws, publicInternet(aws), Plugins.installed(Wiring.class.getClassLoader(), env));
    }

    static PipelineTask enrich(AwsEngine aws, Reach reach, Plugins plugins) {
        RunFetchers fetchers = fetchers(aws, reach, plugins::enrich);
        return new Enrich(
                fetchers, new AwsScoring(aws).snapshots(), aws.waiting().time());
    }

    static PipelineTask score(Map<String, String> env) {
        return score(engine(env, Role.SCORE));
    }

    static PipelineTask score(AwsEngine aws) {
        AwsScoring scoring = new AwsScoring(aws);
        Conclusion conclusion = new Conclusion(
                scoring.scoreLog(),
                aws.scoreRecords(),
                aws.exclusions(),
                aws.settle(),
                aws.waiting().time());
        return new Score(aws.jobs(), scoring.snapshots(), conclusion, Manifest.builtIn());
    }

    private static AwsEngine engine(Map<String, String> env, Role role) {
        return AwsEngine.of(Config.from(env, role), WallClock.inMillis());
    }

    private static Reach publicInternet(AwsEngine aws) {
        return Reach.publicInternet(new Contact(aws.config().operatorContact()));
    }

    private static RunFetchers fetchers(AwsEngine aws, Reach reach, Function<Means, List<Fetcher>> stage) {
        InstantSource time = aws.waiting().time();
        Outside outside = Outside.of(reach, time, aws.waiting().timer(), aws.log()::addressRefused);
        Means means = new Means(
                outside.web(),
                outside.dns(),
                outside.handshakes(),
                reach,
                aws.buckets(),
                time,
                aws.waiting().timer());
        AwsDataSets sets = new AwsDataSets(aws);
        List<Fetcher> fetchers = stage.apply(means.with(sets.lists()).with(sets.register()));
        return new RunFetchers(fetchers, new AwsScoring(aws).snapshots(), time, means.timer());
    }
}
