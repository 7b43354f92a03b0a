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
    private static final int LAMBDAS_LIMIT = 50_000_000;

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
                "dev.coldpath.lambda.upkeep.WebhookHandler",
                "dev.coldpath.lambda.upkeep.MoversHandler",
                "dev.coldpath.lambda.upkeep.DataSetsHandler",
                "dev.coldpath.lambda.upkeep.IngestHandler",
                "dev.coldpath.lambda.upkeep.NarrativesHandler",
                "dev.coldpath.lambda.upkeep.EmbeddingsHandler");
    }

    @Test
    void it_holds_the_guarded_way_out_and_serves_no_queue_itself() {
        assertThat(zip.size()).isLessThan(LAMBDAS_LIMIT);
        assertThat(zip.libraries())
                .contains("coldpath-aws", "coldpath-core", "coldpath-scoring", "dnsjava", "httpclient5", "s3")
                .doesNotContain("coldpath-internet", "elasticmq-rest-sqs_3", "scala-library");
    }
}
