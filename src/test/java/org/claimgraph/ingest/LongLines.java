package org.claimgraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.bods.BodsFormat;
import org.claimgraph.ingest.bundle.BundleLinesFormat;
import org.claimgraph.ingest.csv.SpreadsheetFormat;
import org.claimgraph.ingest.followthemoney.FollowTheMoneyFormat;
import org.claimgraph.ingest.followthemoney.FollowTheMoneyStatementFormat;
import org.claimgraph.ingest.wikidata.WikidataFormat;

/** Reads a line of 100 MB in every format and prints what each reports; a program of its own, to be run with a small heap. */
final class LongLines {
    private static final int LENGTH = 100 * 1024 * 1024;
    /** More than one object may have, over lines that are wrong each. */
    private static final int LINES_LENGTH = 17 * 1024 * 1024;

    private static final int PIECE = 8 * 1024;
    private static final String MAPPING =
            "{\"entities\": [{\"id\": \"firm\", \"kind\": \"COMPANY\", \"name\": \"entity_id\"}]}";

    private LongLines() {}

    /** A file that begins with one text and goes on with another one again and again; it is never in memory. */
    private record EndlessLine(String start, String again, int length) implements ImportFile {
        EndlessLine(String start, String again) {
            this(start, again, LENGTH);
        }

        @Override
        public String path() {
            return "long";
        }

        @Override
        public String dataSet() {
            return "long";
        }

        @Override
        public String companion(String name) {
            return name.endsWith(".mapping.json") ? MAPPING : null;
        }

        @Override
        public InputStream open() {
            byte[] first = start.getBytes(StandardCharsets.UTF_8);
            byte[] next = again.repeat(PIECE / again.length()).getBytes(StandardCharsets.UTF_8);
            return new InputStream() {
                private int at;

                @Override
                public int read() {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] into, int offset, int most) {
                    if (at == length) {
                        return -1;
                    }
                    byte[] from = at < first.length ? first : next;
                    int begin = at < first.length ? at : (at - first.length) % next.length;
                    int count = Math.min(Math.min(most, from.length - begin), length - at);
                    System.arraycopy(from, begin, into, offset, count);
                    at += count;
                    return count;
                }
            };
        }
    }

    public static void main(String[] arguments) throws IOException {
        Predicates predicates = new Predicates();
        List<ImportFormat> json = List.of(
                new BundleLinesFormat(predicates),
                new FollowTheMoneyFormat(predicates),
                new WikidataFormat(predicates),
                new BodsFormat(predicates));
        for (ImportFormat format : json) {
            print(format, "one text", new EndlessLine("{\"id\":\"", "x"));
            print(format, "many members", new EndlessLine("{\"id\":\"a\",\"labels\":{", "\"en\":{\"value\":[1,2]},"));
            print(format, "array over lines", new EndlessLine("[\n{\n\"id\":[\n", "[1,2],\n", LINES_LENGTH));
        }
        for (ImportFormat format :
                List.of(new SpreadsheetFormat(predicates), new FollowTheMoneyStatementFormat(predicates))) {
            String header = "entity_id,prop,value,schema,canonical_id\n";
            print(format, "one cell", new EndlessLine(header + "\"", "x"));
            print(format, "many cells", new EndlessLine(header, "x,"));
            print(format, "long header", new EndlessLine("entity_id,prop,value,", "x,"));
        }
    }

    private static void print(ImportFormat format, String kind, ImportFile file) throws IOException {
        Set<String> kinds = new TreeSet<>();
        format.read(file, new SilentSink() {
            @Override
            public void report(Finding finding) {
                kinds.add(finding.kind());
            }
        });
        System.out.printf("%s, %s: %s%n", format.name(), kind, kinds);
    }
}
