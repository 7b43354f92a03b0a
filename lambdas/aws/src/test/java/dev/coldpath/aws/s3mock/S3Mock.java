package dev.coldpath.aws.s3mock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3vectors.S3VectorsClient;

/// `s3mock`, which the build copies beside the tests of its module, one for all tests of a JVM.
public final class S3Mock {
    public static final Region REGION = Region.US_EAST_1;
    public static final StaticCredentialsProvider ANYBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

    /// It ends with this JVM, however that ends: then its input closes.
    private static final String UNTIL_WE_ARE_GONE = "\"$0\" \"$@\" & server=$!; cat > /dev/null; kill $server";

    private static final Pattern STARTED =
            Pattern.compile(".*Tomcat started on ports \\d+ \\(https\\), (\\d+) \\(http\\), (\\d+) \\(http\\).*");
    private static final AtomicReference<@Nullable Ports> RUNNING = new AtomicReference<>();

    private S3Mock() {}

    private record Ports(URI objects, URI vectors) {}

    /// Where objects are.
    public static URI address() {
        return running().objects();
    }

    /// Where vectors are.
    public static URI vectorsAddress() {
        return running().vectors();
    }

    public static S3Client objects() {
        return S3Client.builder()
                // what is stored has a sum of its own
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(address())
                .forcePathStyle(true)
                .region(REGION)
                .credentialsProvider(ANYBODY)
                .overrideConfiguration(once())
                .build();
    }

    public static S3VectorsClient vectors() {
        return S3VectorsClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(vectorsAddress())
                .region(REGION)
                .credentialsProvider(ANYBODY)
                .overrideConfiguration(once())
                .build();
    }

    private static ClientOverrideConfiguration once() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .build();
    }

    private static Ports running() {
        synchronized (RUNNING) {
            Ports known = RUNNING.get();
            if (known == null) {
                known = start();
                RUNNING.set(known);
            }
            return known;
        }
    }

    private static Ports start() {
        try {
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            BufferedReader output = new ProcessBuilder(
                            "sh",
                            "-c",
                            UNTIL_WE_ARE_GONE,
                            java.toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-jar",
                            jar().toString(),
                            "--spring.profiles.active=vectors",
                            "--server.address=127.0.0.1",
                            "--server.port=0",
                            "--http.port=0",
                            "--vectors.http.port=0",
                            "--vectors.https.port=0")
                    .redirectErrorStream(true)
                    .start()
                    .inputReader();
            Ports ports = listening(output);
            Thread.ofVirtual().start(() -> drain(output));
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException("s3mock: it does not start", e);
        }
    }

    private static Path jar() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("..", "aws", "target", "s3mock"))) {
            return jars.findFirst().orElseThrow(() -> new IllegalStateException("s3mock: the build has not copied it"));
        }
    }

    private static Ports listening(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.matches()) {
                return new Ports(local(started.group(1)), local(started.group(2)));
            }
        }
        throw new IllegalStateException("s3mock: it ended before it listened");
    }

    private static URI local(String port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static void drain(BufferedReader output) {
        try (output) {
            output.transferTo(Writer.nullWriter());
        } catch (IOException _) {
            // it was stopped
        }
    }
}
