package dev.coldpath.lambda.admin;

import static org.assertj.core.api.Assertions.assertThat;

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
class AdminZipTest implements ApiZipContract {
    private final FunctionZip zip;

    AdminZipTest(@TempDir Path folder) {
        this.zip = new FunctionZip("admin", folder);
    }

    @Override
    public FunctionZip zip() {
        return zip;
    }

    /// It also sends messages, and it is the operator who waits, not a caller.
    @Override
    public int largest() {
        return 16_000_000;
    }

    @Override
    public List<String> handlers() {
        return List.of("dev.coldpath.lambda.admin.AdminHandler");
    }

    @Test
    @ExtendWith(Moto.class)
    void it_serves_with_nothing_but_what_is_in_it() throws Exception {
        MotoAccount account = new MotoAccount();
        Map<String, String> env = account.environment();

        Answer answer =
                HttpEvent.get("/admin/plans", account.operatorKey()).to(wired("dev.coldpath.lambda.admin.Wiring", env));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("plans")).hasSize(5);
    }
}
