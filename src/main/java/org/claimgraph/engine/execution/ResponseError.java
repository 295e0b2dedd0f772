package org.claimgraph.engine.execution;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;

/**
 * One error of a response.
 *
 * @param locations where in the document
 * @param path where in the data: response names and list indices; null for an error of the request
 */
record ResponseError(ErrorInfo info, List<SourceLocation> locations, List<?> path) {
    static ResponseError of(ErrorCode code, String message) {
        return new ResponseError(new ErrorInfo(message, code), List.of(), null);
    }

    /** An error that graphql-java found in the request. */
    static ResponseError of(GraphQLError error, ErrorCode code) {
        List<SourceLocation> locations = error.getLocations() == null ? List.of() : error.getLocations();
        return new ResponseError(new ErrorInfo(ValidationMessage.reworded(error.getMessage()), code), locations, null);
    }

    void write(JsonBuffer out) {
        out.text("{\"message\":");
        out.string(info.message());
        if (!locations.isEmpty()) {
            out.text(",\"locations\":");
            char before = '[';
            for (SourceLocation location : locations) {
                out.write(before);
                out.text("{\"line\":" + location.getLine() + ",\"column\":" + location.getColumn() + "}");
                before = ',';
            }
            out.write(']');
        }
        if (path != null) {
            out.text(",\"path\":");
            JsonValueWriter.write(out, path);
        }
        out.text(",\"extensions\":{\"code\":\"" + info.code() + "\"}}");
    }

    /** Writes the {@code errors} entry of a response, without a comma before it. */
    static void write(JsonBuffer out, List<ResponseError> errors) {
        out.text("\"errors\":");
        char before = '[';
        for (ResponseError error : errors) {
            out.write(before);
            error.write(out);
            before = ',';
        }
        out.write(']');
    }
}
