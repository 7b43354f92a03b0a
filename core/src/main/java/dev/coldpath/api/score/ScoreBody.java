package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.Mode;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.JsonRequest;
import dev.coldpath.api.Request;
import dev.coldpath.domain.Domain;
import dev.coldpath.domain.DomainNames;
import dev.coldpath.domain.TestDomain;

/// A submit's body, asked in the contract's order: whether it is JSON, names a domain, a valid one, says readably
/// whether it wants a fresh record, and names a domain of the key's mode.
sealed interface ScoreBody {
    /// One that may be answered.
    sealed interface Question extends ScoreBody {
        /// All of it.
        ObjectNode body();
    }

    record Live(ObjectNode body, Domain domain, boolean forceFresh) implements Question {}

    record Canned(ObjectNode body, TestDomain domain) implements Question {}

    record Refused(ApiError error) implements ScoreBody {}

    static ScoreBody of(Request request, Mode mode) {
        return switch (JsonRequest.of(request)) {
            case JsonRequest.Unreadable(ApiError error) -> new Refused(error);
            case JsonRequest.Read(ObjectNode body) -> of(body, mode);
        };
    }

    private static ScoreBody of(ObjectNode body, Mode mode) {
        JsonNode typed = body.path("domain");
        if (absent(typed) || (typed.isTextual() && DomainNames.blank(typed.textValue()))) {
            return new Refused(ApiError.BODY_DOMAIN_REQUIRED);
        }
        JsonNode force = body.path("force_fresh");
        return switch (typed.isTextual() ? AskedDomain.of(typed.textValue(), mode) : new AskedDomain.Invalid()) {
            case AskedDomain.Invalid invalid -> new Refused(invalid.error());
            case AskedDomain _ when !absent(force) && !force.isBoolean() -> new Refused(ApiError.INVALID_REQUEST);
            case AskedDomain.OtherMode(ApiError error) -> new Refused(error);
            case AskedDomain.Canned(TestDomain domain) -> new Canned(body, domain);
            case AskedDomain.Live(Domain domain) -> new Live(body, domain, force.asBoolean());
        };
    }

    private static boolean absent(JsonNode member) {
        return member.isMissingNode() || member.isNull();
    }
}
