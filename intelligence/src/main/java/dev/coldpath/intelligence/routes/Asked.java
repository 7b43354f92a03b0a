package dev.coldpath.intelligence.routes;

import dev.coldpath.api.Response;
import java.util.function.Function;

/// The result of reading a parameter.
sealed interface Asked<T> {
    record Good<T>(T value) implements Asked<T> {}

    /// It cannot be.
    ///
    /// @param text the contract's
    record Wrong<T>(String text) implements Asked<T> {}

    /// The answer to a good value, or 400.
    default Response answer(Function<T, Response> answer) {
        return switch (this) {
            case Good<T>(T value) -> answer.apply(value);
            case Wrong<T>(String text) -> IntelligenceError.badRequest(text);
        };
    }
}
