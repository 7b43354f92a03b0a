package dev.coldpath.scoring.net;

import java.util.List;

/// Asks the configured name servers, never the host's resolver.
public interface Dns {
    /// One question. A name is reported as non-existent only when two servers say so.
    ///
    /// @param name without a final dot, such as `_dmarc.brightloom.com`
    Answer ask(String name, Type type, Deadline deadline);

    enum Type {
        A,
        AAAA,
        NS,
        SOA,
        MX,
        TXT,
        CAA,
        DS
    }

    sealed interface Answer {
        /// At least one record. Names are in lower case without their final dot. A and AAAA are address literals, NS
        /// and MX the host alone (a null MX is the empty text), SOA the primary server, TXT the joined strings.
        /// CAA and DS stand in presentation form.
        record Records(List<String> values) implements Answer {
            public Records {
                values = List.copyOf(values);
            }
        }

        /// The name exists without records of this type.
        record Nothing() implements Answer {}

        record NoSuchName() implements Answer {}

        /// The deadline passed.
        record Late() implements Answer {}

        /// No server gave an answer that can be used.
        record Failed() implements Answer {}
    }
}
