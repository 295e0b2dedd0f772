package org.claimgraph.graph;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Table;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What another register calls an entity. */
@jakarta.persistence.Entity(name = "entity_identifier")
@Table(name = "entity_identifier")
@Description("What another register calls an entity.")
public class Identifier {
    /** The columns that {@link #Identifier(Row)} reads, in its order. */
    static final String COLUMNS = "i.entity_id, i.scheme, i.code";

    @EmbeddedId
    private Place place;

    /** Whose it is, and what makes it one of a kind. */
    @Embeddable
    record Place(
            @Column(name = "entity_id") String entity,
            @Column(name = "scheme") String scheme,
            @Column(name = "code") String code) {}

    Identifier() {}

    Identifier(Row row) {
        place = new Place(row.text(), row.text(), row.text());
    }

    Identifier(String entity, Code code) {
        place = new Place(entity, code.scheme(), code.value());
    }

    /** An identifier without its owner. */
    public record Code(String scheme, String value) {}

    @NonNull
    @Description("The register, in lower case: lei, wikidata, cik, isin, ticker, registration, ftm or another.")
    public String getScheme() {
        return place.scheme();
    }

    @NonNull
    @Description("The identifier in that register.")
    public String getValue() {
        return place.code();
    }
}
