package org.claimgraph.ingest.followthemoney;

import java.util.List;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.ingest.followthemoney.FtmSchema.Role;

/** Maps records to entities, documents and claims by the role of their schema. */
final class FtmMapper {
    private static final String UNKNOWN = "UNKNOWN";
    private static final String FINANCIAL_REGULATOR = "gov.financial";
    private final FtmContext context;
    private final FtmModel model;
    private final FtmKinds kinds;

    FtmMapper(FtmContext context, FtmModel model, FtmKinds kinds) {
        this.context = context;
        this.model = model;
        this.kinds = kinds;
    }

    void map(FtmRecord record) {
        FtmSchema schema = model.schema(record.schema());
        if (schema == null) {
            mapUnknown(record);
            return;
        }
        switch (schema.role()) {
            case ENTITY -> mapEntity(record, schema);
            case LINK -> new FtmLinkMapper(context, model, record, schema).map();
            case DOCUMENT -> new FtmDocumentMapper(context, model, record).map();
            case LEFT_OUT, GROUP ->
                context.findings()
                        .info(
                                record.place(),
                                "schema-left-out",
                                "Entities of the schema %s are left out.".formatted(schema.name()));
        }
    }

    private void mapEntity(FtmRecord record, FtmSchema schema) {
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
        new FtmEntityMapper(context, model, record, schema, kind, subkind).map();
    }

    private static boolean isRegulator(FtmRecord record, FtmSchema schema) {
        return schema.name().equals("PublicBody")
                && record.of("topics").stream().anyMatch(topic -> topic.text().equals(FINANCIAL_REGULATOR));
    }

    private void mapUnknown(FtmRecord record) {
        context.findings()
                .warn(
                        record.place(),
                        "unknown-schema",
                        "The model has no schema \"%s\"; the entity is kept as an organization with its properties."
                                .formatted(record.schema()));
        FtmSchema schema = new FtmSchema(
                "Thing", List.of(), Role.ENTITY, EntityKind.ORGANIZATION, UNKNOWN, null, null, FtmSchema.Times.NONE);
        new FtmEntityMapper(context, model, record, schema, EntityKind.ORGANIZATION, UNKNOWN).map();
    }
}
