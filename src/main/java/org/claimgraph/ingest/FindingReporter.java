package org.claimgraph.ingest;

/** Reports findings to the sink of an import. */
public record FindingReporter(ImportSink sink) {
    public void info(FilePlace place, String kind, String message) {
        sink.report(new Finding(place, Finding.Level.INFO, kind, message));
    }

    public void warn(FilePlace place, String kind, String message) {
        sink.report(new Finding(place, Finding.Level.WARNING, kind, message));
    }

    public void error(FilePlace place, String kind, String message) {
        sink.report(new Finding(place, Finding.Level.ERROR, kind, message));
    }
}
