package dev.coldpath.scoring.net;

import java.io.EOFException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.xbill.DNS.io.IoClientFactory;
import org.xbill.DNS.io.TcpIoClient;
import org.xbill.DNS.io.UdpIoClient;

/// Carries one question and all that follows from it, by TCP too when an answer was cut, before one deadline.
/// It blocks, for callers are virtual threads: no selector thread, and nothing stays open between questions.
final class DnsSockets implements IoClientFactory {
    private final Deadline deadline;
    private final InstantSource time;

    DnsSockets(Deadline deadline, InstantSource time) {
        this.deadline = deadline;
        this.time = time;
    }

    @Override
    public UdpIoClient createOrGetUdpClient() {
        return (_, server, _, question, longest, _) -> udp(server, question, longest);
    }

    @Override
    public TcpIoClient createOrGetTcpClient() {
        return (_, server, _, question, _) -> tcp(server, question);
    }

    /// Each question has a socket and so a port of its own, and hears no other address than the server's.
    private CompletableFuture<byte[]> udp(InetSocketAddress server, byte[] question, int longest) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(server);
            socket.setSoTimeout(left());
            socket.send(new DatagramPacket(question, question.length));
            DatagramPacket answer = new DatagramPacket(new byte[longest], longest);
            socket.receive(answer);
            return CompletableFuture.completedFuture(Arrays.copyOf(answer.getData(), answer.getLength()));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<byte[]> tcp(InetSocketAddress server, byte[] question) {
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            socket.connect(server, left());
            byte[] framed = ByteBuffer.allocate(2 + question.length)
                    .putShort((short) question.length)
                    .put(question)
                    .array();
            socket.getOutputStream().write(framed);
            int length = Short.toUnsignedInt(ByteBuffer.wrap(read(socket, 2)).getShort());
            return CompletableFuture.completedFuture(read(socket, length));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /// A server that hands out single bytes gets no more time than one that is silent.
    private byte[] read(Socket socket, int length) throws IOException {
        byte[] bytes = new byte[length];
        int read = 0;
        while (read < length) {
            socket.setSoTimeout(left());
            int more = socket.getInputStream().read(bytes, read, length - read);
            if (more < 0) {
                throw new EOFException("answer ends early");
            }
            read += more;
        }
        return bytes;
    }

    private int left() throws SocketTimeoutException {
        Duration left = deadline.left(time.instant());
        if (left.isZero()) {
            throw new SocketTimeoutException("no time left");
        }
        return Math.toIntExact(left.plusMillis(1).toMillis());
    }
}
