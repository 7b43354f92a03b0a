package dev.coldpath.lambda.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Secret;
import dev.coldpath.aws.moto.HttpEvent;
import dev.coldpath.aws.moto.HttpEvent.Answer;
import dev.coldpath.aws.zip.ApiZipContract;
import dev.coldpath.aws.zip.FunctionZip;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpZipTest implements ApiZipContract {
    private final FunctionZip zip;

    McpZipTest(@TempDir Path folder) {
        this.zip = new FunctionZip("mcp", folder);
    }

    @Override
    public FunctionZip zip() {
        return zip;
    }

    @Override
    public List<String> handlers() {
        return List.of("dev.coldpath.lambda.mcp.McpHandler");
    }

    @Test
    void it_serves_with_nothing_but_what_is_in_it() throws Exception {
        Answer answer = HttpEvent.post(
                        "/mcp", new Secret("ki_test_x"), "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
                .to(wired("dev.coldpath.lambda.mcp.Wiring", Map.of()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/result/tools")).hasSize(6);
    }
}
