package dev.coldpath.scoring.net;

import dev.coldpath.scoring.net.Web.Reply;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UnsupportedEncodingException;
import java.net.ConnectException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;

/// Says in a fixed sentence why a call failed: what a library or a peer says stays here.
final class Failures {
    private Failures() {}

    /// True: nothing was sent, for no connection came about.
    static boolean connecting(IOException failure) {
        return failure instanceof ConnectException || failure instanceof ConnectTimeoutException;
    }

    static Reply reply(IOException failure) {
        return switch (failure) {
            case GuardedSocket.Refused refused -> new Reply.Forbidden(refused.why());
            case InterruptedIOException _ -> new Reply.Late();
            case ConnectException _ -> new Reply.Broken("nothing listens");
            case SSLException tls ->
                new Reply.Broken(TlsLayer.distrusts(tls) ? "certificate does not hold" : "tls failed");
            case MessageConstraintException _ -> new Reply.Broken("head is too large");
            case ClientProtocolException _ -> new Reply.Broken("answer is not http");
            case ZipException _, UnsupportedEncodingException _ -> new Reply.Broken("body cannot be decompressed");
            default -> new Reply.Broken("connection broke off");
        };
    }
}
