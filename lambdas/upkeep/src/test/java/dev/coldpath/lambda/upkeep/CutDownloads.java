package dev.coldpath.lambda.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;

/// Ends every download after so many bytes, as a connection that is closed early does: without a word.
final class CutDownloads implements SdkHttpClient {
    private final SdkHttpClient http;

    /// Bytes of each body that come; empty: all of them.
    Optional<Integer> after = Optional.empty();

    CutDownloads(SdkHttpClient http) {
        this.http = http;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest call = http.prepareRequest(request);
        if (after.isEmpty() || request.httpRequest().method() != SdkHttpMethod.GET) {
            return call;
        }
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                HttpExecuteResponse answer = call.call();
                return HttpExecuteResponse.builder()
                        .response(answer.httpResponse())
                        .responseBody(answer.responseBody()
                                .map(body -> cut(body, after.orElseThrow()))
                                .orElse(null))
                        .build();
            }

            @Override
            public void abort() {
                call.abort();
            }
        };
    }

    private static AbortableInputStream cut(InputStream body, int most) {
        return AbortableInputStream.create(new InputStream() {
            private int left = most;

            @Override
            public int read() throws IOException {
                return left-- > 0 ? body.read() : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = left > 0 ? body.read(into, offset, Math.min(left, length)) : -1;
                left -= Math.max(0, read);
                return read;
            }
        });
    }

    @Override
    public void close() {
        http.close();
    }
}
