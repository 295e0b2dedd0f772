package org.claimgraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** A file that remembers which files beside it were read. Used by one thread. */
final class FileWithCompanions implements ImportFile {
    private final ImportFile file;
    private final Set<String> companions = new HashSet<>();

    FileWithCompanions(ImportFile file) {
        this.file = file;
    }

    /** The paths of the files that were read because this one needs them. */
    Set<String> companions() {
        return companions;
    }

    @Override
    public String path() {
        return file.path();
    }

    @Override
    public String dataSet() {
        return file.dataSet();
    }

    @Override
    public String mapping() throws IOException {
        return file.mapping();
    }

    @Override
    public InputStream open() throws IOException {
        return file.open();
    }

    @Override
    public String companion(String name) throws IOException {
        String text = file.companion(name);
        if (text != null) {
            int folder = Math.max(path().lastIndexOf('/'), path().lastIndexOf('!')) + 1;
            companions.add(path().substring(0, folder) + Path.of(name).normalize());
        }
        return text;
    }
}
