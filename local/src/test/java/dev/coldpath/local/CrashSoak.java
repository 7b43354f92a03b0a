package dev.coldpath.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.local.sqlite.Survivor;
import dev.coldpath.local.sqlite.WalTail;
import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The local service under load, killed with `kill -9` again and again over one data folder, so that damage adds up and
/// is seen. Too long for every build: `./build -Pcrash test -pl local -am` runs it.
class CrashSoak {
    private static final int ACCOUNTS = 75;
    private static final int ROUNDS = Integer.getInteger("coldpath.crash.rounds", 500);
    private static final long SEED = Long.getLong("coldpath.crash.seed", new SecureRandom().nextLong());

    private static final int SELDOM = 8;
    private static final int MOST_START_MILLIS = 1_000;
    private static final int MOST_SILENCE_SECONDS = 60;
    private static final int REHEARSAL_MILLIS = 1_000;
    private static final int MOST_LOAD_MILLIS = 300;
    private static final int PAUSE_MILLIS = 500;
    private static final int MOST_PAUSES = 240;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private int interrupted;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    @Proves({"J-12", "J-36", "core I-1", "core I-2", "core I-5", "core L-1"})
    void nothing_answered_is_lost_doubled_or_miscounted_however_often_the_service_is_killed() throws Exception {
        Path data = folder.resolve("data");
        Crowd crowd = new Crowd(IntStream.range(0, ACCOUNTS)
                .mapToObj(number -> Wiring.createAccount(data, Optional.empty(), "enterprise", "account " + number)
                        .live()
                        .reveal())
                .toList());
        ServiceJvm jvm = new ServiceJvm(folder);
        rehearse(jvm);
        for (int round = 1; round <= ROUNDS; round++) {
            try {
                liveAndDie(jvm, data, crowd, round);
            } catch (Exception | AssertionError e) {
                throw new AssertionError("round %d of -Dcoldpath.crash.seed=%d".formatted(round, SEED), e);
            }
        }
        recover(data);

        Map<String, String> jobs = sound(data, crowd);
        System.out.printf(
                "%d kills, %d with jobs at work; %d jobs, %d of them answered, %d joined; seed %d%n",
                ROUNDS, interrupted, jobs.size(), crowd.accepted().size(), crowd.joined(), SEED);
        assertThat(jobs.values()).containsOnly("succeeded", "failed").contains("succeeded", "failed");
        assertThat(interrupted).isGreaterThan(ROUNDS / 4);
        assertThat(crowd.accepted()).hasSizeGreaterThan(ROUNDS);
        assertThat(crowd.joined()).isPositive();
    }

    private void liveAndDie(ServiceJvm jvm, Path data, Crowd crowd, int round) throws Exception {
        Random chance = new Random(SEED + round);
        Process service = jvm.start(data, chance.nextLong());
        try {
            if (chance.nextInt(SELDOM) == 0) {
                pause(chance.nextInt(MOST_START_MILLIS));
                service.destroyForcibly();
            } else {
                Crowd.Visit visit = visit(crowd, service, round, chance);
                pause(chance.nextInt(MOST_LOAD_MILLIS));
                service.destroyForcibly();
                visit.gone().await();
            }
        } finally {
            service.destroyForcibly().waitFor();
        }
        WalTail.in(data).tear(chance);
        assertThat(crowd.surprises()).isEmpty();
        sound(copy(data), crowd);
    }

    private static Crowd.Visit visit(Crowd crowd, Process service, int round, Random chance) throws Exception {
        String url = service.inputReader().readLine();
        assertThat(url).as("where the service listens").isNotNull();
        Crowd.Visit visit = crowd.visit(URI.create(url), round, chance);
        assertThat(visit.heard().await(MOST_SILENCE_SECONDS, TimeUnit.SECONDS))
                .as("an answer")
                .isTrue();
        return visit;
    }

    /// One service over a folder of its own that stops when it is asked to.
    private void rehearse(ServiceJvm jvm) throws Exception {
        Path data = folder.resolve("rehearsal");
        Crowd crowd = new Crowd(List.of(Wiring.createAccount(data, Optional.empty(), "enterprise", "any")
                .live()
                .reveal()));
        Process service = jvm.rehearse(data);
        try {
            Crowd.Visit visit = visit(crowd, service, 0, new Random(SEED));
            pause(REHEARSAL_MILLIS);
            service.destroy();
            visit.gone().await();
            assertThat(service.waitFor(MOST_SILENCE_SECONDS, TimeUnit.SECONDS))
                    .as("stopped")
                    .isTrue();
        } finally {
            service.destroyForcibly();
        }
    }

    /// The store as the kill left it, for the next service finds the folder untouched.
    private Path copy(Path data) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        for (String file : List.of("coldpath.db", "coldpath.db-wal")) {
            Files.deleteIfExists(copy.resolve(file));
            if (Files.exists(data.resolve(file))) {
                Files.copy(data.resolve(file), copy.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    /// The jobs of a store that keeps every rule and all that the crowd was told.
    private Map<String, String> sound(Path data, Crowd crowd) {
        try (Survivor survivor = Survivor.in(data)) {
            assertThat(survivor.offences()).isEmpty();
            Map<String, String> jobs = survivor.jobs();
            assertThat(crowd.accepted().keySet().stream().filter(job -> !jobs.containsKey(job)))
                    .as("lost jobs")
                    .isEmpty();
            assertThat(crowd.over().entrySet().stream()
                            .filter(job -> !job.getValue().equals(told(jobs.getOrDefault(job.getKey(), "lost")))))
                    .as("jobs that ended otherwise than was told")
                    .isEmpty();
            interrupted += survivor.open() > 0 ? 1 : 0;
            return jobs;
        }
    }

    private static String told(String status) {
        return status.equals("succeeded") ? "complete" : status;
    }

    /// A service that is left alone ends all that its forerunners began.
    private static void recover(Path data) {
        try (LocalHost _ = QuickService.start(data, new Random(SEED));
                Survivor beside = Survivor.in(data)) {
            for (int pauses = 0; pauses < MOST_PAUSES && beside.open() > 0; pauses++) {
                pause(PAUSE_MILLIS);
            }
        }
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
