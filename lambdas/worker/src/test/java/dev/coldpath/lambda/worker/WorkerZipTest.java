package dev.coldpath.lambda.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.zip.FunctionZip;
import dev.coldpath.aws.zip.ZipContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerZipTest implements ZipContract {
    private static final int LAMBDAS_LIMIT = 50_000_000;

    private final FunctionZip zip;

    WorkerZipTest(@TempDir Path folder) {
        this.zip = new FunctionZip("worker", folder);
    }

    @Override
    public FunctionZip zip() {
        return zip;
    }

    @Override
    public List<String> handlers() {
        return List.of(
                "dev.coldpath.lambda.worker.DiscoverHandler",
                "dev.coldpath.lambda.worker.EnrichHandler",
                "dev.coldpath.lambda.worker.ScoreHandler",
                "dev.coldpath.lambda.worker.IntelligenceHandler");
    }

    @Test
    void it_holds_what_makes_scores_and_no_made_up_company() {
        assertThat(zip.size()).isLessThan(LAMBDAS_LIMIT);
        assertThat(zip.libraries())
                .contains("coldpath-scoring", "jsoup", "dnsjava", "rome", "httpclient5")
                .contains("coldpath-intelligence", "hipparchus-clustering", "s3vectors", "bedrockruntime")
                .doesNotContain("coldpath-internet");
    }
}
