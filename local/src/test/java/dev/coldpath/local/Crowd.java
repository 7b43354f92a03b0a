package dev.coldpath.local;

import dev.coldpath.local.Caller.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Clients of several accounts that ask and poll without pause until the service is gone, and remember all they were
/// told, for as many services as come and go.
final class Crowd {
    private static final int CLIENTS = 8;
    private static final int COMPANIES = 24;
    private static final int NEW_COMPANIES = 8;
    private static final int ROUNDS_OF_A_GROUP = 20;
    private static final int AT_A_TIME = 3;
    /// A stored answer, a limit that is used up, a store that is out of reach.
    private static final Set<Integer> NOT_NOW = Set.of(200, 429, 503);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> keys;
    private final Map<String, String> accepted = new ConcurrentHashMap<>();
    private final Map<String, String> over = new ConcurrentHashMap<>();
    private final Map<String, Throwable> surprises = new ConcurrentHashMap<>();
    private final AtomicInteger joined = new AtomicInteger();

    Crowd(List<String> keys) {
        this.keys = List.copyOf(keys);
    }

    /// Every job that a caller was given, with the key it was given to.
    Map<String, String> accepted() {
        return accepted;
    }

    /// Every job that a caller was told the end of, with that end.
    Map<String, String> over() {
        return over;
    }

    /// What no caller should have met, by what it was doing.
    Map<String, Throwable> surprises() {
        return surprises;
    }

    /// How often a caller was given a job that was there already.
    int joined() {
        return joined.get();
    }

    /// Clients let loose on one service.
    ///
    /// @param heard open once one of them has its first answer
    /// @param gone open once all of them have lost the service
    record Visit(CountDownLatch heard, CountDownLatch gone) {}

    Visit visit(URI service, int round, Random chance) {
        Visit visit = new Visit(new CountDownLatch(1), new CountDownLatch(CLIENTS));
        for (int client = 0; client < CLIENTS; client++) {
            Random own = new Random(chance.nextLong());
            Thread.ofVirtual().start(() -> {
                try {
                    ask(service, round, own, visit.heard());
                } finally {
                    visit.gone().countDown();
                }
            });
        }
        return visit;
    }

    private void ask(URI service, int round, Random chance, CountDownLatch heard) {
        String doing = "nothing yet";
        try {
            while (true) {
                String key = keyOf(round, chance);
                Caller caller = new Caller(http, service, key);
                String company = "soak" + (round * NEW_COMPANIES + chance.nextInt(COMPANIES)) + ".com";
                doing = "asking about " + company;
                Answer answer = chance.nextBoolean() ? caller.ask(company) : caller.askAnew(company);
                note(answer, key);
                heard.countDown();
                if (answer.status() == 202 && chance.nextBoolean()) {
                    doing = "polling " + answer.text("job_id");
                    poll(caller, answer.text("job_id"));
                }
            }
        } catch (IOException _) {
            // the service is gone, as it should be
            return;
        } catch (InterruptedException | RuntimeException | AssertionError e) {
            surprises.put(doing, e);
        }
    }

    /// A few accounts at a time, and others after some rounds: no key may start more than its hour allows.
    private String keyOf(int round, Random chance) {
        int group = round / ROUNDS_OF_A_GROUP * AT_A_TIME;
        return keys.get((group + chance.nextInt(AT_A_TIME)) % keys.size());
    }

    private void note(Answer answer, String key) {
        if (answer.status() == 202) {
            if (accepted.put(answer.text("job_id"), key) != null) {
                joined.incrementAndGet();
            }
        } else if (!NOT_NOW.contains(answer.status())) {
            throw new AssertionError("answered " + answer);
        }
    }

    private void poll(Caller caller, String job) throws IOException, InterruptedException {
        Answer answer = caller.get("/v1/jobs/" + job);
        if (answer.status() != 200) {
            throw new AssertionError("answered " + answer);
        }
        if (!answer.text("status").equals("pending")) {
            over.put(job, answer.text("status"));
        }
    }
}
