package dev.coldpath.internet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.coldpath.scoring.snapshot.Status;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a server does, and what it must become.
///
/// @param act as `company.json` says it
record Way(String act, Status status) {
    static final String HUGE =
            "{\"repeat\": {\"type\": \"%s\", \"each\": \"<p>more and more and more</p>\", \"times\": 0}}";

    /// What every published API can do wrong, by a word that begins a domain.
    static Map<String, Way> published() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("empty", new Way(body(""), Status.ERROR));
        ways.put("huge", new Way(HUGE.formatted("application/json"), Status.ERROR));
        ways.put("malformed", new Way(body("{\"jobs\": ["), Status.ERROR));
        ways.put("deep", new Way(body("[".repeat(100) + "]".repeat(100)), Status.ERROR));
        ways.put("html", new Way(body("<!doctype html><p>Busy</p>"), Status.ERROR));
        ways.put("forbidden", new Way(act("'status': 403"), Status.ERROR));
        ways.put("limited", new Way(act("'status': 429"), Status.RATE_LIMITED));
        ways.put("broken", new Way(act("'status': 500"), Status.ERROR));
        ways.put("cut", new Way(act("'text': '[1, 2, 3]', 'cut': true"), Status.ERROR));
        ways.put("away", new Way(act("'redirect': 'http://10.0.0.7/'"), Status.ERROR));
        ways.put("silent", new Way(act("'silent': true"), Status.TIMEOUT));
        ways.put("dripping", new Way(act("'text': '[1, 2, 3, 4, 5, 6]', 'drip_millis': 500"), Status.TIMEOUT));
        return ways;
    }

    /// The act that answers with this.
    static String body(String text) {
        return JsonNodeFactory.instance.objectNode().put("text", text).toString();
    }

    /// An act with single quotes for double ones.
    static String act(String members) {
        return "{" + members.replace('\'', '"') + "}";
    }
}
