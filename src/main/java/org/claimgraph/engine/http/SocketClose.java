package org.claimgraph.engine.http;

/** Why the server closes a WebSocket: the codes of the protocol graphql-transport-ws. */
enum SocketClose {
    BAD_MESSAGE(4400),
    NOT_ACKNOWLEDGED(4401),
    FORBIDDEN(4403),
    WRONG_PROTOCOL(4406),
    INIT_TIMEOUT(4408),
    DUPLICATE_ID(4409),
    INIT_TWICE(4429);

    final short code;

    SocketClose(int code) {
        this.code = (short) code;
    }
}
