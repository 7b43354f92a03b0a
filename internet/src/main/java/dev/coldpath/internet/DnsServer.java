package dev.coldpath.internet;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;

/// One name server, over UDP and, for answers that are too long for it, TCP.
final class DnsServer {
    private static final int WITHOUT_EXTENSION = 512;
    private static final int LONGEST = 65_535;

    private final Zones zones;
    private final Zones.Server which;
    private final Journal journal;

    DnsServer(Zones zones, Zones.Server which, Journal journal) {
        this.zones = zones;
        this.which = which;
        this.journal = journal;
    }

    /// Where it can be asked.
    InetSocketAddress serve(Sockets sockets) throws IOException {
        Sockets.Pair pair = sockets.listenTwice();
        sockets.repeat(() -> takePacket(pair.datagrams()));
        sockets.serve(pair.streams(), this::converse);
        return new InetSocketAddress(Sockets.HERE, pair.datagrams().getLocalPort());
    }

    private void takePacket(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
        socket.receive(packet);
        Optional<Message> query = parsed(Arrays.copyOf(packet.getData(), packet.getLength()));
        Optional<Message> answer = query.flatMap(this::answer);
        if (answer.isPresent()) {
            OPTRecord extension = query.get().getOPT();
            int most = extension == null ? WITHOUT_EXTENSION : extension.getPayloadSize();
            byte[] bytes = answer.get().toWire(Math.max(WITHOUT_EXTENSION, most));
            socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
        }
    }

    private void converse(Socket connection) throws IOException {
        DataInputStream in = new DataInputStream(connection.getInputStream());
        DataOutputStream out = new DataOutputStream(connection.getOutputStream());
        while (true) {
            byte[] question = new byte[in.readUnsignedShort()];
            in.readFully(question);
            byte[] answer = parsed(question)
                    .flatMap(this::answer)
                    .map(Message::toWire)
                    .orElseThrow(() -> new EOFException("no question"));
            out.writeShort(answer.length);
            out.write(answer);
            out.flush();
        }
    }

    private Optional<Message> answer(Message query) {
        journal.note(query.getQuestion());
        return zones.answer(query, which);
    }

    /// What is no question gets no answer.
    private static Optional<Message> parsed(byte[] bytes) {
        try {
            Message message = new Message(bytes);
            return message.getQuestion() == null ? Optional.empty() : Optional.of(message);
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
