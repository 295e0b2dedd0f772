package org.claimgraph.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What clients may try by WebSocket against the service. Each is run against a process with a heap of 256 MB. */
enum SocketAttack {
    /** Sockets that are initialised and then say nothing. */
    IDLE(1000) {
        @Override
        void frames(ByteArrayOutputStream out) {
            text(out, INIT);
        }
    },
    /** Thousands of messages on each socket, faster than they can be answered, of which nothing is read. */
    FLOOD(30) {
        @Override
        void frames(ByteArrayOutputStream out) {
            text(out, INIT);
            for (int i = 0; i < 3000; i++) {
                text(out, i % 2 == 0 ? "{\"type\":\"ping\"}" : subscribe("op" + i, "{ __typename }"));
            }
        }
    },
    /** Twenty responses of a megabyte each are requested and not read. Without a budget they all stay in memory. */
    SLOW_READERS(40) {
        @Override
        void frames(ByteArrayOutputStream out) {
            String summaries =
                    IntStream.range(0, 12).mapToObj(i -> "s" + i + ":summary").collect(Collectors.joining(" "));
            String lists = IntStream.range(0, 10)
                    .mapToObj(i -> "c" + i + ":claims(first:100){nodes{...C}}")
                    .collect(Collectors.joining(" "));
            text(out, INIT);
            for (int i = 0; i < 20; i++) {
                text(out, subscribe("op" + i, "{" + lists + "} fragment C on Claim {" + summaries + "}"));
            }
        }
    },
    /** Subscriptions to the whole feed of changes, of which nothing is read. */
    SLOW_SUBSCRIBERS(40) {
        @Override
        void frames(ByteArrayOutputStream out) {
            text(out, INIT);
            for (int i = 0; i < 20; i++) {
                text(out, subscribe("op" + i, "subscription { changes { cursor node { kind at } } }"));
            }
        }
    },
    /** Frames that announce a gigabyte, and messages in many parts that never end. */
    BIG_MESSAGES(100) {
        @Override
        void frames(ByteArrayOutputStream out) {
            text(out, INIT);
            for (int i = 0; i < 40; i++) {
                frame(out, i == 0 ? TEXT : CONTINUATION, "x".repeat(30_000).getBytes(UTF_8), false);
            }
            out.write(FINAL | TEXT);
            out.write(MASKED | LENGTH_64);
            out.writeBytes(ByteBuffer.allocate(Long.BYTES + 4).putLong(1L << 30).array());
            out.writeBytes("x".repeat(100_000).getBytes(UTF_8));
        }
    },
    /** Reserved bits, unknown opcodes, frames without a mask, invalid UTF-8, long control frames. */
    BROKEN_FRAMES(200) {
        @Override
        void frames(ByteArrayOutputStream out) {
            text(out, INIT);
            switch (VARIANT.getAndIncrement() % 5) {
                case 0 -> out.writeBytes(new byte[] {(byte) 0xF1, (byte) 0x80, 0, 0, 0, 0});
                case 1 -> frame(out, 0xB, new byte[10], true);
                case 2 -> out.writeBytes(new byte[] {(byte) 0x81, 2, 'h', 'i'});
                case 3 -> frame(out, TEXT, new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF}, true);
                default -> frame(out, 0x9, new byte[200], true);
            }
            text(out, INIT);
        }
    };

    private static final AtomicInteger VARIANT = new AtomicInteger();
    private static final String HANDSHAKE =
            "GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"
                    + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n";
    private static final String INIT = "{\"type\":\"connection_init\"}";
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int LENGTH_16 = 126;
    private static final int LENGTH_64 = 127;
    /** Longer than the service waits for clients that do not read. */
    private static final long HOLD_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Below the limit of open connections, so that ordinary requests still get one. */
    private static final int MAX_CONNECTIONS = 2000;

    private final int connections;

    /** @param connections how many connections the short form opens */
    SocketAttack(int connections) {
        this.connections = connections;
    }

    /** Writes what a client sends after the handshake. */
    abstract void frames(ByteArrayOutputStream out);

    private static String subscribe(String id, String query) {
        return "{\"id\":\"%s\",\"type\":\"subscribe\",\"payload\":{\"query\":\"%s\"}}".formatted(id, query);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        frame(out, TEXT, text.getBytes(UTF_8), true);
    }

    /** The mask is zero, so that the payload stays as it is. */
    private static void frame(ByteArrayOutputStream out, int opcode, byte[] payload, boolean isFinal) {
        out.write((isFinal ? FINAL : 0) | opcode);
        if (payload.length < LENGTH_16) {
            out.write(MASKED | payload.length);
        } else {
            out.write(MASKED | LENGTH_16);
            out.write(payload.length >> Byte.SIZE);
            out.write(payload.length);
        }
        out.writeBytes(new byte[4]);
        out.writeBytes(payload);
    }

    /**
     * Opens the connections, sends on all of them while they are held, and closes them.
     *
     * @param scale how many times the number of connections of the short form
     */
    void run(int port, int scale) throws IOException, InterruptedException {
        List<RawConnection> opened = new ArrayList<>();
        List<Thread> senders = new ArrayList<>();
        try {
            for (int i = 0; i < Math.min(connections * scale, MAX_CONNECTIONS); i++) {
                RawConnection connection = new RawConnection(port);
                opened.add(connection);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.writeBytes(HANDSHAKE.getBytes(UTF_8));
                frames(out);
                senders.add(Thread.ofVirtual().start(() -> send(connection, out.toByteArray())));
            }
            LockSupport.parkNanos(HOLD_NANOS);
        } finally {
            for (RawConnection connection : opened) {
                connection.close();
            }
        }
        for (Thread sender : senders) {
            sender.join();
        }
    }

    private static void send(RawConnection connection, byte[] bytes) {
        try {
            connection.send(bytes);
        } catch (IOException _) {
            // The service has closed the connection.
        }
    }
}
