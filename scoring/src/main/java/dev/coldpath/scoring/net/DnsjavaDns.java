package dev.coldpath.scoring.net;

import dev.coldpath.scoring.net.NameServer.Word;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/// Asks the configured servers in their order: the first usable answer counts, a denial only when a second server
/// repeats it. Servers that were silent are asked once more while there is time.
final class DnsjavaDns implements Dns {
    private static final Duration PER_QUERY = Duration.ofSeconds(2);
    private static final int DENIALS_NEEDED = 2;

    private final List<NameServer> servers;
    private final InstantSource time;

    DnsjavaDns(List<InetSocketAddress> servers, InstantSource time) {
        this.servers =
                servers.stream().map(address -> new NameServer(address, time)).toList();
        this.time = time;
    }

    @Override
    public Answer ask(String name, Type type, Deadline deadline) {
        try {
            Name question = Name.fromString(name, Name.root);
            return ask(question, org.xbill.DNS.Type.value(type.name()), deadline);
        } catch (TextParseException _) {
            return new Answer.Failed();
        }
    }

    private Answer ask(Name name, int type, Deadline deadline) {
        int denials = 0;
        List<NameServer> asking = servers;
        for (int round = 0; round < 2; round++) {
            List<NameServer> silent = new ArrayList<>();
            for (int i = 0; i < asking.size(); i++) {
                switch (asking.get(i).ask(name, type, share(deadline, asking.size() - i))) {
                    case Word.Has(List<org.xbill.DNS.Record> records) -> {
                        return new Answer.Records(RecordTexts.of(records));
                    }
                    case Word.HasNone() -> {
                        return new Answer.Nothing();
                    }
                    case Word.Denies() -> denials++;
                    case Word.Silent() -> silent.add(asking.get(i));
                }
                if (denials == DENIALS_NEEDED) {
                    return new Answer.NoSuchName();
                }
            }
            asking = silent;
        }
        boolean late = deadline.passed(time.instant()) || Thread.currentThread().isInterrupted();
        return late ? new Answer.Late() : new Answer.Failed();
    }

    /// A fair part of what is left, so that a silent first server leaves time for the others.
    private Deadline share(Deadline deadline, int stillToAsk) {
        Instant now = time.instant();
        return deadline.within(deadline.left(now).dividedBy(stillToAsk), now).within(PER_QUERY, now);
    }
}
