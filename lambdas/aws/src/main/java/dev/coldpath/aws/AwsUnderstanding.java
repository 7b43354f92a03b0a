package dev.coldpath.aws;

import dev.coldpath.account.Mode;
import dev.coldpath.aws.bedrock.ConverseText;
import dev.coldpath.aws.bedrock.TitanMultimodal;
import dev.coldpath.aws.bedrock.TitanText;
import dev.coldpath.aws.vectors.Pages;
import dev.coldpath.aws.vectors.S3VectorIndex;
import dev.coldpath.intelligence.corpus.Corpora;
import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.demo.DemoCorpus;
import dev.coldpath.intelligence.deploy.Deployment;
import dev.coldpath.intelligence.ingest.Pictures;
import dev.coldpath.intelligence.ingest.Spaces;
import dev.coldpath.intelligence.ingest.Spaces.Sight;
import dev.coldpath.intelligence.model.TextModel;
import dev.coldpath.intelligence.narrative.Captioned;
import dev.coldpath.intelligence.retrieve.Retries;
import dev.coldpath.intelligence.vector.Embedder;
import dev.coldpath.intelligence.vector.Space;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.s3vectors.S3VectorsClient;

/// Builds what finds content and has it understood: the index in S3 Vectors and models of Bedrock. Apart from
/// [AwsContent], for only functions that nobody waits for have the clients of those.
public final class AwsUnderstanding {
    private final AwsEngine engine;
    private final Deployment deployment;
    private final BedrockRuntimeClient bedrock;

    public AwsUnderstanding(AwsEngine engine, Deployment deployment) {
        this.engine = engine;
        this.deployment = deployment;
        this.bedrock = engine.clients().patient(BedrockRuntimeClient.builder()).build();
    }

    /// Live keys see the deployment's content, test keys the demonstration.
    public Corpora corpora() {
        AwsContent content = new AwsContent(engine);
        Corpus live = new Corpus(
                content.items(), vectors(Repeats.NONE), embedders(), content.creators(), content.narratives(), model());
        InstantSource time = engine.waiting().time();
        DemoCorpus demo = new DemoCorpus(new Captioned(Optional.empty(), time));
        return (mode, now) -> mode == Mode.LIVE ? live : demo.at(now);
    }

    /// The spaces as drops fill them. A model or an index that is busy is asked again, since drops do not.
    ///
    /// @param within for how long a run begins with pictures
    public Spaces spaces(Pictures pictures, Duration within) {
        InstantSource time = engine.waiting().time();
        Repeats repeats = new Retries(time, engine.waiting().timer())::inBackground;
        S3VectorIndex index = vectors(repeats);
        Sight sight = new Sight(pictures, new TitanMultimodal(bedrock, repeats), within, time);
        return new Spaces(
                index, Optional.of(new TitanText(bedrock, repeats)), Optional.of(sight), () -> lengths(index));
    }

    /// The model that writes; empty: texts are extractive.
    public Optional<TextModel> model() {
        return deployment.textModel().map(name -> new ConverseText(bedrock, name));
    }

    private S3VectorIndex vectors(Repeats repeats) {
        Map<VectorName, Space> spaces = new EnumMap<>(VectorName.class);
        embedders().forEach((name, embedder) -> spaces.put(name, Space.of(embedder)));
        S3VectorsClient client =
                engine.clients().patient(S3VectorsClient.builder(), new Pages()).build();
        return new S3VectorIndex(
                client, engine.config().vectorBucket(), spaces, engine.waiting().time(), repeats);
    }

    /// Who makes a query's point in each space; a search asks again by its own rules. The model that sees pictures may
    /// look for films too.
    private Map<VectorName, Embedder> embedders() {
        TitanMultimodal sight = new TitanMultimodal(bedrock, Repeats.NONE);
        Map<VectorName, Embedder> embedders = new EnumMap<>(VectorName.class);
        embedders.put(VectorName.TEXT, new TitanText(bedrock, Repeats.NONE));
        embedders.put(VectorName.IMAGE, sight);
        if (deployment.videoEmbedder()) {
            embedders.put(VectorName.VIDEO, sight);
        }
        return embedders;
    }

    private static Map<VectorName, Integer> lengths(S3VectorIndex index) {
        Map<VectorName, Integer> lengths = new EnumMap<>(VectorName.class);
        index.spaces().forEach((name, space) -> lengths.put(name, space.length()));
        return lengths;
    }
}
