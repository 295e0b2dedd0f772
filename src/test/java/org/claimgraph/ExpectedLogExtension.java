package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Filters the records of an {@link ExpectedLog} and counts them. */
final class ExpectedLogExtension implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ExpectedLogExtension.class);

    private record Expectation(ExpectedLog expected, Logger logger, AtomicInteger count) {
        static Expectation start(ExpectedLog expected) {
            Expectation started =
                    new Expectation(expected, Logger.getLogger(expected.logger().getName()), new AtomicInteger());
            started.logger.setFilter(record -> {
                boolean isExpected = String.valueOf(record.getMessage()).contains(expected.message());
                if (isExpected) {
                    started.count.incrementAndGet();
                }
                return !isExpected;
            });
            return started;
        }

        void end() {
            logger.setFilter(null);
            assertTrue(
                    count.get() > 0,
                    () -> logger.getName() + " has logged nothing with \"" + expected.message() + "\"");
        }
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
        context.getElement()
                .map(element -> element.getAnnotation(ExpectedLog.class))
                .ifPresent(expected ->
                        context.getStore(NAMESPACE).put(context.getUniqueId(), Expectation.start(expected)));
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
