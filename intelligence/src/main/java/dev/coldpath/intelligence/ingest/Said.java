package dev.coldpath.intelligence.ingest;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a line said of one field.
sealed interface Said<T> {
    /// The field is absent: what is stored stays.
    record Nothing<T>() implements Said<T> {}

    /// The field is null: what is stored goes.
    record Cleared<T>() implements Said<T> {}

    record Value<T>(T value) implements Said<T> {}

    /// What is known once this was said.
    default Optional<T> over(Optional<T> stored) {
        return switch (this) {
            case Nothing<T>() -> stored;
            case Cleared<T>() -> Optional.empty();
            case Value<T>(T value) -> Optional.of(value);
        };
    }

    /// The same for numbers.
    static OptionalLong over(Said<Long> said, OptionalLong stored) {
        return switch (said) {
            case Nothing<Long>() -> stored;
            case Cleared<Long>() -> OptionalLong.empty();
            case Value<Long>(Long value) -> OptionalLong.of(value);
        };
    }

    /// What was said in other words.
    default <U> Said<U> as(Function<T, U> words) {
        return switch (this) {
            case Nothing<T>() -> new Nothing<>();
            case Cleared<T>() -> new Cleared<>();
            case Value<T>(T value) -> new Value<>(words.apply(value));
        };
    }

    /// A value that does not count says the same as null.
    default Said<T> where(Predicate<T> counts) {
        return switch (this) {
            case Nothing<T> nothing -> nothing;
            case Cleared<T> cleared -> cleared;
            case Value<T> value -> counts.test(value.value()) ? value : new Cleared<>();
        };
    }
}
