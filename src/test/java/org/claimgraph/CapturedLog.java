package org.claimgraph;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Collects what a class logs, and keeps it from the console. */
public final class CapturedLog extends Handler implements AutoCloseable {
    private static final PatternFormatter FORMATTER = new PatternFormatter("%m");
    private final Logger logger;
    private final boolean usedParents;
    private final Level level;
    private final List<String> messages = new CopyOnWriteArrayList<>();

    public CapturedLog(Class<?> source) {
        logger = Logger.getLogger(source.getName());
        usedParents = logger.getUseParentHandlers();
        level = logger.getLevel();
        logger.setUseParentHandlers(false);
        // Tests log warnings only by default; here every level counts.
        logger.setLevel(Level.ALL);
        logger.addHandler(this);
    }

    public List<String> messages() {
        return messages;
    }

    @Override
    public void publish(LogRecord line) {
        messages.add(FORMATTER.format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(level);
        logger.setUseParentHandlers(usedParents);
    }
}
