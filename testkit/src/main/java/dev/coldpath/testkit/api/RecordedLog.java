package dev.coldpath.testkit.api;

import dev.coldpath.api.ServiceLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Every line the service wrote, as text.
public final class RecordedLog implements ServiceLog {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void served(Served request) {
        lines.add(request.toString());
    }

    @Override
    public void failed(String requestId, Throwable cause) {
        lines.add(requestId + " " + cause);
    }

    @Override
    public void dutyFailed(String duty, Throwable cause) {
        lines.add(duty + " " + cause);
    }

    public String text() {
        return String.join("\n", lines);
    }
}
