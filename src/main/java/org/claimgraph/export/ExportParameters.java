package org.claimgraph.export;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.claimgraph.claim.ClaimSelection;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.IdFamily;

/** Reads what an export selects from the query component of its address. */
final class ExportParameters {
    private static final Set<String> NAMES = Set.of("predicate", "entity", "document", "dataSet", "knownAt");

    private ExportParameters() {}

    /**
     * The selection.
     *
     * @param now the moment as of which the ledger is exported if the parameters name none
     * @throws ApiException if a parameter is unknown or cannot be read
     */
    static ClaimSelection read(MultiMap parameters, Instant now) {
        for (String name : parameters.names()) {
            if (!NAMES.contains(name)) {
                throw ApiException.badInput("There is no parameter \"%s\": an export takes %s."
                        .formatted(
                                name, String.join(", ", NAMES.stream().sorted().toList())));
            }
        }
        return new ClaimSelection(
                parameters.getAll("predicate"),
                keys(parameters.getAll("entity"), IdFamily.ENTITY::key),
                keys(parameters.getAll("document"), IdFamily.DOCUMENT::key),
                parameters.getAll("dataSet"),
                moment(parameters.get("knownAt"), now).truncatedTo(ChronoUnit.MICROS));
    }

    private static List<String> keys(List<String> ids, UnaryOperator<String> key) {
        return ids.stream().map(key).toList();
    }

    private static Instant moment(String text, Instant now) {
        try {
            return text == null ? now : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw ApiException.badInput(
                    "\"%s\" is not a moment for knownAt: write it like 2024-10-18T09:30:00Z.".formatted(text));
        }
    }
}
