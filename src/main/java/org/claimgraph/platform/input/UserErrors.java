package org.claimgraph.platform.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;

/** Collects what is wrong with an input, at a place in it. Not thread-safe. */
public final class UserErrors {
    private final List<UserError> errors;
    private final List<String> path;

    public UserErrors() {
        this(new ArrayList<>(), List.of());
    }

    private UserErrors(List<UserError> errors, List<String> path) {
        this.errors = errors;
        this.path = path;
    }

    /** The same collection at a field of the present place. */
    public UserErrors at(String field) {
        List<String> longer = new ArrayList<>(path);
        longer.add(field);
        return new UserErrors(errors, List.copyOf(longer));
    }

    /** The same collection at an element of the list at the present place. */
    public UserErrors at(int position) {
        return at(String.valueOf(position));
    }

    public void add(ErrorCode code, String message) {
        errors.add(new UserError(message, code.name(), path));
    }

    public void badInput(String message) {
        add(ErrorCode.BAD_INPUT, message);
    }

    public void add(ApiException problem) {
        add(problem.code(), problem.getMessage());
    }

    /** What the reading returns; null if it throws a mistake of the caller, which is added. */
    public <T> T reading(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ApiException problem) {
            if (!isMistake(problem.code())) {
                throw problem;
            }
            add(problem);
            return null;
        }
    }

    private static boolean isMistake(ErrorCode code) {
        return switch (code) {
            case BAD_INPUT, NOT_FOUND, CONFLICT -> true;
            default -> false;
        };
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Everything collected so far, at all places. */
    public List<UserError> all() {
        return List.copyOf(errors);
    }
}
