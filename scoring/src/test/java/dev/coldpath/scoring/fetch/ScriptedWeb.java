package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Web;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A web of the pages that a test wrote. Addresses it does not know are answered with 404, and every call takes a
/// little while.
public final class ScriptedWeb implements Web {
    private static final Duration PER_CALL = Duration.ofMillis(120);

    private final TestTime time;
    private final Map<String, Deque<Reply>> replies = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private Duration perCall = PER_CALL;

    public ScriptedWeb(TestTime time) {
        this.time = time;
    }

    /// A call as it went out.
    public record Sent(String address, Instant from, Instant until, Call call) {}

    /// The last of several replies stays.
    public ScriptedWeb on(String address, Reply... some) {
        replies.put(address, new ArrayDeque<>(List.of(some)));
        return this;
    }

    public ScriptedWeb html(String address, String body) {
        return on(address, answer(200, body, "content-type", "text/html; charset=utf-8"));
    }

    public ScriptedWeb text(String address, String body) {
        return on(address, answer(200, body, "content-type", "text/plain"));
    }

    public ScriptedWeb xml(String address, String body) {
        return on(address, answer(200, body, "content-type", "application/xml"));
    }

    public ScriptedWeb status(String address, int status) {
        return on(address, answer(status, ""));
    }

    public ScriptedWeb redirect(String address, String to) {
        return on(address, answer(301, "", "location", to));
    }

    /// Every call takes as long as it may, and then a reply would still not be there.
    public ScriptedWeb hang() {
        perCall = Duration.ofDays(1);
        return this;
    }

    public static Reply answer(int status, String body, String... headers) {
        return answer(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static Reply answer(int status, byte[] body, String... headers) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            named.put(headers[i], headers[i + 1]);
        }
        return new Reply.Answered(status, new Headers(named), new Content(body));
    }

    @Override
    public synchronized Reply get(Call call, Deadline deadline) {
        Instant from = time.instant();
        boolean late = !from.plus(perCall).isBefore(deadline.at());
        time.pass(late ? deadline.left(from) : perCall);
        sent.add(new Sent(call.address().toString(), from, time.instant(), call));
        return late ? new Reply.Late() : reply(call);
    }

    private Reply reply(Call call) {
        Deque<Reply> scripted = replies.get(call.address().toString());
        if (scripted == null) {
            return answer(404, "");
        }
        Reply reply = scripted.size() > 1 ? scripted.removeFirst() : scripted.getFirst();
        boolean tooLarge =
                reply instanceof Reply.Answered answered && answered.content().size() > call.mostBytes();
        return tooLarge ? new Reply.TooLarge() : reply;
    }

    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    public List<String> asked() {
        return sent().stream().map(Sent::address).toList();
    }

    /// A page and what it answers first.
    public record Served(String address, Reply reply) {}

    /// All pages below an address.
    public List<Served> served(String below) {
        return replies.entrySet().stream()
                .filter(each -> each.getKey().startsWith(below))
                .map(each -> new Served(each.getKey(), each.getValue().getFirst()))
                .toList();
    }
}
