package org.claimgraph.ingest.followthemoney;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.graph.followthemoney.FtmModel;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.FileStart;
import org.claimgraph.ingest.FindingReporter;
import org.claimgraph.ingest.ImportFile;
import org.claimgraph.ingest.ImportFormat;
import org.claimgraph.ingest.ImportSink;
import org.claimgraph.ingest.SilentSink;

/** Reads statements of FollowTheMoney in CSV: one value of one property a row, as one data set states it. */
@ApplicationScoped
public class FollowTheMoneyStatementFormat implements ImportFormat {
    private final FtmModel model = new FtmModel();
    private final Predicates predicates;

    public FollowTheMoneyStatementFormat(Predicates predicates) {
        this.predicates = predicates;
    }

    @Override
    public String name() {
        return "followthemoney-statements";
    }

    @Override
    public boolean documents(String key) {
        return model.documents(key.startsWith(FtmContext.PREFIX) ? key.substring(FtmContext.PREFIX.length()) : key);
    }

    @Override
    public boolean recognises(FileStart start) {
        String header = start.text().lines().findFirst().orElse("").replace("\"", "");
        return List.of(header.split(",")).containsAll(List.of("entity_id", "prop", "value"));
    }

    @Override
    public void read(ImportFile file, ImportSink sink) throws IOException {
        FindingReporter silent = new FindingReporter(new SilentSink());
        Map<String, String> newest = new HashMap<>();
        new FtmStatementReader(file, silent)
                .each(statement -> newest.merge(
                        statement.dataSet(),
                        statement.lastSeen(),
                        (one, other) -> one.compareTo(other) < 0 ? other : one));
        FtmLegalEntityKinds kinds = new FtmLegalEntityKinds(model);
        FtmStatements preparing = new FtmStatements(model, newest, silent);
        new FtmStatementReader(file, silent)
                .groups(rows -> preparing.records(rows, record -> kinds.note(record.whole())));
        if (kinds.needsLinks()) {
            new FtmStatementReader(file, silent)
                    .groups(rows -> preparing.records(rows, record -> kinds.noteLinks(record.whole())));
        }
        FtmContext context = new FtmContext(file.dataSet(), predicates, sink, true);
        FtmMapper mapper = new FtmMapper(context, model, kinds);
        FtmStatements statements = new FtmStatements(model, newest, context.findings());
        new FtmStatementReader(file, context.findings())
                .groups(rows -> statements.records(rows, record -> mapper.map(record.whole(), record.parts())));
    }
}
