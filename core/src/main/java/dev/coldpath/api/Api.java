package dev.coldpath.api;

import dev.coldpath.account.Caller;
import dev.coldpath.account.Callers;
import dev.coldpath.account.Operator;
import dev.coldpath.account.SandboxBreach;
import dev.coldpath.api.AdminRoute.Errand;
import dev.coldpath.api.Route.Call;
import dev.coldpath.api.ServiceLog.Served;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The service: a function from request to response. Asks in the contract's order: is there such a route, such a
/// method, such a key; everything else is the route's.
public final class Api implements Function<Request, Response> {
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final String KEY = "x-api-key";
    private static final Duration STORE_RETRY = Duration.ofSeconds(1);

    private final Router router;
    private final Doors doors;
    private final InstantSource time;
    private final Supplier<String> requestIds;
    private final ServiceLog log;

    /// Who is let in: callers by their keys, and the operator by his.
    public record Doors(Callers callers, Operator operator) {}

    /// A service without an operator.
    ///
    /// @param requestIds a new id for every request that brings none of its own
    public Api(List<Route> routes, Callers callers, InstantSource time, Supplier<String> requestIds, ServiceLog log) {
        this(routes, new Doors(callers, Operator.NOBODY), time, requestIds, log);
    }

    /// Takes what it serves and what it serves it with.
    ///
    /// @param requestIds a new id for every request that brings none of its own
    public Api(
            List<? extends Operation> operations,
            Doors doors,
            InstantSource time,
            Supplier<String> requestIds,
            ServiceLog log) {
        this.router = new Router(operations);
        this.doors = doors;
        this.time = time;
        this.requestIds = requestIds;
        this.log = log;
    }

    public List<Operation> routes() {
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
            case Router.Matched(Operation operation, var segments) -> {
                try {
                    yield switch (operation) {
                        case Route route -> answer(route, request, now, segments);
                        case AdminRoute route -> answer(route, request, now, segments);
                        case OpenRoute route -> new Answer(route.work().get(), route.template(), Optional.empty());
                    };
                } catch (StoreDown e) {
                    log.failed(id, e);
                    Response response = ApiError.TEMPORARILY_UNAVAILABLE
                            .response()
                            .with("Retry-After", ApiError.retryAfter(STORE_RETRY));
                    yield new Answer(response, operation.template(), Optional.empty());
                } catch (SandboxBreach e) {
                    log.failed(id, e);
                    yield new Answer(
                            ApiError.SANDBOX_INVARIANT_VIOLATED.response(), operation.template(), Optional.empty());
                } catch (RuntimeException e) {
                    log.failed(id, e);
                    yield new Answer(ApiError.INTERNAL_ERROR.response(), operation.template(), Optional.empty());
                }
            }
        };
    }

    private Answer answer(Route route, Request request, Instant now, Map<String, String> segments) {
        Optional<Caller> known = doors.callers().find(request.header(KEY), now);
        if (known.isEmpty()) {
            return new Answer(ApiError.UNAUTHORIZED.response(), route.template(), Optional.empty());
        }
        Caller caller = known.get();
        Response response = caller.access().contains(route.access())
                ? route.answer(new Call(request, caller, now, segments))
                : ApiError.INSUFFICIENT_SCOPE.response();
        return new Answer(
                response, route.template(), Optional.of(caller.scope().account().value()));
    }

    private Answer answer(AdminRoute route, Request request, Instant now, Map<String, String> segments) {
        Response response = doors.operator().sent(request.header(KEY), now)
                ? route.work().apply(new Errand(request, now, segments))
                : ApiError.UNAUTHORIZED.response();
        return new Answer(response, route.template(), Optional.empty());
    }
}
