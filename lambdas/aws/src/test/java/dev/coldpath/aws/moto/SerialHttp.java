package dev.coldpath.aws.moto;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// Lets one call through at a time. The steps of our code still meet in any order; only the server's own parallelism,
/// which is not DynamoDB's, is taken out.
public final class SerialHttp implements SdkHttpClient {
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final SdkHttpClient client = UrlConnectionHttpClient.create();

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest prepared = client.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                ONE_AT_A_TIME.lock();
                try {
                    return prepared.call();
                } finally {
                    ONE_AT_A_TIME.unlock();
                }
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
