package org.claimgraph.graph;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

    /** The identifiers of both lists by scheme and value, each once. */
    static List<Identifier> distinct(List<Identifier> some, List<Identifier> others) {
        return Stream.concat(some.stream(), others.stream())
                .map(identifier -> identifier.code)
                .distinct()
                .sorted(Comparator.comparing(Code::scheme).thenComparing(Code::value))
                .map(Identifier::new)
                .toList();
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
