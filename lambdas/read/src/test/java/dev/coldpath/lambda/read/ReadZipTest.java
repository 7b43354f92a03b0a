package dev.coldpath.lambda.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Mode;
import dev.coldpath.account.Secret;
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
class ReadZipTest implements ApiZipContract {
    private final FunctionZip zip;

    ReadZipTest(@TempDir Path folder) {
        this.zip = new FunctionZip("read", folder);
    }

    @Override
    public FunctionZip zip() {
        return zip;
    }

    @Override
    public List<String> handlers() {
        return List.of("dev.coldpath.lambda.read.ReadHandler");
    }

    @Test
    @ExtendWith(Moto.class)
    void it_serves_with_nothing_but_what_is_in_it() throws Exception {
        MotoAccount account = new MotoAccount();
        Map<String, String> env = account.environment();

        var served = wired("dev.coldpath.lambda.read.Wiring", env);
        Secret key = account.key("scale", Mode.LIVE);

        Answer answer = HttpEvent.get("/v1/score/b%C3%BCcher.de", key).to(served);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("error").asText()).isEqualTo("no score available for this domain");
        assertThat(HttpEvent.get("/v1/company/stripe.com/cohort", key)
                        .to(served)
                        .status())
                .isEqualTo(404);
        assertThat(HttpEvent.get("/v1/distribution", key).to(served).status()).isEqualTo(200);
        assertThat(HttpEvent.get("/v1/movers?window=7d", key).to(served).status())
                .isEqualTo(200);
    }
}
