package dev.coldpath.internet;

import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Web;
import dev.coldpath.time.Timer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// The pages of a miniature internet without its sockets, so that a busy machine does not look like slow servers.
record NearWeb(Map<String, Host> hosts, Timer timer) implements Web {
    @Override
    public Reply get(Call call, Deadline deadline) {
        Host host = hosts.get(call.address().getHost());
        return host == null ? new Reply.NoSuchHost() : reply(host.answer(ask(call.address())), deadline);
    }

    private static Ask ask(URI address) {
        return new Ask(
                address.getScheme().equals("https"),
                "GET",
                address.getHost(),
                address.getPath().isEmpty() ? "/" : address.getPath(),
                Objects.requireNonNullElse(address.getQuery(), ""),
                Map.of());
    }

    private Reply reply(Answer answer, Deadline deadline) {
        return switch (answer) {
            case Answer.Whole(int status, Map<String, String> headers, String body) -> answered(status, headers, body);
            case Answer.Made(Act.Repeat made) -> answered(200, Map.of("content-type", made.type()), whole(made));
            case Answer.Silent() -> late(deadline);
            case Answer.Dripping _, Answer.Cut _ ->
                throw new IllegalArgumentException("near web: " + answer + " needs a socket");
        };
    }

    private static Reply answered(int status, Map<String, String> headers, String body) {
        return new Reply.Answered(status, new Headers(headers), new Content(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String whole(Act.Repeat made) {
        return LongStream.range(0, made.times())
                .mapToObj(made::turn)
                .collect(Collectors.joining("", made.before(), made.after()));
    }

    private Reply late(Deadline deadline) {
        try {
            timer.await(deadline.at());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return new Reply.Late();
    }
}
