package org.claimgraph.bench.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One persistent HTTP connection, kept simple because it shares the machine with the servers. */
public final class HttpConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private byte[] body = new byte[64 * 1024];
    private int length;

    public HttpConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    /** The bytes of a POST request with the JSON as its body. */
    public static byte[] request(int port, byte[] json) {
        byte[] head = ("POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: "
                        + json.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(head, head.length + json.length);
        System.arraycopy(json, 0, whole, head.length, json.length);
        return whole;
    }

    /** Sends the request and reads the whole answer; returns the length of its body in bytes. */
    public int send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        int declared = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                declared = Integer.parseInt(header.substring(15).strip());
            }
        }
        length = 0;
        if (declared >= 0) {
            read(declared);
        } else {
            for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
                read(chunk);
                line();
            }
            line();
        }
        if (!status.contains(" 200")) {
            throw new IOException(status + " " + text());
        }
        return length;
    }

    /** The last answer. */
    public String text() {
        return new String(body, 0, length, StandardCharsets.UTF_8);
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private void read(int count) throws IOException {
        if (length + count > body.length) {
            body = Arrays.copyOf(body, Math.max(body.length * 2, length + count));
        }
        if (in.readNBytes(body, length, count) < count) {
            throw new IOException("the answer ends too early");
        }
        length += count;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
