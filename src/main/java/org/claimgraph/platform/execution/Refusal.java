package org.claimgraph.platform.execution;

import java.util.List;
import org.claimgraph.platform.Problem;

/** Ends a request that cannot be run, or no further: there will be errors and no data. */
final class Refusal extends RuntimeException {
    private final transient List<Fault> faults;
    private final Answer.Kind kind;

    private Refusal(List<Fault> faults, Answer.Kind kind) {
        super(faults.getFirst().failure().message(), null, false, false);
        this.faults = faults;
        this.kind = kind;
    }

    Refusal(List<Fault> faults) {
        this(faults, Answer.Kind.REFUSED);
    }

    Refusal(Problem.Code code, String message) {
        this(List.of(Fault.of(code, message)));
    }

    static Refusal late() {
        String message = "The request took longer than it may";
        return new Refusal(List.of(Fault.of(Problem.Code.TIMEOUT, message)), Answer.Kind.TIMED_OUT);
    }

    static Refusal unreadable(Fault fault) {
        return new Refusal(List.of(fault), Answer.Kind.UNREADABLE);
    }

    static Refusal queriesOnly() {
        String message = "A mutation cannot be sent this way, use POST";
        return new Refusal(List.of(Fault.of(Problem.Code.BAD_INPUT, message)), Answer.Kind.METHOD_NOT_ALLOWED);
    }

    /** Ends a request by what was thrown outside its fields: our failure, unless it found a mistake of the caller. */
    static Refusal broken(Failure failure) {
        Answer.Kind kind = failure.code() == Problem.Code.INTERNAL ? Answer.Kind.FAILED : Answer.Kind.REFUSED;
        return new Refusal(List.of(new Fault(failure, List.of(), null)), kind);
    }

    Answer answer() {
        JsonBuffer out = new JsonBuffer();
        out.write('{');
        Fault.write(out, faults);
        out.write('}');
        return new Answer(out.bytes(), out.length(), kind);
    }
}
