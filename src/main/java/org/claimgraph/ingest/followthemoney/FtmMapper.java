package org.claimgraph.ingest.followthemoney;

import java.util.List;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.followthemoney.FtmModel;
import org.claimgraph.graph.followthemoney.FtmSchema;
import org.claimgraph.graph.followthemoney.FtmSchema.SchemaRole;

/** Maps records to entities, documents and claims by the role of their schema. */
final class FtmMapper {
    private static final String UNKNOWN = "UNKNOWN";
    private static final String FINANCIAL_REGULATOR = "gov.financial";
    private final FtmContext context;
    private final FtmModel model;
    private final FtmLegalEntityKinds kinds;

    FtmMapper(FtmContext context, FtmModel model, FtmLegalEntityKinds kinds) {
        this.context = context;
        this.model = model;
        this.kinds = kinds;
    }

    void map(FtmRecord record) {
        map(record, List.of(record));
    }

    /**
     * Maps a record of several data sets.
     *
     * @param record the values of all data sets
     * @param parts the values of each data set, for its claims
     */
    void map(FtmRecord record, List<FtmRecord> parts) {
        FtmSchema schema = model.schema(record.schema());
        if (schema == null) {
            mapUnknown(record, parts);
            return;
        }
        switch (schema.role()) {
            case ENTITY -> mapEntity(record, parts, schema);
            case LINK -> parts.forEach(part -> new FtmLinkMapper(context, model, part, schema).map());
            case DOCUMENT -> new FtmDocumentMapper(context, model, record).map();
            case LEFT_OUT, GROUP ->
                context.findings()
                        .info(
                                record.place(),
                                "schema-left-out",
                                "Entities of the schema %s are left out.".formatted(schema.name()));
        }
    }

    private void mapEntity(FtmRecord record, List<FtmRecord> parts, FtmSchema schema) {
        EntityKind kind = schema.kind();
        String subkind = schema.subkind();
        if (schema.name().equals("LegalEntity")) {
            EntityKind shown = kinds.of(record);
            kind = shown == null ? kind : shown;
            subkind = shown == null ? subkind : null;
            context.findings()
                    .info(
                            record.place(),
                            "kind-guessed",
                            "A LegalEntity can be a company or a person; it is taken for the kind %s.".formatted(kind));
        } else if (isRegulator(record, schema)) {
            kind = EntityKind.REGULATOR;
            subkind = null;
        }
        map(record, parts, schema, kind, subkind);
    }

    private static boolean isRegulator(FtmRecord record, FtmSchema schema) {
        return schema.name().equals("PublicBody")
                && record.of("topics").stream().anyMatch(topic -> topic.text().equals(FINANCIAL_REGULATOR));
    }

    private void mapUnknown(FtmRecord record, List<FtmRecord> parts) {
        context.findings()
                .warn(
                        record.place(),
                        "unknown-schema",
                        "The model has no schema \"%s\"; the entity is kept as an organization with its properties."
                                .formatted(record.schema()));
        FtmSchema schema = new FtmSchema(
                "Thing",
                List.of(),
                SchemaRole.ENTITY,
                EntityKind.ORGANIZATION,
                UNKNOWN,
                null,
                null,
                FtmSchema.Times.NONE);
        map(record, parts, schema, EntityKind.ORGANIZATION, UNKNOWN);
    }

    private void map(FtmRecord record, List<FtmRecord> parts, FtmSchema schema, EntityKind kind, String subkind) {
        new FtmEntityMapper(context, model, record, schema, kind, subkind).mapEntity();
        parts.forEach(part -> new FtmEntityMapper(context, model, part, schema, kind, subkind).mapClaims());
    }
}
