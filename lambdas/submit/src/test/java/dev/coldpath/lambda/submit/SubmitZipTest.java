package dev.coldpath.lambda.submit;

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
class SubmitZipTest implements ApiZipContract {
    private final FunctionZip zip;

    SubmitZipTest(@TempDir Path folder) {
        this.zip = new FunctionZip("submit", folder);
    }

    @Override
    public FunctionZip zip() {
        return zip;
    }

    /// It sends messages, too, whose client the others do not have.
    @Override
    public int largest() {
        return 16_000_000;
    }

    @Override
    public List<String> handlers() {
        return List.of("dev.coldpath.lambda.submit.SubmitHandler");
    }

    @Test
    @ExtendWith(Moto.class)
    void it_serves_with_nothing_but_what_is_in_it() throws Exception {
        MotoAccount account = new MotoAccount();
        Map<String, String> env = account.environment();

        Answer answer = HttpEvent.post("/v1/score", account.key("scale", Mode.LIVE), "{\"domain\":\"bücher.de\"}")
                .to(wired("dev.coldpath.lambda.submit.Wiring", env));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("domain").asText()).isEqualTo("xn--bcher-kva.de");
    }
}
