package dev.coldpath.intelligence.routes.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.JsonRequest;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.intelligence.ask.Asked;
import dev.coldpath.intelligence.ask.Body;
import dev.coldpath.intelligence.ask.BodyReader;
import dev.coldpath.intelligence.routes.IntelligenceError;
import dev.coldpath.job.Kind;

/// A submit's body, asked in the contract's order: size, media type, encoding, JSON, fields.
sealed interface SubmitBody {
    /// A question.
    ///
    /// @param body all of it
    /// @param input its member `input`, as sent
    record Question(ObjectNode body, Kind kind, ObjectNode input) implements SubmitBody {}

    record Refused(Response answer) implements SubmitBody {}

    static SubmitBody of(Request request) {
        if (request.body().size() > JsonRequest.LARGEST) {
            return refused(IntelligenceError.BODY_TOO_LARGE);
        }
        if (!JsonRequest.readAsJson(request.header("content-type"))) {
            return refused(IntelligenceError.UNSUPPORTED_MEDIA_TYPE);
        }
        if (!JsonRequest.plain(request.header("content-encoding"))) {
            return refused(IntelligenceError.UNSUPPORTED_ENCODING);
        }
        return switch (BodyReader.read(request.body().bytes())) {
            case Body.Unreadable(String text) -> new Refused(IntelligenceError.badRequest(text));
            case Body.Read(ObjectNode body) ->
                switch (Asked.of(body)) {
                    case Asked.Wrong(String text) -> new Refused(IntelligenceError.badRequest(text));
                    case Asked.Ok(Kind kind, ObjectNode input) -> new Question(body, kind, input);
                };
        };
    }

    private static SubmitBody refused(IntelligenceError error) {
        return new Refused(error.response());
    }
}
