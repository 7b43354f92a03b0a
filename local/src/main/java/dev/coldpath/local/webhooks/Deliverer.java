package dev.coldpath.local.webhooks;

import dev.coldpath.api.ServiceLog;
import dev.coldpath.webhook.Deliveries;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.Dispatch;
import dev.coldpath.webhook.SendDelivery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Sends what is due, so many at once, for as long as the host lives. It looks every second, and at once when it is
/// told to; what it was doing when it died is due again a minute later.
public final class Deliverer implements Dispatch, AutoCloseable {
    private static final int AT_ONCE = 16;
    private static final int MOST_AT_A_LOOK = 200;
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Deliveries deliveries;
    private final SendDelivery sender;
    private final InstantSource time;
    private final ServiceLog log;
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<DeliveryId> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread looking = Thread.ofVirtual().name("webhooks").unstarted(this::lookAgainAndAgain);

    public Deliverer(Deliveries deliveries, SendDelivery sender, InstantSource time, ServiceLog log) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.time = time;
        this.log = log;
    }

    /// Begins to look.
    public void start() {
        looking.start();
    }

    /// Whatever is due later is found by looking.
    @Override
    public void send(DeliveryId delivery, Duration in) {
        bell.release();
    }

    @Override
    public void close() {
        looking.interrupt();
        threads.shutdownNow();
    }

    private void lookAgainAndAgain() {
        try {
            while (true) {
                look();
                if (bell.tryAcquire(PERIOD.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            for (DeliveryId due : deliveries.due(time.instant(), MOST_AT_A_LOOK)) {
                if (underWay.add(due)) {
                    places.acquire();
                    threads.execute(() -> attempt(due));
                }
            }
        } catch (RuntimeException e) {
            log.dutyFailed("webhooks", e);
        }
    }

    private void attempt(DeliveryId due) {
        try {
            sender.send(due);
        } catch (RuntimeException e) {
            log.dutyFailed("webhook", e);
        } finally {
            underWay.remove(due);
            places.release();
        }
    }
}
