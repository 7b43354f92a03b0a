package dev.coldpath.aws.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.coldpath.api.ServiceLog;
import dev.coldpath.job.JobId;
import dev.coldpath.store.StoreDown;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;

/// One line of JSON for everything worth telling the operator. Of an exception it tells the class and our own frames;
/// its message only when it is ours, for others may quote what a caller or a stranger sent.
public final class JsonLog implements ServiceLog {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String OURS = "dev.coldpath.";
    private static final int MOST_FRAMES = 8;
    private static final int MOST_CAUSES = 4;

    private final PrintStream out;
    private final InstantSource time;

    public JsonLog(PrintStream out, InstantSource time) {
        this.out = out;
        this.time = time;
    }

    @Override
    public void served(Served request) {
        line("INFO", "served", json -> {
            json.writeStringField("request_id", request.requestId());
            json.writeStringField("method", request.method());
            json.writeStringField("route", request.route());
            if (request.account().isPresent()) {
                json.writeStringField("account", request.account().get());
            }
            json.writeNumberField("status", request.status());
            json.writeNumberField("ms", request.micros() / 1_000);
        });
    }

    @Override
    public void failed(String requestId, Throwable cause) {
        line("ERROR", "failed", json -> {
            json.writeStringField("request_id", requestId);
            exception(json, cause);
        });
    }

    /// A failure that belongs to no request.
    public void failed(Throwable cause) {
        line("ERROR", "failed", json -> exception(json, cause));
    }

    /// A job ended without holding its lock: never expected, and an alarm's business.
    public void lockMismatch(JobId job) {
        line("ERROR", "lock_mismatch", json -> json.writeStringField("job_id", job.toString()));
    }

    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private void line(String level, String event, Fields fields) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("time", time.instant().toString());
            json.writeStringField("level", level);
            json.writeStringField("event", event);
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("log: writing to memory failed", e);
        }
        out.println(line);
    }

    private static void exception(JsonGenerator json, Throwable thrown) throws IOException {
        json.writeArrayFieldStart("errors");
        Throwable each = thrown;
        for (int depth = 0; depth < MOST_CAUSES && each != null; depth++) {
            json.writeString(each instanceof StoreDown ? each.toString() : each.getClass().getName());
            each = each.getCause();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("frames");
        int frames = 0;
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS) && frames++ < MOST_FRAMES) {
                json.writeString(frame.toString());
            }
        }
        json.writeEndArray();
    }
}
