package dev.coldpath.internet;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Everything that our code logs meanwhile, at any level.
final class LogRecords extends Handler {
    private static final Logger OURS = Logger.getLogger("dev.coldpath");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    LogRecords() {
        setFormatter(new SimpleFormatter());
        setLevel(Level.ALL);
    }

    void listen() {
        OURS.setLevel(Level.ALL);
        OURS.addHandler(this);
    }

    void stop() {
        OURS.removeHandler(this);
    }

    String text() {
        return String.join("", lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(getFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
