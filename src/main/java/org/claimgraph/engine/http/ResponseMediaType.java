package org.claimgraph.engine.http;

/** The media types of answers, the one that is better known to programs first. */
enum ResponseMediaType {
    GRAPHQL("application", "graphql-response+json"),
    JSON("application", "json");

    final String type;
    final String subtype;
    final String header;

    ResponseMediaType(String type, String subtype) {
        this.type = type;
        this.subtype = subtype;
        this.header = type + "/" + subtype + "; charset=utf-8";
    }
}
