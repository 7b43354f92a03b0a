package dev.coldpath.internet;

import java.time.Duration;
import java.util.Map;

/// What a web server does with one request.
sealed interface Answer {
    /// Answers at once.
    record Whole(int status, Map<String, String> headers, String body) implements Answer {
        public Whole {
            headers = Map.copyOf(headers);
        }
    }

    /// Answers one byte at a time.
    record Dripping(Whole whole, Duration pause) implements Answer {}

    /// Promises the whole body, sends half of it and hangs up.
    record Cut(Whole whole) implements Answer {}

    /// Makes the body while sending it: very long, or without end.
    record Made(Act.Repeat repeat) implements Answer {}

    /// Never answers; the caller has to give up.
    record Silent() implements Answer {}
}
