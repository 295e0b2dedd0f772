package org.claimgraph.engine.execution;

/** What the caller sees of an error. */
record ErrorInfo(String message, ErrorCode code) {}
