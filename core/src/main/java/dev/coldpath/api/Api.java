package dev.coldpath.api;

import dev.coldpath.account.Caller;
import dev.coldpath.account.Callers;
import dev.coldpath.api.Route.Call;
import dev.coldpath.api.ServiceLog.Served;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The service: a function from request to response. Asks in the contract's order: is there such a route, such a
/// method, such a key; everything else is the route's.
public final class Api implements Function<Request, Response> {
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Duration STORE_RETRY = Duration.ofSeconds(1);

    private final Router router;
    private final Callers callers;
    private final InstantSource time;
    private final Supplier<String> requestIds;
    private final ServiceLog log;

    /// Takes what it serves and what it serves it with.
    ///
    /// @param requestIds a new id for every request that brings none of its own
    public Api(List<Route> routes, Callers callers, InstantSource time, Supplier<String> requestIds, ServiceLog log) {
        this.router = new Router(routes);
        this.callers = callers;
        this.time = time;
        this.requestIds = requestIds;
        this.log = log;
    }

    public List<Route> routes() {
        return router.routes();
    }

    @Override
    public Response apply(Request request) {
        Instant now = time.instant();
        String id = request.header("x-request-id").stream()
                .filter(own -> REQUEST_ID.matcher(own).matches())
                .findFirst()
                .orElseGet(requestIds);
        Answer answer = answer(request, id, now);
        log.served(new Served(
                id,
                request.method(),
                answer.route(),
                answer.account(),
                answer.response().status(),
                Duration.between(now, time.instant()).toNanos() / 1_000));
        return Finish.response(answer.response(), request, id);
    }

    private record Answer(Response response, String route, Optional<String> account) {}

    private Answer answer(Request request, String id, Instant now) {
        return switch (router.find(request.method(), request.path())) {
            case Router.NoPath() -> new Answer(ApiError.NOT_FOUND.response(), "-", Optional.empty());
            case Router.NoMethod(String template, String allow) ->
                new Answer(ApiError.METHOD_NOT_ALLOWED.response().with("Allow", allow), template, Optional.empty());
            case Router.Matched(Route route, var segments) -> {
                try {
                    Optional<Caller> caller = callers.find(request.header("x-api-key"), now);
                    Response response = caller.map(known -> route.answer(new Call(request, known, now, segments)))
                            .orElseGet(ApiError.UNAUTHORIZED::response);
                    yield new Answer(
                            response,
                            route.template(),
                            caller.map(known -> known.scope().account().value()));
                } catch (StoreDown e) {
                    log.failed(id, e);
                    Response response = ApiError.TEMPORARILY_UNAVAILABLE
                            .response()
                            .with("Retry-After", ApiError.retryAfter(STORE_RETRY));
                    yield new Answer(response, route.template(), Optional.empty());
                } catch (RuntimeException e) {
                    log.failed(id, e);
                    yield new Answer(ApiError.INTERNAL_ERROR.response(), route.template(), Optional.empty());
                }
            }
        };
    }
}
