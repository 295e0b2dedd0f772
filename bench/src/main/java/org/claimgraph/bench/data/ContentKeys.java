package org.claimgraph.bench.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The keys of claims, facts and relations, computed from their contents as the service does. */
final class ContentKeys {
    private static final int HALF = 32;

    private ContentKeys() {}

    static String claim(Statement said, String document, int start, int end, List<String> hops) {
        List<String> parts = new ArrayList<>(List.of(
                document, said.subject(), said.word().key(), said.value().normal(), "AFFIRMED", said.modality()));
        parts.add(document + " " + start + " " + end);
        parts.add(null);
        said.qualifiers().stream().map(Statement.Qualifier::normal).sorted().forEach(parts::add);
        parts.add(null);
        parts.addAll(hops);
        return hash(parts);
    }

    static String fact(Statement said) {
        List<String> parts = new ArrayList<>(List.of(said.subject(), said.word().key()));
        for (String separator : said.word().separators()) {
            parts.add(separator);
            if (separator.equals("of") && said.value().type().equals("SHARE")) {
                parts.add(said.value().unit());
            }
            said.qualifiers().stream()
                    .filter(qualifier -> qualifier.key().equals(separator))
                    .map(qualifier -> qualifier.entity() == null ? qualifier.text() : qualifier.normal())
                    .sorted()
                    .forEach(parts::add);
        }
        return hash(parts);
    }

    /** The key of the relation; null if the statement names no other party. */
    static String relation(Statement said) {
        String object = said.object();
        if (object == null) {
            return null;
        }
        boolean turned = said.word().symmetric() && object.compareTo(said.subject()) < 0;
        List<String> parts = new ArrayList<>(List.of(
                turned ? object : said.subject(), said.word().key(), turned ? said.subject() : object));
        said.qualifiers().stream()
                .filter(qualifier -> said.word().separators().contains(qualifier.key())
                        && !qualifier.key().equals(said.word().object()))
                .map(Statement.Qualifier::normal)
                .sorted()
                .forEach(parts::add);
        return hash(parts);
    }

    private static String hash(List<String> parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part == null ? "-" : part.length() + ":" + part).append('\n');
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HALF);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
