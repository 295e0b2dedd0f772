package org.claimgraph.engine.http;

/** The media types of responses. */
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
