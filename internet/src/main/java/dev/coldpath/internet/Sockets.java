package dev.coldpath.internet;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/// Every socket of one miniature internet and the threads that serve them, so that all can be closed at once.
final class Sockets implements AutoCloseable {
    static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final int WAITING = 128;
    private static final int ATTEMPTS = 50;

    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ThreadFactory threads =
            Thread.ofVirtual().name("miniature-internet-", 0).factory();

    /// One turn of a server.
    interface Turn {
        void take() throws IOException;
    }

    /// What is done with one connection.
    interface Talk {
        void with(Socket connection) throws IOException;
    }

    /// Two sockets on one port, as name servers have them.
    record Pair(DatagramSocket datagrams, ServerSocket streams) {}

    ServerSocket listen() throws IOException {
        return keep(new ServerSocket(0, WAITING, HERE));
    }

    Pair listenTwice() throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            DatagramSocket datagrams = keep(new DatagramSocket(new InetSocketAddress(HERE, 0)));
            try {
                return new Pair(datagrams, keep(new ServerSocket(datagrams.getLocalPort(), WAITING, HERE)));
            } catch (BindException _) {
                datagrams.close();
            }
        }
        throw new BindException("miniature internet: no port is free for UDP and TCP alike");
    }

    /// Talks with everybody who connects, each on a thread of its own.
    void serve(ServerSocket listener, Talk talk) {
        repeat(() -> {
            Socket connection = keep(listener.accept());
            run(() -> converse(connection, talk));
        });
    }

    /// Takes turns until everything is closed.
    void repeat(Turn turn) {
        run(() -> {
            try {
                while (true) {
                    turn.take();
                }
            } catch (IOException broken) {
                if (!isClosed()) {
                    throw new UncheckedIOException("miniature internet: a server broke", broken);
                }
            }
        });
    }

    private void run(Runnable task) {
        Thread thread = threads.newThread(() -> {
            try {
                task.run();
            } finally {
                running.remove(Thread.currentThread());
            }
        });
        running.add(thread);
        thread.start();
    }

    private void converse(Socket connection, Talk talk) {
        try (connection) {
            talk.with(connection);
        } catch (IOException _) {
            // The caller hung up, as callers do who have seen enough; there is nobody left to tell.
        } finally {
            open.remove(connection);
        }
    }

    /// What is opened while everything closes is closed at once.
    private <S extends Closeable> S keep(S socket) throws IOException {
        open.add(socket);
        if (isClosed()) {
            socket.close();
        }
        return socket;
    }

    /// False: everything was closed meanwhile.
    boolean pause(Duration time) {
        try {
            return !closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void untilClosed() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /// Returns when nothing listens any more: a port is free only once the thread that waited at it has left.
    @Override
    public void close() {
        closed.countDown();
        for (Closeable socket : open) {
            try {
                socket.close();
            } catch (IOException broken) {
                throw new UncheckedIOException("miniature internet: a socket does not close", broken);
            }
        }
        try {
            for (Thread each : running) {
                each.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
