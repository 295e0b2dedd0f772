package org.claimgraph.ingest.check;

import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.Identifier;
import org.claimgraph.ingest.ImportedEntity;

/** Checks the codes of an entity: check digits of identifiers, its jurisdiction, the languages of its names. */
public final class EntityCheck {
    private EntityCheck() {}

    /** Reports what is probably wrong with an entity that can be recorded. */
    public static void check(ImportedEntity entity, WarningSink warnings) {
        EntityDraft draft = entity.draft();
        for (Identifier.Code identifier : entity.identifiers()) {
            if (IdentifierCheck.isWrong(identifier)) {
                warnings.warn(
                        "check-digit",
                        "\"%s\" is not a valid identifier of the scheme %s, by its form or check digit: compare it with the source."
                                .formatted(identifier.value(), identifier.scheme()));
            }
        }
        if (draft.jurisdiction() != null && !CodeCheck.isJurisdiction(draft.jurisdiction())) {
            warnings.warn(
                    "unknown-jurisdiction",
                    "\"%s\" is not a code of ISO 3166 in capitals, such as DE or US-DE."
                            .formatted(draft.jurisdiction()));
        }
        entity.names().forEach(name -> warnings.checkLanguage(name.language()));
        if (draft.description() != null) {
            warnings.checkLanguage(draft.description().language());
        }
    }
}
