package org.claimgraph.platform.input;

import java.util.List;
import org.claimgraph.engine.execution.ErrorCode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * Why an input of a mutation was not accepted.
 *
 * @param code the name of an {@link ErrorCode}
 * @param path the fields and positions that lead to the wrong value, from the input on
 */
@Description("An error in the input of a mutation. Nothing was changed.")
public record UserError(
        @NonNull @Description("What is wrong and how to correct it, in English.")
        String message,

        @NonNull @Description("The error code, as in extensions.code: BAD_INPUT, NOT_FOUND or CONFLICT.")
        String code,

        @NonNull
        @Description(
                "The path from the input to the wrong value: field names, and positions in lists from 0. Empty for the whole input.")
        List<@NonNull String> path) {
    public UserError {
        path = List.copyOf(path);
    }
}
