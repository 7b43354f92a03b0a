package dev.coldpath.internet;

import dev.coldpath.internet.Description.Identity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import okhttp3.tls.HeldCertificate;

/// The certificate authority of one miniature internet, made at start and trusted by nobody else.
///
/// Certificates hold for decades: what reads them goes by the machine's clock, which tests do not set.
final class Authority {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant NOT_SO_LONG_AGO = Instant.parse("2020-04-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2049-01-01T00:00:00Z");

    private final HeldCertificate root = root("Miniature Internet Root");
    private final Once<HeldCertificate> unknown = new Once<>(() -> root("Nobody's Root"));

    /// What shows the identity in a handshake for the host.
    HeldCertificate issue(String host, Identity identity) {
        return switch (identity) {
            case VALID -> leaf(host, root, FAR_AHEAD);
            case EXPIRED -> leaf(host, root, NOT_SO_LONG_AGO);
            case OTHER_NAME -> leaf("elsewhere." + host, root, FAR_AHEAD);
            case UNKNOWN_AUTHORITY -> leaf(host, unknown.get(), FAR_AHEAD);
            case NONE -> throw new IllegalArgumentException("certificate: " + host + " has none");
        };
    }

    /// Trusts this authority and no other.
    SSLContext trust() {
        try {
            KeyStore roots = KeyStore.getInstance(KeyStore.getDefaultType());
            roots.load(null, null);
            roots.setCertificateEntry("root", root.certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(roots);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("miniature internet: no TLS on this machine", broken);
        }
    }

    private static HeldCertificate root(String name) {
        return new HeldCertificate.Builder()
                .certificateAuthority(0)
                .commonName(name)
                .organizationalUnit("Coldpath")
                .validityInterval(LONG_AGO.toEpochMilli(), FAR_AHEAD.toEpochMilli())
                .build();
    }

    private static HeldCertificate leaf(String host, HeldCertificate signer, Instant until) {
        return new HeldCertificate.Builder()
                .commonName(host)
                .addSubjectAlternativeName(host)
                .validityInterval(LONG_AGO.toEpochMilli(), until.toEpochMilli())
                .signedBy(signer)
                .build();
    }
}
