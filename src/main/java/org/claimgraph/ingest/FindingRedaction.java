package org.claimgraph.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimgraph.claim.RedactionListener;
import org.claimgraph.platform.database.Database;

/**
 * Removes the messages of findings that may quote the content of a redacted claim. Nothing says which line of which file a claim
 * came from, so the messages about all lines of its data sets go; level, kind, file and line stay.
 */
@ApplicationScoped
class FindingRedaction implements RedactionListener {
    static final String MESSAGE = "The text of this finding was removed with the content of a claim.";
    private final Database database;

    FindingRedaction(Database database) {
        this.database = database;
    }

    @Override
    public void redacted(String claim) {
        database.write(
                "update import_finding set message = ? where line > 0 and run_id in (select r.id from import_run r where r.data_set in ("
                        + "select d.data_set from data_set_claim d where d.claim_id = ?"
                        + " union select i.data_set from import_run i join ledger_change c on c.act_id = i.id where c.node_id = ?))",
                List.of(List.of(MESSAGE, claim, claim)));
    }
}
