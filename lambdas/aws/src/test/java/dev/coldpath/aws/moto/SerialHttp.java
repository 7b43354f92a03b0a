package dev.coldpath.aws.moto;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// Lets one call through at a time, of those that wait any one. The steps of our code meet in any order; only the
/// server's own parallelism, which is not DynamoDB's, is taken out.
public final class SerialHttp implements SdkHttpClient {
    private static final Turns TURNS = new Turns();

    private final SdkHttpClient client = UrlConnectionHttpClient.create();

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest prepared = client.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                TURNS.begin();
                try {
                    return prepared.call();
                } finally {
                    TURNS.end();
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

    private static final class Turns {
        private final List<Semaphore> waiting = new ArrayList<>();
        private boolean taken;

        void begin() {
            Semaphore turn = new Semaphore(0);
            synchronized (this) {
                if (!taken) {
                    taken = true;
                    return;
                }
                waiting.add(turn);
            }
            turn.acquireUninterruptibly();
        }

        synchronized void end() {
            if (waiting.isEmpty()) {
                taken = false;
            } else {
                waiting.remove(ThreadLocalRandom.current().nextInt(waiting.size()))
                        .release();
            }
        }
    }
}
