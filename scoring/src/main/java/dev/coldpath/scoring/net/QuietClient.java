package dev.coldpath.scoring.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// An HTTP/1.1 client that does nothing of its own accord: no redirect, no retry, no cookie, no credentials, no proxy,
/// no offer to change the protocol, and no look-up of names. It connects to the address that a target carries, and has
/// so many connections at a time to one address of one host, which the next call to it finds open.
final class QuietClient implements AutoCloseable {
    static final Timeout CONNECT = Timeout.ofSeconds(3);
    static final Timeout READ = Timeout.ofSeconds(5);
    private static final TimeValue KEPT_IDLE = TimeValue.ofSeconds(5);
    private static final int MOST_CONNECTIONS = 200;
    private static final int MOST_HEADERS = 128;

    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;

    /// Takes where it may connect to, and what it says of itself.
    ///
    /// @param perHost how many connections to one address of one host
    QuietClient(NetworkPolicy policy, SSLContext trust, String userAgent, int perHost) {
        this.connections = connections(policy, trust, perHost);
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setKeepAliveStrategy((_, _) -> KEPT_IDLE)
                .setUserAgent(userAgent)
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    /// The head of the answer; the body is still to be read.
    ///
    /// @param target carries the address to connect to; the request names the host
    /// @param lease the longest wait for a connection, when other calls have them all
    /// @param silence the longest wait for the next byte
    ClassicHttpResponse open(HttpUriRequestBase request, HttpHost target, Duration lease, Timeout silence)
            throws IOException {
        connections.closeExpired();
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(lease))
                .setResponseTimeout(silence)
                .setAuthenticationEnabled(false)
                .setRedirectsEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build());
        return client.executeOpen(target, request, HttpClientContext.create());
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    private static PoolingHttpClientConnectionManager connections(NetworkPolicy policy, SSLContext trust, int perHost) {
        Http1Config config = Http1Config.custom()
                .setMaxLineLength(HeadParser.LONGEST)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager(
                operator(policy, trust),
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                null,
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(config)
                        .responseParserFactory(HeadParser::new)
                        .build());
        pool.setDefaultMaxPerRoute(perHost);
        pool.setMaxTotal(MOST_CONNECTIONS);
        pool.setDefaultSocketConfig(
                SocketConfig.custom().setSoTimeout(READ).setTcpNoDelay(true).build());
        pool.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(CONNECT)
                .setSocketTimeout(READ)
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build());
        return pool;
    }

    private static DefaultHttpClientConnectionOperator operator(NetworkPolicy policy, SSLContext trust) {
        TlsLayer tls = new TlsLayer(trust, List.of("http/1.1"));
        return new DefaultHttpClientConnectionOperator(
                new GuardedSockets(policy),
                DefaultSchemePortResolver.INSTANCE,
                new NoLookUps(),
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register("https", (socket, host, port, _, _) -> tls.over(socket, host, port))
                        .build());
    }

    /// The library's own sockets would obey `socksProxyHost`.
    private record GuardedSockets(NetworkPolicy policy) implements DetachedSocketFactory {
        @Override
        public Socket create(Proxy ignored) {
            return new GuardedSocket(policy);
        }
    }

    /// The name was resolved and its addresses judged before; a second answer could be another one.
    private static final class NoLookUps implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException("no look-ups here");
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
