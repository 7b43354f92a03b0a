package dev.coldpath.internet;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coldpath.domain.Domain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a company's `company.json` says; what it leaves out is in order.
///
/// @param registered when it registered its name; left out for a name that nobody holds
/// @param registry what the registry does instead of answering properly
/// @param sources what a public source does when it is asked about this company, by the source's key
/// @param silent its web servers take connections and never say a word
/// @param headers on every page
/// @param paths what the site does at a path, or everywhere else at `*`, instead of showing the file of that name
record Description(
        @Nullable Registration registered,
        @Nullable Act registry,
        Map<String, Act> sources,
        NameServers names,
        Identity certificate,
        boolean silent,
        Map<String, String> headers,
        Map<String, Act> paths) {
    Description {
        sources = sources == null ? Map.of() : Map.copyOf(sources);
        names = names == null ? NameServers.BOTH : names;
        certificate = certificate == null ? Identity.VALID : certificate;
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        paths = paths == null ? Map.of() : Map.copyOf(paths);
    }

    /// A member that is not known here is a mistake in the file.
    static Description read(String json, Domain of) {
        try {
            return new ObjectMapper().readValue(json, Description.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("company " + of + ": company.json is not readable", unreadable);
        }
    }

    /// Days from today, back and ahead.
    ///
    /// @param statuses as a registry spells them; left out: `active`
    record Registration(
            @JsonProperty("days_ago") int daysAgo,
            @JsonProperty("days_left") int daysLeft,
            List<String> statuses) {
        Registration {
            statuses = statuses == null ? List.of("active") : List.copyOf(statuses);
        }
    }

    /// What the two name servers do when they are asked about the company.
    enum NameServers {
        @JsonProperty("both")
        BOTH,
        @JsonProperty("second_only")
        SECOND_ONLY,
        /// Both answer SERVFAIL.
        @JsonProperty("failing")
        FAILING,
        /// Both know where the hosts are, and answer SERVFAIL to everything else.
        @JsonProperty("addresses_only")
        ADDRESSES_ONLY,
        /// Neither ever answers.
        @JsonProperty("silent")
        SILENT
    }

    /// What the company's server shows in the TLS handshake.
    enum Identity {
        @JsonProperty("valid")
        VALID,
        @JsonProperty("expired")
        EXPIRED,
        @JsonProperty("other_name")
        OTHER_NAME,
        @JsonProperty("unknown_authority")
        UNKNOWN_AUTHORITY,
        /// Nothing: the site is there without TLS only.
        @JsonProperty("none")
        NONE
    }
}
