package dev.coldpath.client;

import java.time.Duration;

/// Waits in real time.
public final class SystemTimer implements Timer {
    @Override
    public void await(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
