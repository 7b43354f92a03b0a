package dev.coldpath.scoring.net;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// A name server on this machine, over UDP and TCP, that remembers what it was asked.
final class LoopbackDns implements AutoCloseable {
    /// What to make of a question.
    interface Manners {
        /// Sends the answer, or something else, or nothing.
        void udp(Message answer, Reply reply) throws IOException;

        default void tcp(Message answer, DataOutputStream out) throws IOException {
            byte[] wire = answer.toWire();
            out.writeShort(wire.length);
            out.write(wire);
        }
    }

    interface Reply {
        void send(Message answer) throws IOException;
    }

    /// One port in both of its kinds.
    private record Sockets(DatagramSocket udp, ServerSocket tcp) {
        static Sockets open() {
            for (int attempt = 1; ; attempt++) {
                ServerSocket tcp = LoopbackSite.listening("127.0.0.1", 0);
                try {
                    return new Sockets(new DatagramSocket(tcp.getLocalPort(), tcp.getInetAddress()), tcp);
                } catch (IOException e) {
                    closed(tcp);
                    if (attempt == 20) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }

        private static void closed(ServerSocket tcp) {
            try {
                tcp.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static final Manners GOOD = (answer, reply) -> reply.send(answer);
    static final Manners SILENT = (_, _) -> {};
    static final Manners FAILING = (answer, reply) -> {
        answer.removeAllRecords(Section.ANSWER);
        answer.getHeader().setRcode(Rcode.SERVFAIL);
        reply.send(answer);
    };

    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final UnaryOperator<Message> zone;
    private final Manners manners;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    LoopbackDns(UnaryOperator<Message> zone, Manners manners) {
        this.zone = zone;
        this.manners = manners;
        Sockets sockets = Sockets.open();
        this.udp = sockets.udp();
        this.tcp = sockets.tcp();
        Thread.ofVirtual().start(this::serveUdp);
        Thread.ofVirtual().start(this::serveTcp);
    }

    /// Says so to whoever asks by UDP, and the truth by TCP.
    static Manners cutting() {
        return (answer, reply) -> {
            answer.removeAllRecords(Section.ANSWER);
            answer.getHeader().setFlag(Flags.TC);
            reply.send(answer);
        };
    }

    InetSocketAddress address() {
        return new InetSocketAddress(udp.getLocalAddress(), udp.getLocalPort());
    }

    /// Such as `brightloom.com. A`.
    List<String> asked() {
        return asked;
    }

    private void serveUdp() {
        byte[] bytes = new byte[2_048];
        while (!udp.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
                udp.receive(packet);
                Message query = new Message(Arrays.copyOf(bytes, packet.getLength()));
                manners.udp(answer(query), message -> {
                    byte[] wire = message.toWire();
                    udp.send(new DatagramPacket(wire, wire.length, packet.getSocketAddress()));
                });
            } catch (IOException _) {
                // closed, or the asker is gone
            }
        }
    }

    private void serveTcp() {
        while (!tcp.isClosed()) {
            try (Socket socket = tcp.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                Message query = new Message(in.readNBytes(in.readUnsignedShort()));
                manners.tcp(answer(query), new DataOutputStream(socket.getOutputStream()));
            } catch (IOException _) {
                // closed, or the asker is gone
            }
        }
    }

    private Message answer(Message query) {
        asked.add(query.getQuestion().getName() + " "
                + Type.string(query.getQuestion().getType()));
        return zone.apply(query);
    }

    @Override
    public void close() {
        udp.close();
        Sockets.closed(tcp);
    }
}
