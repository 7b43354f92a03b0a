package dev.coldpath.api;

import dev.coldpath.account.Caller;
import dev.coldpath.account.Callers;
import dev.coldpath.account.KeyRates;
import dev.coldpath.account.Operator;
import dev.coldpath.account.SandboxBreach;
import dev.coldpath.api.AdminRoute.Errand;
import dev.coldpath.api.Route.Call;
import dev.coldpath.api.ServiceLog.Served;
import dev.coldpath.limit.Rate;
import dev.coldpath.store.StoreDown;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The service: a function from request to response. Asks in the contract's order: is there such a route, such a
/// method, such a key; everything else is the route's.
public final class Api implements Function<Request, Response> {
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final String KEY = "x-api-key";
    private static final long NANOS_IN_MICRO = 1_000;

    private final Router router;
    private final Doors doors;
    private final KeyRates rates = new KeyRates();
    private final Clocks clocks;
    private final Supplier<String> requestIds;
    private final ServiceLog log;

    /// Authenticates callers and the operator by their keys.
    public record Doors(Callers callers, Operator operator) {}

    /// Tells what time it is, and how long something took.
    ///
    /// @param nanos counts nanoseconds; the other clock may know milliseconds only, and may be set
    public record Clocks(InstantSource time, LongSupplier nanos) {
        /// This machine's counter beside a clock.
        public static Clocks beside(InstantSource time) {
            return new Clocks(time, System::nanoTime);
        }
    }

    /// A service without an operator.
    ///
    /// @param requestIds a new id for every request that brings none of its own
    public Api(List<Route> routes, Callers callers, Clocks clocks, Supplier<String> requestIds, ServiceLog log) {
        this(routes, new Doors(callers, Operator.NOBODY), clocks, requestIds, log);
    }

    /// Takes what it serves and what it serves it with.
    ///
    /// @param requestIds a new id for every request that brings none of its own
    public Api(
            List<? extends Operation> operations,
            Doors doors,
            Clocks clocks,
            Supplier<String> requestIds,
            ServiceLog log) {
        this.router = new Router(operations);
        this.doors = doors;
        this.clocks = clocks;
        this.requestIds = requestIds;
        this.log = log;
    }

    public List<Operation> routes() {
        return router.routes();
    }

    @Override
    public Response apply(Request request) {
        Instant now = clocks.time().instant();
        long begun = clocks.nanos().getAsLong();
        Router.Found found = router.find(request.method(), request.path());
        String id = id(request, found.errors());
        Answer answer = answer(found, request, id, now);
        log.served(new Served(
                id,
                request.method(),
                answer.route(),
                answer.account(),
                answer.response().status(),
                (clocks.nanos().getAsLong() - begun) / NANOS_IN_MICRO));
        return Finish.response(answer.response(), request, id);
    }

    private record Answer(Response response, String route, Optional<String> account) {}

    private String id(Request request, ErrorBodies product) {
        return request.header("x-request-id").stream()
                .filter(own ->
                        product.keepsRequestIds() && REQUEST_ID.matcher(own).matches())
                .findFirst()
                .orElseGet(requestIds);
    }

    private Answer answer(Router.Found found, Request request, String id, Instant now) {
        return switch (found) {
            case Router.NoPath(ErrorBodies errors) -> new Answer(errors.notFound(), "-", Optional.empty());
            case Router.NoMethod(Operation one, String allow) ->
                new Answer(one.errors().methodNotAllowed().with("Allow", allow), one.template(), Optional.empty());
            case Router.Matched(Operation operation, var segments) -> {
                try {
                    yield switch (operation) {
                        case Route route -> answer(route, request, now, segments);
                        case AdminRoute route -> answer(route, request, now, segments);
                        case OpenRoute route ->
                            new Answer(
                                    route.work().apply(new Errand(request, now, segments)),
                                    route.template(),
                                    Optional.empty());
                    };
                } catch (StoreDown e) {
                    yield failed(operation, operation.errors().unavailable(), id, e);
                } catch (SandboxBreach e) {
                    yield failed(operation, ApiError.SANDBOX_INVARIANT_VIOLATED.response(), id, e);
                } catch (RuntimeException e) {
                    yield failed(operation, operation.errors().broken(), id, e);
                }
            }
        };
    }

    private Answer failed(Operation operation, Response response, String id, RuntimeException cause) {
        log.failed(id, cause);
        return new Answer(response, operation.template(), Optional.empty());
    }

    private Answer answer(Route route, Request request, Instant now, Map<String, String> segments) {
        Optional<Caller> known = doors.callers().find(request.header(KEY), request.source(), now);
        if (known.isEmpty()) {
            return new Answer(route.errors().unauthorized(), route.template(), Optional.empty());
        }
        Caller caller = known.get();
        return new Answer(
                answer(route, caller, new Call(request, caller, now, segments)),
                route.template(),
                Optional.of(caller.scope().account().value()));
    }

    private Response answer(Route route, Caller caller, Call call) {
        Optional<Rate> rate = route.rate(caller.plan());
        if (rate.isPresent() && !rates.take(caller.key(), rate.get(), call.now())) {
            return route.errors().tooManyRequests();
        }
        return caller.access().contains(route.access())
                ? route.answer(call)
                : route.errors().insufficientScope();
    }

    private Answer answer(AdminRoute route, Request request, Instant now, Map<String, String> segments) {
        Response response = doors.operator().sent(request.header(KEY), now)
                ? route.work().apply(new Errand(request, now, segments))
                : ApiError.UNAUTHORIZED.response();
        return new Answer(response, route.template(), Optional.empty());
    }
}
