package dev.coldpath.lambda.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.zip.FunctionZip;
import dev.coldpath.aws.zip.ZipContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpkeepZipTest implements ZipContract {
    private final FunctionZip zip;

    UpkeepZipTest(@TempDir Path folder) {
        this.zip = new FunctionZip("upkeep", folder);
    }

    @Override
    public FunctionZip zip() {
        return zip;
    }

    @Override
    public List<String> handlers() {
        return List.of(
                "dev.coldpath.lambda.upkeep.SettleHandler",
                "dev.coldpath.lambda.upkeep.ReconcileHandler",
                "dev.coldpath.lambda.upkeep.DrainHandler",
                "dev.coldpath.lambda.upkeep.MoversHandler");
    }

    @Test
    void it_makes_no_scores_and_serves_no_queue_itself() {
        assertThat(zip.size()).isLessThanOrEqualTo(LARGEST_API_ZIP);
        assertThat(zip.libraries())
                .contains("coldpath-aws", "coldpath-core")
                .doesNotContain("coldpath-scoring", "jsoup", "dnsjava", "elasticmq-rest-sqs_3", "scala-library");
    }
}
