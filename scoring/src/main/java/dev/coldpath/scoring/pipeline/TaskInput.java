package dev.coldpath.scoring.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Reads what the state machine hands to a task. Anything but what the task before wrote is a broken machine, and the
/// message names the member that is wrong.
record TaskInput(JsonNode json) {
    JobId run() {
        return JobId.parse(text(json, "run")).orElseThrow(() -> wrong("run"));
    }

    Domain domain() {
        try {
            return new Domain(text(json, "domain"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("task input: domain is wrong", e);
        }
    }

    boolean live() {
        JsonNode live = json.path("live");
        if (!live.isBoolean()) {
            throw wrong("live");
        }
        return live.booleanValue();
    }

    Instant asOf() {
        return instant(json, "as_of");
    }

    NavigableMap<FetcherId, Pointer> pointers() {
        JsonNode fetchers = json.path("fetchers");
        if (!fetchers.isObject()) {
            throw wrong("fetchers");
        }
        NavigableMap<FetcherId, Pointer> pointers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : fetchers.properties()) {
            JsonNode pointer = entry.getValue();
            pointers.put(
                    new FetcherId(entry.getKey()),
                    new Pointer(status(text(pointer, "status")), instant(pointer, "snapshot")));
        }
        return pointers;
    }

    private static Status status(String wire) {
        for (Status status : Status.values()) {
            if (status.wire().equals(wire)) {
                return status;
            }
        }
        throw wrong("status");
    }

    private static Instant instant(JsonNode object, String name) {
        try {
            return Instant.parse(text(object, name));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("task input: " + name + " is wrong", e);
        }
    }

    private static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isTextual()) {
            throw wrong(name);
        }
        return value.textValue();
    }

    private static IllegalArgumentException wrong(String name) {
        return new IllegalArgumentException("task input: " + name + " is missing or wrong");
    }
}
