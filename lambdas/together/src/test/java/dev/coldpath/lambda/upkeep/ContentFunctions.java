package dev.coldpath.lambda.upkeep;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.moto.SerialAws;
import dev.coldpath.intelligence.deploy.Deployment;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.time.WallClock;
import java.util.Map;

/// Lets others in this build call the functions that fetch pictures, on another internet than the real one, of which
/// their environment knows nothing.
public final class ContentFunctions {
    private ContentFunctions() {}

    public static RequestStreamHandler ingest(Map<String, String> env, Reach reach) {
        return new IngestHandler(ContentWiring.ingest(engine(env, Role.INGEST), Deployment.from(env, "prod"), reach));
    }

    public static RequestStreamHandler embeddings(Map<String, String> env, Reach reach) {
        return new EmbeddingsHandler(
                ContentWiring.embeddings(engine(env, Role.EMBEDDINGS), Deployment.from(env, "prod"), reach));
    }

    private static AwsEngine engine(Map<String, String> env, Role role) {
        return SerialAws.engine(Config.from(env, role), WallClock.inMillis());
    }
}
