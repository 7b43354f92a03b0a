package dev.coldpath.intelligence.routes;

import dev.coldpath.api.ErrorBodies;
import dev.coldpath.api.Route;
import dev.coldpath.limit.Rate;
import dev.coldpath.plan.Plan;
import java.util.List;
import java.util.Optional;

/// A route of this product: it has the product's errors, and its callers the product's pace.
public interface ProductRoute extends Route {
    /// Where the product stands under no base path. No host on AWS serves them all.
    List<String> WITHOUT_BASE = List.of("/intelligence", "/health", "/narratives", "/creators");

    @Override
    default List<String> area() {
        List<String> own = Route.super.area();
        return WITHOUT_BASE.containsAll(own) ? WITHOUT_BASE : own;
    }

    @Override
    default ErrorBodies errors() {
        return Errors.OF_INTELLIGENCE;
    }

    @Override
    default Optional<Rate> rate(Plan plan) {
        return plan.intelligence().requests();
    }
}
