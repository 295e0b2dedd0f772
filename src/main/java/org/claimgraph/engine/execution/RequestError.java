package org.claimgraph.engine.execution;

import graphql.language.SourceLocation;
import java.util.List;

/** Ends the whole request: the response has errors and no data. */
final class RequestError extends RuntimeException {
    private final transient List<ResponseError> errors;
    private final GraphQLResponse.Status status;

    private RequestError(List<ResponseError> errors, GraphQLResponse.Status status) {
        super(errors.getFirst().info().message(), null, false, false);
        this.errors = errors;
        this.status = status;
    }

    RequestError(List<ResponseError> errors) {
        this(errors, GraphQLResponse.Status.REQUEST_ERROR);
    }

    RequestError(ErrorCode code, String message) {
        this(List.of(ResponseError.of(code, message)));
    }

    /** A limit that the request exceeds at a place of its document. */
    static RequestError tooComplex(String message, SourceLocation location) {
        ErrorInfo info = new ErrorInfo(message, ErrorCode.TOO_COMPLEX);
        return new RequestError(List.of(new ResponseError(info, List.of(location), null)));
    }

    static RequestError timeout() {
        String message = "The request did not end within its deadline: ask for less, or try again later";
        return new RequestError(List.of(ResponseError.of(ErrorCode.TIMEOUT, message)), GraphQLResponse.Status.TIMEOUT);
    }

    static RequestError syntax(ResponseError error) {
        return new RequestError(List.of(error), GraphQLResponse.Status.SYNTAX_ERROR);
    }

    static RequestError mutationNotAllowed() {
        String message = "A mutation cannot be sent this way: use POST";
        return new RequestError(
                List.of(ResponseError.of(ErrorCode.BAD_INPUT, message)), GraphQLResponse.Status.METHOD_NOT_ALLOWED);
    }

    /** Ends a request by an exception: an internal failure, unless it is an {@link ApiException}. */
    static RequestError of(ErrorInfo info) {
        GraphQLResponse.Status status = switch (info.code()) {
            case INTERNAL -> GraphQLResponse.Status.INTERNAL_ERROR;
            case UNAVAILABLE -> GraphQLResponse.Status.UNAVAILABLE;
            default -> GraphQLResponse.Status.REQUEST_ERROR;
        };
        return new RequestError(List.of(new ResponseError(info, List.of(), null)), status);
    }

    /** The error for requests that are no GraphQL requests. */
    ApiException exception() {
        ErrorInfo info = errors.getFirst().info();
        return new ApiException(info.code(), info.message());
    }

    GraphQLResponse response() {
        JsonBuffer out = new JsonBuffer();
        out.write('{');
        ResponseError.write(out, errors);
        out.write('}');
        return new GraphQLResponse(out.bytes(), out.length(), status);
    }
}
