package dev.coldpath.lambda.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Mode;
import dev.coldpath.aws.moto.HttpEvent;
import dev.coldpath.aws.moto.HttpEvent.Answer;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.aws.zip.ApiZipContract;
import dev.coldpath.aws.zip.FunctionZip;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PollZipTest implements ApiZipContract {
    private final FunctionZip zip;

    PollZipTest(@TempDir Path folder) {
        this.zip = new FunctionZip("poll", folder);
    }

    @Override
    public FunctionZip zip() {
        return zip;
    }

    @Override
    public List<String> handlers() {
        return List.of("dev.coldpath.lambda.poll.PollHandler");
    }

    @Test
    @ExtendWith(Moto.class)
    void it_serves_with_nothing_but_what_is_in_it() throws Exception {
        MotoAccount account = new MotoAccount();
        Map<String, String> env = account.environment();

        Answer answer = HttpEvent.get("/v1/jobs/0198c0de-0000-7000-8000-000000000001", account.key("scale", Mode.LIVE))
                .to(wired("dev.coldpath.lambda.poll.Wiring", env));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("error").asText()).isEqualTo("job not found");
    }
}
