package dev.coldpath.scoring.net;

import dev.coldpath.scoring.net.Handshakes.Shake;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.security.auth.x500.X500Principal;

/// Reads what a certificate says about its holder and its issuer. Names of organisations only.
final class Certificates {
    private static final int DNS_NAME = 2;

    private Certificates() {}

    static Shake.Held held(SSLSocket tls) throws SSLPeerUnverifiedException {
        X509Certificate own = (X509Certificate) tls.getSession().getPeerCertificates()[0];
        String protocol = Objects.requireNonNullElse(tls.getApplicationProtocol(), "");
        return held(own, Optional.of(protocol).filter(any -> !any.isEmpty()));
    }

    static Shake.Held held(X509Certificate certificate, Optional<String> protocol) throws SSLPeerUnverifiedException {
        LdapName issuer = name(certificate.getIssuerX500Principal());
        return new Shake.Held(
                value(issuer, "O").or(() -> value(issuer, "CN")).orElse(""),
                value(name(certificate.getSubjectX500Principal()), "O"),
                names(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                protocol);
    }

    private static int names(X509Certificate certificate) throws SSLPeerUnverifiedException {
        try {
            return (int) Stream.ofNullable(certificate.getSubjectAlternativeNames())
                    .flatMap(names -> names.stream())
                    .filter(name -> List.copyOf(name).getFirst().equals(DNS_NAME))
                    .count();
        } catch (CertificateParsingException _) {
            throw new SSLPeerUnverifiedException("names cannot be read");
        }
    }

    private static LdapName name(X500Principal principal) throws SSLPeerUnverifiedException {
        try {
            return new LdapName(principal.getName());
        } catch (InvalidNameException _) {
            throw new SSLPeerUnverifiedException("principal cannot be read");
        }
    }

    private static Optional<String> value(LdapName name, String type) {
        return name.getRdns().stream()
                .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                .map(Rdn::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }
}
