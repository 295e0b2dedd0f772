package org.claimgraph.ingest.files;

import java.io.IOException;
import java.io.InputStream;
import org.claimgraph.ingest.ImportFile;

/** A file with a mapping that is not beside it. */
record FileWithMapping(ImportFile file, String mapping) implements ImportFile {
    @Override
    public String path() {
        return file.path();
    }

    @Override
    public String dataSet() {
        return file.dataSet();
    }

    @Override
    public InputStream open() throws IOException {
        return file.open();
    }

    @Override
    public String companion(String name) throws IOException {
        return file.companion(name);
    }
}
