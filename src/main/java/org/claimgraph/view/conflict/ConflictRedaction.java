package org.claimgraph.view.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimgraph.claim.RedactionListener;
import org.claimgraph.platform.database.Database;
import org.claimgraph.view.reason.Reason;
import org.claimgraph.view.reason.ReasonTemplate;

/** Removes the content of redacted claims from the reasons of conflicts that they were part of. */
@ApplicationScoped
class ConflictRedaction implements RedactionListener {
    private static final String OF_CLAIM =
            " where id in (select s.conflict_id from conflict_side s where s.claim_id = ?)";
    private final Database database;

    ConflictRedaction(Database database) {
        this.database = database;
    }

    @Override
    public void redacted(String claim) {
        List<List<String>> parameters =
                List.of(List.of(Reason.of(ReasonTemplate.REDACTED).json(), claim));
        database.write("update conflict set reason = ?" + OF_CLAIM, parameters);
        database.write("update conflict_version set reason = ?" + OF_CLAIM, parameters);
    }
}
