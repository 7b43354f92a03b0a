package dev.coldpath.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the route of a path. Paths are exact and case-sensitive; a parameter is one segment that is not empty.
final class Router {
    private final List<Operation> routes;

    Router(List<? extends Operation> routes) {
        this.routes = List.copyOf(routes);
    }

    sealed interface Found {
        /// How the product that was meant words what the service itself has to say.
        ErrorBodies errors();
    }

    record Matched(Operation operation, Map<String, String> segments) implements Found {
        @Override
        public ErrorBodies errors() {
            return operation.errors();
        }
    }

    /// The path is known, the method is not.
    ///
    /// @param one of the operations at that path
    /// @param allow the methods the path does answer to, for the `Allow` header
    record NoMethod(Operation one, String allow) implements Found {
        @Override
        public ErrorBodies errors() {
            return one.errors();
        }
    }

    /// The path is not known.
    ///
    /// @param errors of the product whose paths begin as this one does
    record NoPath(ErrorBodies errors) implements Found {}

    List<Operation> routes() {
        return routes;
    }

    Found find(String method, String path) {
        List<Operation> others = new ArrayList<>();
        for (Operation route : routes) {
            Optional<Map<String, String>> segments = match(route.template(), path);
            if (segments.isPresent()) {
                if (route.method().equals(method) || (route.method().equals("GET") && method.equals("HEAD"))) {
                    return new Matched(route, segments.get());
                }
                others.add(route);
            }
        }
        return others.isEmpty() ? new NoPath(errors(path)) : new NoMethod(others.getFirst(), allow(others));
    }

    private ErrorBodies errors(String path) {
        return routes.stream()
                .filter(route -> route.area().contains(first(path)))
                .findFirst()
                .map(Operation::errors)
                .orElse(ErrorBodies.SCORE);
    }

    static String first(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    private static String allow(List<Operation> others) {
        return others.stream()
                .map(route -> route.method().equals("GET") ? "GET, HEAD" : route.method())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Optional<Map<String, String>> match(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] sent = path.split("/", -1);
        if (wanted.length != sent.length) {
            return Optional.empty();
        }
        Map<String, String> segments = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                if (sent[i].isEmpty()) {
                    return Optional.empty();
                }
                segments.put(wanted[i].substring(1, wanted[i].length() - 1), sent[i]);
            } else if (!wanted[i].equals(sent[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(segments);
    }
}
