package org.claimgraph.platform.command;

import java.util.concurrent.Callable;

/**
 * A command of the program, a bean with picocli's annotations; {@link #call} runs it on the main thread, after the service has
 * started without its port, and returns the exit code.
 */
public interface ProgramCommand extends Callable<Integer> {
    /** Everything was done. */
    int DONE = 0;
    /** The command was used wrongly. */
    int WRONG_USE = 2;
    /** Something was refused or left out. */
    int INCOMPLETE = 3;
}
