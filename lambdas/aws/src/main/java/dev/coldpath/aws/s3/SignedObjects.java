package dev.coldpath.aws.s3;

import dev.coldpath.store.StoreDown;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/// The three calls to a bucket that functions behind the API make: lay an object down, fetch one, sign an address of
/// one. The SDK signs and sends them; its client of that service, which knows a hundred more, would make a function
/// that starts while a caller waits a third larger.
public final class SignedObjects {
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    private final InstantSource time;
    private final String region;
    private final URI bucket;

    /// Takes what sends.
    ///
    /// @param bucket the address of the bucket
    public SignedObjects(
            SdkHttpClient http, AwsCredentialsProvider credentials, InstantSource time, String region, URI bucket) {
        this.http = http;
        this.credentials = credentials;
        this.time = time;
        this.region = region;
        this.bucket = bucket;
    }

    /// Where a bucket is.
    ///
    /// @param endpoint of an emulator, which has one name for all buckets
    public static URI address(String name, String region, Optional<URI> endpoint) {
        String suffix = PartitionMetadata.of(Region.of(region)).dnsSuffix();
        return endpoint.map(server -> URI.create(server + "/" + name))
                .orElseGet(() -> URI.create("https://" + name + ".s3." + region + "." + suffix));
    }

    /// Returns once the object is durable.
    ///
    /// @param headers such as `Content-Type`
    /// @throws StoreDown when it is not, or nobody can tell
    public void put(String key, Map<String, String> headers, byte[] bytes) {
        SdkHttpRequest.Builder request =
                request(SdkHttpMethod.PUT, key).putHeader("Content-Length", Integer.toString(bytes.length));
        headers.forEach(request::putHeader);
        Answer answer = send(key, request.build(), Optional.of(ContentStreamProvider.fromByteArray(bytes)));
        if (answer.status() != 200) {
            throw answer.refusal(key);
        }
    }

    /// The object; empty when there is none.
    ///
    /// @throws StoreDown when nobody can tell
    public Optional<byte[]> get(String key) {
        Answer answer = send(key, request(SdkHttpMethod.GET, key).build(), Optional.empty());
        return switch (answer.status()) {
            case 200 -> Optional.of(answer.body());
            case 404 -> Optional.empty();
            default -> throw answer.refusal(key);
        };
    }

    /// An address under which whoever has it can fetch the object for a while.
    public URI link(String key, Duration goodFor, Instant now) {
        return SIGNER.sign(signing(request(SdkHttpMethod.GET, key).build(), now)
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, goodFor)
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .build())
                .request()
                .getUri();
    }

    private SdkHttpRequest.Builder request(SdkHttpMethod method, String key) {
        return SdkHttpRequest.builder()
                .method(method)
                .uri(bucket)
                .encodedPath((bucket.getRawPath() == null ? "" : bucket.getRawPath()) + "/" + key);
    }

    private SignRequest.Builder<AwsCredentialsIdentity> signing(SdkHttpRequest request, Instant now) {
        AwsCredentialsIdentity identity = credentials.resolveCredentials();
        return SignRequest.builder(identity)
                .request(request)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Answer send(String key, SdkHttpRequest request, Optional<ContentStreamProvider> body) {
        SignRequest.Builder<AwsCredentialsIdentity> signing = signing(request, time.instant());
        body.ifPresent(signing::payload);
        SignedRequest signed = SIGNER.sign(signing.build());
        HttpExecuteRequest.Builder execution = HttpExecuteRequest.builder().request(signed.request());
        signed.payload().ifPresent(execution::contentStreamProvider);
        try {
            HttpExecuteResponse response =
                    http.prepareRequest(execution.build()).call();
            return new Answer(response.httpResponse().statusCode(), read(response));
        } catch (IOException e) {
            throw new StoreDown("object " + key + ": no answer", e);
        }
    }

    private static byte[] read(HttpExecuteResponse response) throws IOException {
        Optional<AbortableInputStream> body = response.responseBody();
        if (body.isEmpty()) {
            return new byte[0];
        }
        try (InputStream in = body.get()) {
            return in.readAllBytes();
        }
    }

    /// What came back.
    private static final class Answer {
        private final int status;
        private final byte[] body;

        Answer(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        int status() {
            return status;
        }

        byte[] body() {
            return body;
        }

        /// A bucket that refuses is down like one that is busy: nothing that was asked for is to fail by it for good.
        StoreDown refusal(String key) {
            return new StoreDown("object " + key + ": status " + status);
        }
    }
}
