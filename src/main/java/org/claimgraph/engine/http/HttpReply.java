package org.claimgraph.engine.http;

/**
 * A whole HTTP answer.
 *
 * @param body only the first {@code length} bytes count
 * @param allow the methods that are allowed instead; null where the method is not the trouble
 */
record HttpReply(int status, String contentType, byte[] body, int length, String allow) {}
