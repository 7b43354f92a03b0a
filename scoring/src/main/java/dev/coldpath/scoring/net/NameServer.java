package dev.coldpath.scoring.net;

import dev.coldpath.scoring.net.NameServer.Word.Denies;
import dev.coldpath.scoring.net.NameServer.Word.Has;
import dev.coldpath.scoring.net.NameServer.Word.HasNone;
import dev.coldpath.scoring.net.NameServer.Word.Silent;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/// One recursive server, asked once. Nothing is cached, no hosts file is read, no search path is tried.
record NameServer(InetSocketAddress address, InstantSource time) {
    private static final int LONGEST_CHAIN = 8;

    /// What one server says.
    sealed interface Word {
        record Has(List<Record> records) implements Word {
            public Has {
                records = List.copyOf(records);
            }
        }

        record HasNone() implements Word {}

        /// The name does not exist, says this one.
        record Denies() implements Word {}

        /// No answer in time, or none that can be used.
        record Silent() implements Word {}
    }

    Word ask(Name name, int type, Deadline deadline) {
        SimpleResolver resolver = new SimpleResolver(address);
        resolver.setIoClientFactory(new DnsSockets(deadline, time));
        LookupSession session = LookupSession.builder()
                .resolver(resolver)
                .executor(Runnable::run)
                // the library gives up when it reaches the number, even if the next record is the answer
                .maxRedirects(LONGEST_CHAIN + 1)
                .build();
        try {
            LookupResult result =
                    session.lookupAsync(name, type).toCompletableFuture().join();
            return result.getRecords().isEmpty() ? new HasNone() : new Has(result.getRecords());
        } catch (CompletionException e) {
            return refusal(e.getCause(), name);
        }
    }

    private static Word refusal(@Nullable Throwable cause, Name name) {
        return switch (cause) {
            // an alias that leads nowhere exists all the same
            case NoSuchDomainException denied -> denied.getName().equals(name) ? new Denies() : new HasNone();
            case NoSuchRRSetException _ -> new HasNone();
            case null, default -> new Silent();
        };
    }
}
