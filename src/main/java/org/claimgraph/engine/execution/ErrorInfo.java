package org.claimgraph.engine.execution;

/** The message and code of an error, as shown to the caller. */
record ErrorInfo(String message, ErrorCode code) {}
