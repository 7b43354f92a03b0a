package dev.coldpath.scoring.net;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// A certificate authority of the tests' own.
final class TestCa {
    private static final HeldCertificate ROOT = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Loopback Root")
            .build();

    /// Trusts this authority and no other.
    static final SSLContext CLIENT = new HandshakeCertificates.Builder()
            .addTrustedCertificate(ROOT.certificate())
            .build()
            .sslContext();

    private TestCa() {}

    static SSLContext serving(HeldCertificate certificate) {
        X509Certificate own = certificate.certificate();
        boolean ours = own.getIssuerX500Principal().equals(ROOT.certificate().getSubjectX500Principal());
        X509Certificate[] above = ours ? new X509Certificate[] {ROOT.certificate()} : new X509Certificate[0];
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate, above)
                .build()
                .sslContext();
    }

    static HeldCertificate certificate(String... names) {
        return unsigned(names).signedBy(ROOT).build();
    }

    static HeldCertificate expired(String... names) {
        Instant now = RealTimer.CLOCK.instant();
        return unsigned(names)
                .signedBy(ROOT)
                .validityInterval(
                        now.minus(Duration.ofDays(2)).toEpochMilli(),
                        now.minus(Duration.ofDays(1)).toEpochMilli())
                .build();
    }

    static HeldCertificate fromNobody(String... names) {
        return unsigned(names).build();
    }

    private static HeldCertificate.Builder unsigned(String... names) {
        HeldCertificate.Builder builder = new HeldCertificate.Builder().commonName(names[0]);
        for (String name : names) {
            builder.addSubjectAlternativeName(name);
        }
        return builder;
    }
}
