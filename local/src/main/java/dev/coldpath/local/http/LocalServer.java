package dev.coldpath.local.http;

import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// An HTTP server on loopback that hands every request to the service, each on a virtual thread of its own.
public final class LocalServer implements AutoCloseable {
    private static final int BACKLOG = 1_024;
    private static final int MOST_HEADERS = 32_768;
    /// Of a connection on which nothing moves while a caller is to speak or to listen.
    private static final int IDLE_MILLIS = 10_000;

    private static final int CLOSING_MILLIS = 1_000;
    private static final int MOST_THREADS = 8;
    private static final int FEWEST_THREADS = 2;

    private final Server server = new Server(pool());
    private final ServerConnector door = new ServerConnector(server, 0, 1, new RawTargets(settings()));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final URI base;

    private LocalServer(ServerSocketChannel port, Optional<URI> publicUrl, Function<Request, Response> service)
            throws IOException {
        door.open(port);
        door.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(door);
        this.base = publicUrl.orElseGet(() -> URI.create("http://127.0.0.1:" + door.getLocalPort()));
        server.setHandler(new Exchange(service, base, threads));
        server.setErrorHandler(new Refusal());
    }

    /// Starts listening.
    ///
    /// @param port 0 for any free one
    /// @param publicUrl the address callers use, when it is not this one
    /// @throws IOException when the port cannot be had
    public static LocalServer start(int port, Optional<URI> publicUrl, Function<Request, Response> service)
            throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            LocalServer local = new LocalServer(channel, publicUrl, service);
            local.start();
            return local;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void start() throws IOException {
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw new IOException("the HTTP server does not start", e);
        }
    }

    /// Where callers reach it, without a trailing slash.
    public URI url() {
        return base;
    }

    /// Where it listens, whatever callers are told.
    int port() {
        return door.getLocalPort();
    }

    /// Lets nobody in any more. Who waits for an answer may do so for a second.
    @Override
    public void close() {
        door.close();
        threads.shutdown();
        try {
            threads.awaitTermination(CLOSING_MILLIS, TimeUnit.MILLISECONDS);
            server.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server does not stop", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /// The threads that wait for the network. They wait for no service, so a few will do for any number of callers.
    private static QueuedThreadPool pool() {
        QueuedThreadPool pool = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        pool.setReservedThreads(0);
        pool.setName("http");
        return pool;
    }

    private static HttpConfiguration settings() {
        HttpConfiguration settings = new HttpConfiguration();
        settings.setRequestHeaderSize(MOST_HEADERS);
        settings.setSendServerVersion(false);
        return settings;
    }
}
