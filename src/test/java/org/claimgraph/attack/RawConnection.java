package org.claimgraph.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;

/** A TCP connection on which a test sends bytes as they are, and reads HTTP responses if it wants to. */
public final class RawConnection implements AutoCloseable {
    private static final int CONNECT_TIMEOUT = 5_000;
    private static final int RECEIVE_BUFFER = 16 * 1024;

    private final Socket socket = new Socket();

    public RawConnection(int port) throws IOException {
        // Small, so that the server's responses do not all fit into it.
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT);
    }

    /** A response whose length is given by its header or by the end of the connection. */
    public record Response(int status, String head, String body) {
        /** The value of a header in lower case; empty if it is absent. */
        public String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.toLowerCase(Locale.ROOT)
                    .lines()
                    .filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    public RawConnection send(String text) throws IOException {
        return send(text.getBytes(UTF_8));
    }

    public RawConnection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** A whole GraphQL request by POST; keeps the connection open. */
    public static String post(String json) {
        return head(json.getBytes(UTF_8).length) + json;
    }

    /** The head of a GraphQL request by POST with a body of this length. */
    public static String head(int length) {
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    /**
     * Reads the next response.
     *
     * @throws java.net.SocketTimeoutException if a part of it does not arrive in time
     * @throws EOFException if the server closes the connection before
     */
    public Response read(Duration timeout) throws IOException {
        socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
        String head = readHead();
        Response bare = new Response(Integer.parseInt(head.split(" ", 3)[1]), head, "");
        String length = bare.header("Content-Length");
        InputStream in = socket.getInputStream();
        byte[] body = length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        return new Response(bare.status, head, new String(body, UTF_8));
    }

    private String readHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream(512);
        int end = 0;
        while (end < 4) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new EOFException("The server closed the connection after: " + head.toString(UTF_8));
            }
            head.write(next);
            boolean isEnd = next == (end % 2 == 0 ? '\r' : '\n');
            end = isEnd ? end + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString(UTF_8);
    }

    /** Whether the server closes the connection in time; everything it sends before is dropped. */
    public boolean isClosedWithin(Duration timeout) throws IOException {
        long end = System.nanoTime() + timeout.toNanos();
        byte[] dropped = new byte[64 * 1024];
        try {
            while (System.nanoTime() < end) {
                socket.setSoTimeout((int) Math.max(1, (end - System.nanoTime()) / 1_000_000));
                if (socket.getInputStream().read(dropped) < 0) {
                    return true;
                }
            }
            return false;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
