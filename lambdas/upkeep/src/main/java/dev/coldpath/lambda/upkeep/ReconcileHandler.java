package dev.coldpath.lambda.upkeep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/// Makes one pass over the open jobs whenever it is called; what it is called with says nothing. A pass that fails is
/// not repeated: the next one is twenty seconds away.
public final class ReconcileHandler implements RequestStreamHandler {
    private final Runnable pass;

    public ReconcileHandler() {
        this(Wiring.reconcile(System.getenv()));
    }

    ReconcileHandler(Runnable pass) {
        this.pass = pass;
    }

    @Override
    public void handleRequest(InputStream tick, OutputStream answer, Context context) {
        pass.run();
    }
}
