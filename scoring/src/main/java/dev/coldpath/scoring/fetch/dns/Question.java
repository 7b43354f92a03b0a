package dev.coldpath.scoring.fetch.dns;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.net.Dns;
import java.net.URI;

/// What is asked about a name that exists.
enum Question {
    NAME_SERVERS(Dns.Type.NS),
    MAIL(Dns.Type.MX),
    TEXTS(Dns.Type.TXT),
    CERTIFICATE_AUTHORITIES(Dns.Type.CAA),
    DELEGATION_SIGNER(Dns.Type.DS),
    MAIL_POLICY(Dns.Type.TXT) {
        @Override
        String name(Domain domain) {
            return "_dmarc." + domain;
        }
    },
    /// GitHub has organisations prove a domain by a record that bears the organisation's name.
    GITHUB_CHALLENGE(Dns.Type.TXT) {
        @Override
        String name(Domain domain) {
            return "_github-challenge-" + domain.firstLabel() + "-org." + domain;
        }
    },
    /// Here an owner asks to be left alone.
    OPT_OUT(Dns.Type.TXT) {
        @Override
        String name(Domain domain) {
            return "coldpath-optout." + domain;
        }
    };

    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;

    private final Dns.Type type;

    Question(Dns.Type type) {
        this.type = type;
    }

    Dns.Type type() {
        return type;
    }

    String name(Domain domain) {
        return domain.name();
    }

    /// False: the name would be longer than DNS allows, so nothing can stand there.
    boolean possible(Domain domain) {
        String name = name(domain);
        return name.length() <= LONGEST_NAME && name.indexOf('.') <= LONGEST_LABEL;
    }

    /// The question as an address (RFC 4501).
    URI address(Domain domain) {
        return URI.create("dns:" + name(domain) + "?type=" + type);
    }
}
