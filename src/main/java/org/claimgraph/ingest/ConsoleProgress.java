package org.claimgraph.ingest;

import java.io.PrintStream;
import java.util.function.Consumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows the progress of an import as a bar in the last line of a terminal. The length of an import is not known before. */
final class ConsoleProgress implements Consumer<String>, AutoCloseable {
    private static final int WIDTH = 79;
    private static final int UNKNOWN_LENGTH = -1;
    private static final int INTERVAL_MILLIS = 500;
    private final PrintStream terminal;
    private final ProgressBar bar;

    /** @param name what is imported */
    ConsoleProgress(String name, PrintStream terminal) {
        this.terminal = terminal;
        this.bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(UNKNOWN_LENGTH)
                .setUpdateIntervalMillis(INTERVAL_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
                .build();
    }

    /** Whether the program writes to a terminal, where a bar can be drawn. */
    static boolean isPossible() {
        return System.console() != null && System.console().isTerminal();
    }

    private void show(String line) {
        terminal.print('\r' + line);
        terminal.flush();
    }

    @Override
    public void accept(String step) {
        bar.setExtraMessage(step);
    }

    @Override
    public void close() {
        bar.close();
        terminal.println();
    }
}
