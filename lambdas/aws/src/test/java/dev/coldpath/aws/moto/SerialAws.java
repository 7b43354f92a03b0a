package dev.coldpath.aws.moto;

import dev.coldpath.api.JsonLog;
import dev.coldpath.aws.AwsClients;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.time.SystemTimer;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/// What a function builds itself of, but for its way to the test server: see [SerialHttp].
public final class SerialAws {
    private SerialAws() {}

    public static AwsClients clients(Config config) {
        return new AwsClients(config, new SerialHttp(), List.of());
    }

    public static AwsEngine engine(Config config, InstantSource time) {
        Waiting waiting = new Waiting(time, new SystemTimer(time), RandomGenerator.getDefault());
        return new AwsEngine(config, clients(config), waiting, new JsonLog(time, System.out::println));
    }
}
