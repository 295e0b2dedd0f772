package org.claimgraph.engine.execution;

/** What the caller is told of something that went wrong. */
record ErrorInfo(String message, ApiException.Code code) {}
