package dev.coldpath.local;

import dev.coldpath.account.Mode;
import dev.coldpath.api.JsonLog;
import dev.coldpath.intelligence.answer.AnswerJob;
import dev.coldpath.intelligence.answer.Campaigns;
import dev.coldpath.intelligence.ask.Inputs;
import dev.coldpath.intelligence.corpus.Corpora;
import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.demo.DemoCorpus;
import dev.coldpath.intelligence.deploy.Deployment;
import dev.coldpath.intelligence.ingest.Ingest;
import dev.coldpath.intelligence.ingest.RetryEmbeddings;
import dev.coldpath.intelligence.ingest.Spaces;
import dev.coldpath.intelligence.ingest.Stores;
import dev.coldpath.intelligence.model.TextModel;
import dev.coldpath.intelligence.narrative.Captioned;
import dev.coldpath.intelligence.narrative.ComputeNarratives;
import dev.coldpath.intelligence.vector.Space;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.job.Fences;
import dev.coldpath.job.JobIds;
import dev.coldpath.local.LocalHost.Parts;
import dev.coldpath.local.embed.MiniLm;
import dev.coldpath.local.inbox.ContentInbox;
import dev.coldpath.local.inbox.ContentIntake;
import dev.coldpath.local.inbox.InboxFolders;
import dev.coldpath.local.inbox.ServiceIntake;
import dev.coldpath.local.queue.LocalQueue;
import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.local.results.ResultFiles;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.local.text.OpenAiText;
import dev.coldpath.local.vectors.LuceneVectors;
import dev.coldpath.result.Results;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.time.SystemTimer;
import dev.coldpath.time.Timer;
import dev.coldpath.time.WallClock;
import dev.coldpath.work.Heartbeats;
import dev.coldpath.work.Worker;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Builds what answers Intelligence jobs on this machine: content in SQLite, vectors in Lucene, a model that makes
/// them, and workers in this process.
record IntelligenceWiring(SqliteEngine engine, SettleJob settle, InstantSource time, Timer timer, JsonLog log) {
    /// Jobs that are worked on at once: each keeps a processor busy.
    private static final int WORKERS = 2;

    Intelligence build(Path data, Deployment deployment, Parts parts) throws IOException {
        Results results = new Results(
                engine.results(),
                new ResultFiles(data.resolve("results")),
                new Results.Clocks(time, timer, new SecureRandom()),
                log::resultCutShort);
        Content content = content(engine, data, deployment, time, parts);
        DemoCorpus demo = new DemoCorpus(new Captioned(Optional.empty(), time));
        Corpora corpora = (mode, now) -> mode == Mode.LIVE ? content.live() : demo.at(now);
        ContentDuties duties = new ContentDuties(duties(content), time, timer, log);
        ContentIntake intake = ContentIntake.of(content.ingest());
        return new Intelligence(
                queue(deployment, corpora, results, parts),
                results,
                corpora,
                content.ingest(),
                duties,
                new ContentInbox(InboxFolders.in(data), intake, time, timer, log),
                new DemoLoad(
                        new DemoLoad.Content(engine.items(), engine.contentRuns(), content.ingest()),
                        duties::wish,
                        time,
                        log));
    }

    private ContentDuties.Work duties(Content content) {
        Captioned naming = new Captioned(content.live().model(), time);
        return new ContentDuties.Work(
                new ComputeNarratives(engine.items(), engine.creators(), engine.narratives(), naming, time),
                new RetryEmbeddings(engine.items(), content.spaces(), time, UUID::randomUUID),
                engine.contentRuns());
    }

    /// The deployment's own content, and what writes it.
    private record Content(Corpus live, Spaces spaces, Ingest ingest) {}

    private static Content content(
            SqliteEngine engine, Path data, Deployment deployment, InstantSource time, Parts parts) {
        MiniLm text = new MiniLm();
        LuceneVectors vectors =
                parts.add(LuceneVectors.open(data.resolve("vectors"), Map.of(VectorName.TEXT, Space.of(text))));
        Spaces spaces = new Spaces(vectors, Optional.of(text), Optional.empty(), () -> lengths(vectors));
        JobIds ids = new JobIds(time, new SecureRandom());
        Corpus live = new Corpus(
                engine.items(),
                vectors,
                Map.of(VectorName.TEXT, text),
                engine.creators(),
                engine.narratives(),
                model(deployment, parts));
        Stores stores = new Stores(engine.items(), engine.creators(), engine.contentRuns());
        return new Content(
                live, spaces, new Ingest(stores, spaces, time, () -> ids.get().toString()));
    }

    /// What takes content in beside a running service, or without one.
    ///
    /// @throws Unusable when the folder cannot be used
    static ContentBeside beside(Path data, Deployment deployment) {
        Parts parts = new Parts();
        try {
            InstantSource time = WallClock.inMillis();
            Timer timer = new SystemTimer(time);
            Optional<DataFolder> held = DataFolder.holdIfFree(data);
            held.ifPresent(parts::add);
            SqliteEngine engine = parts.add(SqliteEngine.open(data));
            return new ContentBeside(
                    held.isPresent()
                            ? ContentIntake.of(content(engine, data, deployment, time, parts)
                                    .ingest())
                            : new ServiceIntake(
                                    InboxFolders.in(data),
                                    engine.contentRuns(),
                                    () -> DataFolder.isFree(data),
                                    time,
                                    timer),
                    parts);
        } catch (Unusable e) {
            parts.close();
            throw e;
        } catch (IOException e) {
            parts.close();
            throw DataFolder.unusable(data, e);
        }
    }

    private static Optional<TextModel> model(Deployment deployment, Parts parts) {
        return deployment
                .textEndpoint()
                .map(endpoint -> parts.add(
                        new OpenAiText(endpoint.url(), deployment.textModel().orElseThrow(), endpoint.key())));
    }

    private static Map<VectorName, Integer> lengths(LuceneVectors vectors) {
        Map<VectorName, Integer> lengths = new EnumMap<>(VectorName.class);
        vectors.spaces().forEach((name, space) -> lengths.put(name, space.length()));
        return lengths;
    }

    private LocalQueue queue(Deployment deployment, Corpora corpora, Results results, Parts parts) {
        AnswerJob work = new AnswerJob(
                new Inputs(deployment.ask()),
                corpora,
                new Campaigns(engine.briefs()),
                new AnswerJob.Clocks(
                        time, timer, Thread.ofVirtual().name("arm-", 0).factory()));
        Heartbeats heartbeats = new Heartbeats(
                engine.claims(),
                time,
                timer,
                Thread.ofVirtual().name("heartbeat-", 0).factory(),
                (job, cause) -> log.dutyFailed("job " + job, cause));
        Worker worker = new Worker(engine.claims(), results, settle, heartbeats, new Fences(new SecureRandom()));
        LocalQueue queue = parts.add(new LocalQueue(worker, work, time, timer, cause -> log.dutyFailed("work", cause)));
        queue.start(WORKERS);
        return queue;
    }
}
