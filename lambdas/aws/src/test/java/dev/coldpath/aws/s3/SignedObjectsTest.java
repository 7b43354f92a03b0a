package dev.coldpath.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoBucket;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// Objects by signed calls, against the test server and against what AWS documents.
@ExtendWith(Moto.class)
class SignedObjectsTest {
    private static final byte[] BYTES = "some bytes".getBytes(StandardCharsets.UTF_8);

    private final String bucket = "signed-" + Samples.word();

    @Test
    @Proves("I-35")
    void what_is_laid_down_is_found_and_what_is_not_is_told_apart() {
        MotoBucket.make(bucket);
        SignedObjects objects = on(SignedObjects.address(bucket, "us-east-1", Optional.of(Moto.address())));

        objects.put("acct_1/job/fence.json.gz", Map.of("Content-Type", "application/json"), BYTES);

        assertThat(objects.get("acct_1/job/fence.json.gz")).hasValue(BYTES);
        assertThat(objects.get("acct_1/job/other.json.gz")).isEmpty();
    }

    @Test
    @Proves("I-38")
    void a_bucket_that_does_not_take_it_and_one_that_does_not_answer_are_down() {
        SignedObjects without = on(SignedObjects.address("nobody-made-it", "us-east-1", Optional.of(Moto.address())));
        SignedObjects silent = on(URI.create("http://127.0.0.1:1/bucket"));

        assertThatThrownBy(() -> without.put("key", Map.of(), BYTES))
                .isInstanceOf(StoreDown.class)
                .hasMessage("object key: status 404");
        assertThatThrownBy(() -> silent.get("key")).isInstanceOf(StoreDown.class);
    }

    /// The example of "Authenticating Requests: Using Query Parameters".
    @Test
    @Proves("I-36")
    void a_link_is_signed_as_the_documented_example_is() {
        URI link = on(URI.create("https://examplebucket.s3.amazonaws.com"))
                .link("test.txt", Duration.ofDays(1), Instant.parse("2013-05-24T00:00:00Z"));

        assertThat(link.toString())
                .startsWith("https://examplebucket.s3.amazonaws.com/test.txt?")
                .contains("X-Amz-Expires=86400", "X-Amz-SignedHeaders=host", "X-Amz-Date=20130524T000000Z")
                .contains("X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
    }

    @Test
    void a_bucket_is_where_its_region_is() {
        assertThat(SignedObjects.address("b", "eu-west-1", Optional.empty()))
                .hasToString("https://b.s3.eu-west-1.amazonaws.com");
        assertThat(SignedObjects.address("b", "cn-north-1", Optional.empty()))
                .hasToString("https://b.s3.cn-north-1.amazonaws.com.cn");
    }

    private static SignedObjects on(URI address) {
        return new SignedObjects(
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(1))
                        .build(),
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")),
                () -> Samples.NOON,
                "us-east-1",
                address);
    }
}
