package org.claimgraph.platform.execution;

import org.claimgraph.platform.Problem;

/** What the caller is told of something that went wrong. */
record Failure(String message, Problem.Code code) {}
