package org.claimgraph.graph;

import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An identifier of an entity in a register, as read. */
@Description("An identifier of an entity in a register.")
public final class Identifier {
    /** The columns that {@link #read} reads, in its order. */
    static final String COLUMNS = "i.scheme, i.code";

    private final Code code;

    private Identifier(Code code) {
        this.code = code;
    }

    static Identifier read(Row row) {
        return new Identifier(new Code(row.text(), row.text()));
    }

    /**
     * An identifier without its entity.
     *
     * @param scheme the register, in lower case
     */
    public record Code(String scheme, String value) {}

    @NonNull
    @Description("The register, in lower case, for example lei, wikidata, cik, isin, ticker, registration or ftm.")
    public String getScheme() {
        return code.scheme();
    }

    @NonNull
    @Description("The identifier in that register.")
    public String getValue() {
        return code.value();
    }
}
