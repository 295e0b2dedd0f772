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

    /** Ends a request by a failure of ours: it counts as run, for the caller did nothing wrong. */
    static Refusal broken(Failure failure) {
        return new Refusal(List.of(new Fault(failure, List.of(), null)), Answer.Kind.EXECUTED);
    }

    Answer answer() {
        JsonBuffer out = new JsonBuffer();
        out.text(kind == Answer.Kind.EXECUTED ? "{\"data\":null," : "{");
        Fault.write(out, faults);
        out.write('}');
        return new Answer(out.bytes(), out.length(), kind);
    }
}
