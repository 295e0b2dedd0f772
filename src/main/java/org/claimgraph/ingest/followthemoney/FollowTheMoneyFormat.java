package org.claimgraph.ingest.followthemoney;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.claimgraph.graph.followthemoney.FtmModel;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.FileReading;
import org.claimgraph.ingest.FileStart;
import org.claimgraph.ingest.FindingReporter;
import org.claimgraph.ingest.ImportFile;
import org.claimgraph.ingest.ImportFormat;
import org.claimgraph.ingest.ImportSink;
import org.claimgraph.ingest.SilentSink;

/** Reads entities of FollowTheMoney in JSON: bare, in the envelope of OpenSanctions, or as the lines of a delta. */
@ApplicationScoped
public class FollowTheMoneyFormat implements ImportFormat {
    private static final FindingReporter SILENT = new FindingReporter(new SilentSink());
    private final FtmModel model = new FtmModel();
    private final Predicates predicates;

    public FollowTheMoneyFormat(Predicates predicates) {
        this.predicates = predicates;
    }

    @Override
    public String name() {
        return "followthemoney";
    }

    @Override
    public boolean documents(String key) {
        return model.documents(key.startsWith(FtmContext.PREFIX) ? key.substring(FtmContext.PREFIX.length()) : key);
    }

    @Override
    public boolean recognises(FileStart start) {
        String text = start.text().stripLeading();
        boolean delta = text.contains("\"op\"") && text.contains("\"entity\"");
        return text.startsWith("{") && (delta || text.contains("\"schema\"") && text.contains("\"properties\""));
    }

    @Override
    public void read(ImportFile file, ImportSink sink) throws IOException {
        read(file, kinds(file), sink);
    }

    @Override
    public FileReading open(ImportFile file) {
        return new FileReading() {
            private FtmLegalEntityKinds kinds;

            @Override
            public void read(ImportSink sink) throws IOException {
                if (kinds == null) {
                    kinds = kinds(file);
                }
                FollowTheMoneyFormat.this.read(file, kinds, sink);
            }
        };
    }

    private FtmLegalEntityKinds kinds(ImportFile file) throws IOException {
        FtmLegalEntityKinds kinds = new FtmLegalEntityKinds(model);
        new FtmRecordReader(model, SILENT, kinds::note, _ -> {}, _ -> {}).read(file);
        if (kinds.needsLinks()) {
            new FtmRecordReader(model, SILENT, kinds::noteLinks, _ -> {}, _ -> {}).read(file);
        }
        return kinds;
    }

    private void read(ImportFile file, FtmLegalEntityKinds kinds, ImportSink sink) throws IOException {
        FtmContext context = new FtmContext(file.dataSet(), predicates, sink);
        FtmMapper mapper = new FtmMapper(context, model, kinds);
        new FtmRecordReader(
                        model,
                        context.findings(),
                        mapper::map,
                        record -> sink.withdraw(record.place(), record.id()),
                        sink::delta)
                .read(file);
    }
}
