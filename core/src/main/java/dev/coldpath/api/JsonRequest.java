package dev.coldpath.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.json.StrictJson;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A request's body read as JSON, checked in this order: size, media type and encoding, JSON.
public sealed interface JsonRequest {
    /// One JSON object.
    ///
    /// @param body without any member when nothing was sent
    record Read(ObjectNode body) implements JsonRequest {}

    record Unreadable(ApiError error) implements JsonRequest {}

    int LARGEST = 65_536;

    /// Longer than any media type that somebody means.
    int LONGEST_MEDIA_TYPE = 1_000;

    /// JSON itself, and what `curl -d` says by itself.
    String TYPE = "application/(?:json|[a-z0-9!#$&^_.-]{1,100}\\+json|x-www-form-urlencoded)";

    String CHARSET = "charset=(?:utf-8|\"utf-8\")";
    String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    /// A parameter that does not say how to read the bytes.
    String OTHER = "(?!charset\\s*=)[^;\",]*+(?:" + QUOTED + "[^;\",]*+)?+";

    /// No part of it is tried in two ways, so nobody can make it slow.
    Pattern MEDIA_TYPE = Pattern.compile(TYPE + "(?:\\s*+;\\s*+(?:" + CHARSET + "|" + OTHER + ")?+)*+\\s*+");

    static JsonRequest of(Request request) {
        if (request.body().size() > LARGEST) {
            return new Unreadable(ApiError.PAYLOAD_TOO_LARGE);
        }
        if (!readAsJson(request.header("content-type")) || !plain(request.header("content-encoding"))) {
            return new Unreadable(ApiError.UNSUPPORTED_MEDIA_TYPE);
        }
        if (request.body().size() == 0) {
            return new Read(Json.object());
        }
        return StrictJson.object(request.body().bytes())
                .<JsonRequest>map(Read::new)
                .orElseGet(() -> new Unreadable(ApiError.INVALID_JSON));
    }

    /// Whether a body of this media type is read as JSON in UTF-8, as one of no media type is.
    static boolean readAsJson(List<String> types) {
        return types.isEmpty()
                || (types.size() == 1
                        && types.getFirst().length() <= LONGEST_MEDIA_TYPE
                        && MEDIA_TYPE
                                .matcher(types.getFirst().strip().toLowerCase(Locale.ROOT))
                                .matches());
    }

    /// Whether a body of these encodings is sent as it is.
    static boolean plain(List<String> encodings) {
        return encodings.stream().allMatch(encoding -> encoding.strip().equalsIgnoreCase("identity"));
    }
}
