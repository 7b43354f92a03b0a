package dev.coldpath.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Mode;
import dev.coldpath.api.JsonLog;
import dev.coldpath.api.score.GetScoreRoute;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.HttpEvent;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.aws.moto.SerialHttp;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A process that is copied after its start holds nothing that two copies must not share.
@ExtendWith(Moto.class)
class SnapshotSafetyTest {
    private final CallLog log = new CallLog();
    private final MotoAccount account = new MotoAccount();
    private final LateChance chance = new LateChance();
    private final List<String> lines = new ArrayList<>();

    @Test
    @Proves("X-23")
    void before_the_first_request_nothing_is_called_drawn_or_read() {
        var gateway = engine("snap-start");

        assertThat(log.names()).isEmpty();
        assertThat(chance.drawn()).isFalse();

        HttpEvent.get("/v1/score/brightloom.com", account.key("scale", Mode.LIVE))
                .to(gateway::serve);

        assertThat(log.names()).contains("GetSecretValue");
        assertThat(chance.drawn()).isTrue();
    }

    @Test
    void a_process_that_is_not_copied_makes_its_first_call_at_its_start() {
        engine("on-demand");

        assertThat(log.names()).containsExactly("GetItem");
        assertThat(chance.drawn()).isFalse();
        assertThat(lines).isEmpty();
    }

    private dev.coldpath.aws.gateway.ApiGateway engine(String initialization) {
        Map<String, String> env = new HashMap<>(account.environment());
        env.put(Env.INITIALIZATION, initialization);
        Config config = Config.from(env, Role.READ);
        AwsEngine aws = new AwsEngine(
                config,
                new AwsClients(config, new SerialHttp(), List.of(log)),
                new Waiting(() -> Samples.NOON, _ -> {}, chance),
                new JsonLog(() -> Samples.NOON, lines::add));
        return aws.serving(List.of(new GetScoreRoute(aws.charges(), aws.universe(), aws.meter())));
    }
}
