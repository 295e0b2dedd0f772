package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps the records of an {@link ExpectedLog} out of the output and counts them. */
final class ExpectedLogExtension implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ExpectedLogExtension.class);

    /** Takes the place of the parent's handlers, and passes on what is not expected. */
    private static final class Expectation extends Handler {
        private final Logger logger;
        private final String message;
        private final AtomicInteger count = new AtomicInteger();

        private Expectation(ExpectedLog expected) {
            logger = Logger.getLogger(expected.logger().getName());
            message = expected.message();
        }

        void start() {
            logger.addHandler(this);
            logger.setUseParentHandlers(false);
        }

        void end() {
            logger.setUseParentHandlers(true);
            logger.removeHandler(this);
            assertTrue(count.get() > 0, () -> logger.getName() + " has logged nothing with \"" + message + "\"");
        }

        @Override
        public void publish(LogRecord record) {
            if (String.valueOf(record.getMessage()).contains(message)) {
                count.incrementAndGet();
            } else {
                logger.getParent().log(record);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        start(context);
    }

    private static void start(ExtensionContext context) {
        ExpectedLog expected = context.getElement()
                .map(element -> element.getAnnotation(ExpectedLog.class))
                .orElse(null);
        if (expected != null) {
            Expectation expectation = new Expectation(expected);
            context.getStore(NAMESPACE).put(context.getUniqueId(), expectation);
            expectation.start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        end(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        end(context);
    }

    private static void end(ExtensionContext context) {
        Expectation expectation = context.getStore(NAMESPACE).remove(context.getUniqueId(), Expectation.class);
        if (expectation != null) {
            expectation.end();
        }
    }
}
