package dev.coldpath.scoring.net;

import dev.coldpath.scoring.net.Resolved.Vetted;
import dev.coldpath.time.Timer;
import dev.coldpath.webhook.AddressRule;
import dev.coldpath.webhook.Attempt.Trouble;
import dev.coldpath.webhook.Courier;
import dev.coldpath.webhook.Letter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;

/// The way out for webhooks, through the same gate as every fetch: read the address, ask the policy, resolve the name,
/// connect to what was judged. Of an answer only its head is read, so its size does not matter.
public final class GuardedCourier implements Courier, AddressRule, AutoCloseable {
    private static final Duration WITHIN = Duration.ofSeconds(15);

    private final Receivers receivers;
    private final Hosts hosts;
    private final PostWire wire;
    private final Optional<PostWire> listedWire;
    private final InstantSource time;
    private final Timer timer;

    public GuardedCourier(Receivers receivers, InstantSource time, Timer timer) {
        this(receivers, time, timer, _ -> {});
    }

    /// The same.
    ///
    /// @param refused told the name of a host when one of its addresses was refused
    public GuardedCourier(Receivers receivers, InstantSource time, Timer timer, Consumer<String> refused) {
        this.receivers = receivers;
        this.hosts = new Hosts(new DnsjavaDns(receivers.resolvers(), time), receivers.policy(), time, refused);
        this.wire = new PostWire(receivers.policy(), receivers.trust());
        this.listedWire = receivers.listed().map(listed -> new PostWire(listed, receivers.trust()));
        this.time = time;
        this.timer = timer;
    }

    @Override
    public Optional<URI> address(String text) {
        return ReceiverAddress.of(text, receivers).map(ReceiverAddress::uri);
    }

    @Override
    public Answer carry(URI to, Letter letter) {
        Deadline deadline = Deadline.in(WITHIN, time.instant());
        Optional<ReceiverAddress> address = ReceiverAddress.of(to.toString(), receivers);
        if (address.isEmpty()) {
            return new Answer.None(Trouble.ADDRESS_REFUSED);
        }
        return switch (address.get()) {
            case ReceiverAddress.Named named -> resolveAndPost(named, letter, deadline);
            case ReceiverAddress.Numbered numbered ->
                firstThatListens(
                        letter,
                        numbered.uri(),
                        List.of(new HttpHost(
                                "http", numbered.address(), numbered.uri().getHost(), numbered.port())),
                        listedWire.orElseThrow(),
                        deadline);
        };
    }

    private Answer resolveAndPost(ReceiverAddress.Named to, Letter letter, Deadline deadline) {
        String host = to.address().host();
        return switch (hosts.resolve(host, to.port(), deadline)) {
            case Vetted(List<InetAddress> addresses) -> {
                List<HttpHost> targets = addresses.stream()
                        .map(address -> new HttpHost("https", address, host, to.port()))
                        .toList();
                yield firstThatListens(letter, to.uri(), targets, wire, deadline);
            }
            case Resolved.Refused _ -> new Answer.None(Trouble.ADDRESS_REFUSED);
            case Resolved.Nowhere() -> new Answer.None(Trouble.UNKNOWN_HOST);
            case Resolved.Late() -> new Answer.None(Trouble.TIMEOUT);
            case Resolved.Failed() -> new Answer.None(Trouble.CONNECTION_FAILED);
        };
    }

    /// Another address is tried only while nothing has been sent.
    private Answer firstThatListens(
            Letter letter, URI uri, List<HttpHost> targets, PostWire through, Deadline deadline) {
        Answer answer = new Answer.None(Trouble.UNKNOWN_HOST);
        for (HttpHost target : targets) {
            HttpPost request = request(uri, letter);
            try (Cutoff cutoff = new Cutoff(time, timer, deadline, request::cancel)) {
                try {
                    return through.send(request, target, deadline.left(time.instant()));
                } catch (IOException e) {
                    answer = new Answer.None(cutoff.over() ? Trouble.TIMEOUT : trouble(e));
                    if (cutoff.over() || !Failures.connecting(e)) {
                        return answer;
                    }
                }
            }
        }
        return answer;
    }

    private static Trouble trouble(IOException failure) {
        return switch (Failures.reply(failure)) {
            case Web.Reply.Forbidden _ -> Trouble.ADDRESS_REFUSED;
            case Web.Reply.NoSuchHost() -> Trouble.UNKNOWN_HOST;
            case Web.Reply.Late() -> Trouble.TIMEOUT;
            case Web.Reply.Answered _, Web.Reply.TooLarge _, Web.Reply.Broken _ -> Trouble.CONNECTION_FAILED;
        };
    }

    private static HttpPost request(URI uri, Letter letter) {
        HttpPost request = new HttpPost(uri);
        request.setHeader("webhook-id", letter.id());
        request.setHeader("webhook-timestamp", Long.toString(letter.at().getEpochSecond()));
        request.setHeader("webhook-signature", letter.signatures());
        request.setEntity(new StringEntity(letter.body(), ContentType.APPLICATION_JSON));
        return request;
    }

    @Override
    public void close() {
        wire.close();
        listedWire.ifPresent(PostWire::close);
    }
}
