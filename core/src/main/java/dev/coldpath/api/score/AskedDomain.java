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

    /// One that is not answered about.
    sealed interface Wrong extends AskedDomain {
        ApiError error();
    }

    /// The name of no company and of no test.
    record Invalid() implements Wrong {
        @Override
        public ApiError error() {
            return ApiError.INVALID_DOMAIN;
        }
    }

    /// The key is for domains of the other mode.
    record OtherMode(ApiError error) implements Wrong {}

    /// The domain of the path.
    static AskedDomain of(Call call) {
        return call.segment("domain")
                .map(typed -> of(typed, call.caller().scope().mode()))
                .orElseGet(() -> new Invalid());
    }

    /// The domain of a body.
    static AskedDomain of(String typed, Mode mode) {
        return switch (DomainNames.parse(typed)) {
            case ParsedName.Invalid() -> new Invalid();
            case ParsedName.Company(Domain domain) ->
                switch (mode) {
                    case LIVE -> new Live(domain);
                    case TEST -> new OtherMode(ApiError.LIVE_DOMAIN_WITH_TEST_KEY);
                };
            case ParsedName.Sandbox(TestDomain domain) ->
                switch (mode) {
                    case LIVE -> new OtherMode(ApiError.TEST_DOMAIN_WITH_LIVE_KEY);
                    case TEST -> new Canned(domain);
                };
            case ParsedName.Reserved() ->
                switch (mode) {
                    case LIVE -> new Invalid();
                    case TEST -> new OtherMode(ApiError.LIVE_DOMAIN_WITH_TEST_KEY);
                };
        };
    }
}
