package dev.coldpath.local;

import dev.coldpath.local.keys.KeyFolder.FirstKeys;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A running local service.
public final class LocalHost implements AutoCloseable {
    private final URI url;
    private final FirstKeys keys;
    private final Optional<String> firstCompany;
    private final List<String> webhookAllow;
    private final Parts parts;

    LocalHost(URI url, FirstKeys keys, Optional<String> firstCompany, List<String> webhookAllow, Parts parts) {
        this.url = url;
        this.keys = keys;
        this.firstCompany = firstCompany;
        this.webhookAllow = webhookAllow;
        this.parts = parts;
    }

    /// Where callers reach it.
    public URI url() {
        return url;
    }

    public FirstKeys keys() {
        return keys;
    }

    /// A domain worth asking about first; empty while live scoring is off.
    public Optional<String> firstCompany() {
        return firstCompany;
    }

    /// Addresses outside the usual rules that webhooks may be sent to.
    public List<String> webhookAllow() {
        return webhookAllow;
    }

    /// Stops listening, then working; runs that are interrupted go on at the next start.
    @Override
    public void close() {
        parts.close();
    }

    /// What must be closed, each part after the parts that use it: the last added first.
    static final class Parts implements AutoCloseable {
        private final Deque<AutoCloseable> opened = new ArrayDeque<>();

        <T extends AutoCloseable> T add(T part) {
            opened.push(part);
            return part;
        }

        @Override
        public void close() {
            RuntimeException failure = null;
            while (!opened.isEmpty()) {
                try {
                    opened.pop().close();
                } catch (Exception e) {
                    RuntimeException next = new IllegalStateException("local host: a part could not be closed", e);
                    if (failure != null) {
                        next.addSuppressed(failure);
                    }
                    failure = next;
                }
            }
            if (failure != null) {
                throw failure;
            }
        }
    }
}
