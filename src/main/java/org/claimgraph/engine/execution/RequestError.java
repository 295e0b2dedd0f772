package org.claimgraph.engine.execution;

import java.util.List;

/** Ends a request that cannot be run, or no further: there will be errors and no data. */
final class RequestError extends RuntimeException {
    private final transient List<ResponseError> faults;
    private final GraphQLResponse.Kind kind;

    private RequestError(List<ResponseError> faults, GraphQLResponse.Kind kind) {
        super(faults.getFirst().failure().message(), null, false, false);
        this.faults = faults;
        this.kind = kind;
    }

    RequestError(List<ResponseError> faults) {
        this(faults, GraphQLResponse.Kind.REFUSED);
    }

    RequestError(ApiException.Code code, String message) {
        this(List.of(ResponseError.of(code, message)));
    }

    static RequestError late() {
        String message = "The request took longer than it may";
        return new RequestError(
                List.of(ResponseError.of(ApiException.Code.TIMEOUT, message)), GraphQLResponse.Kind.TIMED_OUT);
    }

    static RequestError unreadable(ResponseError fault) {
        return new RequestError(List.of(fault), GraphQLResponse.Kind.UNREADABLE);
    }

    static RequestError queriesOnly() {
        String message = "A mutation cannot be sent this way, use POST";
        return new RequestError(
                List.of(ResponseError.of(ApiException.Code.BAD_INPUT, message)),
                GraphQLResponse.Kind.METHOD_NOT_ALLOWED);
    }

    /** Ends a request by what was thrown outside its fields: our failure, unless it found a mistake of the caller. */
    static RequestError broken(ErrorInfo failure) {
        GraphQLResponse.Kind kind = failure.code() == ApiException.Code.INTERNAL
                ? GraphQLResponse.Kind.FAILED
                : GraphQLResponse.Kind.REFUSED;
        return new RequestError(List.of(new ResponseError(failure, List.of(), null)), kind);
    }

    GraphQLResponse answer() {
        JsonBuffer out = new JsonBuffer();
        out.write('{');
        ResponseError.write(out, faults);
        out.write('}');
        return new GraphQLResponse(out.bytes(), out.length(), kind);
    }
}
