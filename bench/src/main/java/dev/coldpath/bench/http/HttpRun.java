package dev.coldpath.bench.http;

import dev.coldpath.bench.folder.Folders;
import dev.coldpath.time.SystemTimer;
import dev.coldpath.time.WallClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;

/// Measures the whole service and the bare server, one right after the other, under the same load.
///
/// @param launcher the words that run the service's command line
/// @param phase how long each part lasts
public record HttpRun(List<String> launcher, int clients, Duration phase) {
    /// The goal's rate.
    public static final int STEADY = 3_000;

    /// So many phases go by before anything counts: until then the JVM compiles more than it serves.
    private static final int WARM_UP = 4;

    /// With the service on this program's class path, not as it is delivered.
    public static HttpRun onClassPath(int clients, Duration phase) {
        return new HttpRun(Server.java("dev.coldpath.local.cli.Main"), clients, phase);
    }

    /// How one server did.
    ///
    /// @param flatOut every client asks again at once
    /// @param micros processor time of the server for each request of these, which other programs hardly change
    /// @param steady so many a second, whatever happens
    public record Found(Latencies flatOut, double micros, Latencies steady) {}

    public Found bare() throws IOException, InterruptedException {
        Path folder = Folders.create();
        try (Server server = Server.echo(folder)) {
            return measure(server, List.of(Ask.get(server.url(), "/", "none")));
        } finally {
            Folders.delete(folder);
        }
    }

    public Found service() throws IOException, InterruptedException {
        InstantSource time = WallClock.inMillis();
        Path folder = Folders.create();
        try (Server server = Server.coldpath(launcher, folder)) {
            return measure(server, new Mix(server, time, new SystemTimer(time)).prepare());
        } finally {
            Folders.delete(folder);
        }
    }

    private Found measure(Server server, List<Ask> asks) throws IOException, InterruptedException {
        Load warmUp = new Load(clients, OptionalInt.empty(), phase.multipliedBy(WARM_UP));
        Load flatOut = new Load(clients, OptionalInt.empty(), phase);
        Load steady = new Load(clients, OptionalInt.of(STEADY), phase);
        warmUp.put(server.url(), asks);
        Duration before = server.processorTime();
        Latencies found = flatOut.put(server.url(), asks);
        double micros = server.processorTime().minus(before).toNanos()
                / 1e3
                / found.nanos().size();
        return new Found(found, micros, steady.put(server.url(), asks));
    }
}
