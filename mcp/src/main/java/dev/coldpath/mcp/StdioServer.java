package dev.coldpath.mcp;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.coldpath.client.ApiKey;
import dev.coldpath.mcp.rpc.Message;
import dev.coldpath.mcp.rpc.Message.Request;
import dev.coldpath.mcp.rpc.RpcCode;
import dev.coldpath.mcp.rpc.RpcReply;
import dev.coldpath.mcp.rpc.RpcReply.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The stdio transport: a message a line, a reply a line, until the input ends. Calls of tools run beside each other,
/// so that a slow one holds up nothing; all that were begun are answered.
public final class StdioServer {
    private final McpServer server;
    private final ApiKey key;
    private final Lines in;
    private final OutputStream out;

    /// Takes the two streams, which are nobody else's.
    public StdioServer(McpServer server, ApiKey key, InputStream in, OutputStream out) {
        this.server = server;
        this.key = key;
        this.in = new Lines(in);
        this.out = out;
    }

    /// Returns when the input has ended and every reply is written.
    public void serve() throws IOException {
        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Optional<Lines.Line> line = in.next(); line.isPresent(); line = in.next()) {
                switch (line.get()) {
                    case Lines.TooLong _ ->
                        write(new Fault(NullNode.getInstance(), RpcCode.PARSE_ERROR, "message is too long"));
                    case Lines.Read read -> take(read.bytes(), calls);
                }
            }
        }
    }

    private void take(byte[] line, ExecutorService calls) {
        switch (Message.read(line)) {
            case Message.Malformed(Fault reply) -> write(reply);
            case Message.Notification _, Message.Stray _ -> {}
            case Request request
            when request.method().equals("tools/call") ->
                calls.execute(() -> write(server.answer(request, Optional.of(key))));
            case Request request -> write(server.answer(request, Optional.of(key)));
        }
    }

    private void write(RpcReply reply) {
        byte[] frame = (reply.json() + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            try {
                out.write(frame);
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("standard output: the reader is gone", e);
            }
        }
    }
}
