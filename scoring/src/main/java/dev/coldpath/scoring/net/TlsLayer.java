package dev.coldpath.scoring.net;

import java.io.IOException;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/// TLS on top of a connected socket, for the name that was asked for: it is sent along, and the certificate must cover
/// it.
final class TlsLayer {
    private final SSLContext trust;
    private final List<String> protocols;

    /// @param protocols what may be negotiated above TLS, best first
    TlsLayer(SSLContext trust, List<String> protocols) {
        this.trust = trust;
        this.protocols = List.copyOf(protocols);
    }

    SSLSocket over(Socket socket, String host, int port) throws IOException {
        SSLSocket tls = (SSLSocket) trust.getSocketFactory().createSocket(socket, host, port, true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        parameters.setServerNames(List.of(new SNIHostName(host)));
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(protocols.toArray(String[]::new));
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return tls;
    }

    /// True: the other side showed a chain that does not hold; false: TLS itself failed.
    static boolean distrusts(SSLException failure) {
        Optional<Throwable> cause = Optional.ofNullable(failure.getCause());
        while (cause.isPresent()) {
            if (cause.get() instanceof CertificateException) {
                return true;
            }
            cause = cause.map(Throwable::getCause);
        }
        return false;
    }
}
