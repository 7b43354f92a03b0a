package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificatesTest {
    @Test
    void a_companys_certificate_names_the_company_and_the_issuers_organisation()
            throws IOException, CertificateException {
        assertThat(Certificates.held(company(), Optional.empty()))
                .isEqualTo(new Handshakes.Shake.Held(
                        "Loopback Trust, Inc.",
                        Optional.of("Brightloom, \"Webstuhl\" Söhne GmbH"),
                        3,
                        Instant.parse("2026-11-25T22:50:09Z"),
                        Instant.parse("2027-11-25T22:50:09Z"),
                        Optional.empty()));
    }

    private static X509Certificate company() throws IOException, CertificateException {
        try (InputStream in = CertificatesTest.class.getResourceAsStream("company.pem")) {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(Objects.requireNonNull(in));
        }
    }
}
