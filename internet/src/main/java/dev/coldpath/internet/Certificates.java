package dev.coldpath.internet;

import dev.coldpath.internet.Description.Identity;
import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/// Shows each caller the certificate of the host it asked for (SNI), or breaks the handshake off where there is none.
/// Callers of a silent host are left waiting in the middle of it.
final class Certificates extends X509ExtendedKeyManager {
    private final Authority authority;
    private final Function<String, Identity> identities;
    private final Predicate<String> silent;
    private final Runnable silence;
    private final Map<String, HeldCertificate> issued = new ConcurrentHashMap<>();

    /// @param identities what each host shows
    /// @param silent which hosts leave their callers waiting
    /// @param silence returns when the miniature internet closes
    Certificates(
            Authority authority, Function<String, Identity> identities, Predicate<String> silent, Runnable silence) {
        this.authority = authority;
        this.identities = identities;
        this.silent = silent;
        this.silence = silence;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, Socket socket) {
        String host = asked((SSLSocket) socket);
        if (silent.test(host)) {
            silence.run();
            return null;
        }
        return keyType.equals("EC") && identities.apply(host) != Identity.NONE ? host : null;
    }

    private static String asked(SSLSocket socket) {
        ExtendedSSLSession session = (ExtendedSSLSession) socket.getHandshakeSession();
        return session.getRequestedServerNames().stream()
                .map(name -> ((SNIHostName) name).getAsciiName())
                .findFirst()
                .orElse("");
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return new X509Certificate[] {held(alias).certificate()};
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return held(alias).keyPair().getPrivate();
    }

    /// Issued when it is first asked for: few of the hosts ever are.
    private HeldCertificate held(String host) {
        return issued.computeIfAbsent(host, each -> authority.issue(each, identities.apply(each)));
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
