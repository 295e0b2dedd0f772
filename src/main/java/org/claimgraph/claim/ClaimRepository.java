package org.claimgraph.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;

/** Stores claims. Package-private, so that no other package can delete from the ledger. */
@ApplicationScoped
class ClaimRepository implements PanacheRepositoryBase<ClaimRecord, String> {
    /** The claims that supersede this one and are not retracted. */
    List<ClaimRecord> standingSuccessors(String key) {
        return list("supersedesId = ?1 and retractedAt is null", key);
    }

    /** @throws ApiException if there is no claim with the key */
    ClaimRecord existing(String key) {
        return findByIdOptional(key)
                .orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND, "There is no claim \"%s\".".formatted(key)));
    }
}
