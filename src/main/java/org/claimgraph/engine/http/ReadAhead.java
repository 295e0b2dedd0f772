package org.claimgraph.engine.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * Limits what a client may send ahead while it waits for a response. Up to the limit its connection is read, because the
 * server does not notice that a connection is closed unless it reads it. Runs on the event loop of the connection.
 */
final class ReadAhead extends ChannelInboundHandlerAdapter {
    private static final String NAME = "read-ahead";
    private static final int LIMIT = 16 * 1024;

    private RoutingContext waiting;
    private int length;

    private ReadAhead() {}

    /** Limits what is read from now until {@link #end}, or until the response has ended. Called after the body was read. */
    static void begin(RoutingContext context) {
        if (context.request().connection() instanceof ConnectionBase connection) {
            ReadAhead reading = of(connection.channel().pipeline());
            reading.waiting = context;
            reading.length = 0;
            context.addEndHandler(ended -> end(context));
        }
    }

    /** Reads the connection without limit again; does nothing if a later request of the connection waits already. */
    static void end(RoutingContext context) {
        if (context.request().connection() instanceof ConnectionBase connection
                && connection.channel().pipeline().get(NAME) instanceof ReadAhead reading
                && reading.waiting == context) {
            reading.waiting = null;
            connection.doResume();
        }
    }

    private static ReadAhead of(ChannelPipeline pipeline) {
        if (pipeline.get(NAME) instanceof ReadAhead present) {
            return present;
        }
        ReadAhead added = new ReadAhead();
        pipeline.addFirst(NAME, added);
        return added;
    }

    @Override
    public void channelRead(ChannelHandlerContext channel, Object message) {
        if (waiting != null && message instanceof ByteBuf bytes) {
            length += bytes.readableBytes();
            if (length > LIMIT) {
                channel.channel().config().setAutoRead(false);
            }
        }
        channel.fireChannelRead(message);
    }
}
