package dev.coldpath.local.http;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;

/// Connections that keep the target of a request as it was sent. The server reads targets as URIs, and refuses those
/// that are none before anybody is asked; so it is shown one that says nothing.
final class RawTargets extends HttpConnectionFactory {
    private static final String SHOWN = "/";

    RawTargets(HttpConfiguration settings) {
        super(settings);
    }

    /// The target of the request being handled.
    static Target of(Request request) {
        return request.getConnectionMetaData() instanceof Kept kept ? Target.of(kept.target) : Target.of(SHOWN);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        return configure(new Kept(getHttpConfiguration(), connector, endPoint), connector, endPoint);
    }

    /// One connection. It has one request at a time.
    private static final class Kept extends HttpConnection {
        private volatile String target = SHOWN;

        Kept(HttpConfiguration settings, Connector connector, EndPoint endPoint) {
            super(settings, connector, endPoint);
        }

        @Override
        protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
            target = uri;
            // of a tunnel's target the server wants a host
            return super.newHttpStream(method, method.equals("CONNECT") ? uri : SHOWN, version);
        }
    }
}
