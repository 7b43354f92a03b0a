package dev.coldpath.api.score;

import dev.coldpath.account.Mode;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Route.Call;
import dev.coldpath.domain.Domain;
import dev.coldpath.domain.DomainNames;
import dev.coldpath.domain.ParsedName;
import dev.coldpath.domain.TestDomain;

/// The domain of a request, checked together with the mode of its key.
sealed interface AskedDomain {
    record Live(Domain domain) implements AskedDomain {}

    record Canned(TestDomain domain) implements AskedDomain {}

    record Wrong(ApiError error) implements AskedDomain {}

    /// The domain of the path.
    static AskedDomain of(Call call) {
        return call.segment("domain")
                .map(typed -> of(typed, call.caller().scope().mode()))
                .orElseGet(() -> new Wrong(ApiError.INVALID_DOMAIN));
    }

    /// The domain of a body.
    static AskedDomain of(String typed, Mode mode) {
        return switch (DomainNames.parse(typed)) {
            case ParsedName.Invalid() -> new Wrong(ApiError.INVALID_DOMAIN);
            case ParsedName.Company(Domain domain) ->
                switch (mode) {
                    case LIVE -> new Live(domain);
                    case TEST -> new Wrong(ApiError.LIVE_DOMAIN_WITH_TEST_KEY);
                };
            case ParsedName.Sandbox(TestDomain domain) ->
                switch (mode) {
                    case LIVE -> new Wrong(ApiError.TEST_DOMAIN_WITH_LIVE_KEY);
                    case TEST -> new Canned(domain);
                };
            case ParsedName.Reserved() ->
                switch (mode) {
                    case LIVE -> new Wrong(ApiError.INVALID_DOMAIN);
                    case TEST -> new Wrong(ApiError.LIVE_DOMAIN_WITH_TEST_KEY);
                };
        };
    }
}
