package dev.coldpath.lambda.upkeep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coldpath.aws.Names.Refresh;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/// Loads lists and registers: `{"begin":true}` asks their publishers, anything else goes on with what was begun.
public final class DataSetsHandler implements RequestStreamHandler {
    private final RefreshDataSets refresh;

    public DataSetsHandler() {
        this(Wiring.dataSets(System.getenv()));
    }

    DataSetsHandler(RefreshDataSets refresh) {
        this.refresh = refresh;
    }

    @Override
    public void handleRequest(InputStream schedule, OutputStream answer, Context context) throws IOException {
        boolean begin =
                new ObjectMapper().readTree(schedule).path(Refresh.BEGIN).asBoolean();
        try {
            refresh.run(begin);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("data sets: interrupted");
        }
    }
}
