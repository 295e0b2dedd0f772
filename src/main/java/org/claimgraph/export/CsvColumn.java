package org.claimgraph.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.claim.RecordedClaim;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.ValueDisplay;
import org.claimgraph.source.Document;
import org.claimgraph.source.Hop;

/** The columns of the table of claims. */
enum CsvColumn {
    CLAIM("claim", one -> IdFamily.CLAIM.of(one.claim.claim().key())),
    SUBJECT("subject", one -> IdFamily.ENTITY.of(one.claim.claim().subjectKey())),
    SUBJECT_NAME("subjectName", one -> one.name(one.claim.claim().subjectKey())),
    PREDICATE("predicate", one -> one.claim.claim().predicateKey()),
    VALUE("value", one -> ValueDisplay.of(one.claim.claim().getValue(), one::name)),
    VALUE_TYPE("valueType", one -> one.value().type()),
    AMOUNT("amount", one -> plain(one.value().amount())),
    MAX_AMOUNT("maxAmount", one -> plain(one.value().maxAmount())),
    BOUND("bound", one -> one.value().bound()),
    UNIT("unit", one -> one.value().unit()),
    OBJECT("object", one -> one.id(one.claim.claim().objectKey())),
    OBJECT_NAME("objectName", one -> one.name(one.claim.claim().objectKey())),
    ORIGINAL_VALUE("originalValue", one -> one.claim.claim().getOriginalValue()),
    QUALIFIERS("qualifiers", Context::qualifiers),
    POLARITY("polarity", one -> one.claim.claim().getPolarity()),
    MODALITY("modality", one -> one.claim.claim().getModality()),
    VALID_FROM("validFrom", one -> from(one.claim.claim().getValidTime())),
    VALID_TO("validTo", one -> to(one.claim.claim().getValidTime())),
    AS_OF("asOf", one -> to(one.claim.claim().getAsOf())),
    STATED_AT("statedAt", one -> from(one.claim.claim().getStatedAt())),
    RANK("rank", one -> one.claim.claim().getRank()),
    SUPERSEDED("superseded", one -> one.claim.claim().hasSuccessor()),
    ATTRIBUTION("attribution", Context::attribution),
    DOCUMENT("document", one -> IdFamily.DOCUMENT.of(one.document.key())),
    TITLE("title", one -> one.document.getTitle()),
    URL("url", one -> one.document.getUrl()),
    LANGUAGE("language", one -> one.document.getLanguage()),
    PUBLISHED("published", one -> from(one.document.getPublishedAt())),
    EVIDENCE("evidence", Context::evidence),
    SUMMARY("summary", one -> one.claim.claim().getSummary()),
    DATA_SET("dataSet", one -> one.claim.claim().dataSet()),
    RECORD("record", one -> one.claim.claim().recordId()),
    RECORDED_AT("recordedAt", one -> one.claim.claim().getRecordedAt());

    /** Characters at the start of a cell that make spreadsheets take it for a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final String column;
    private final Function<Context, Object> content;

    CsvColumn(String column, Function<Context, Object> content) {
        this.column = column;
        this.content = content;
    }

    /**
     * A claim and what its row shows of others.
     *
     * @param names the primary names of the entities by key
     */
    record Context(RecordedClaim claim, Document document, Map<String, String> names) {
        String id(String entity) {
            return entity == null ? null : IdFamily.ENTITY.of(entity);
        }

        String name(String entity) {
            return names.get(entity);
        }

        StoredValue value() {
            return StoredValue.of(claim.claim().getValue());
        }

        String qualifiers() {
            return claim.qualifiers().stream().map(this::qualifier).collect(Collectors.joining("; "));
        }

        private String qualifier(Qualifier one) {
            return one.getKey() + ": " + (one.entityKey() == null ? one.getText() : name(one.entityKey()));
        }

        /** From the publisher to the original speaker. */
        String attribution() {
            return claim.attribution().stream().map(this::agent).collect(Collectors.joining(" ← "));
        }

        private String agent(Hop hop) {
            return hop.step().agent() == null
                    ? hop.getAgentText()
                    : name(hop.step().agent());
        }

        String evidence() {
            return claim.evidence().stream()
                    .map(one -> one.getStart() + "-" + one.getEnd())
                    .collect(Collectors.joining("; "));
        }
    }

    static List<String> names() {
        return Arrays.stream(values()).map(cell -> cell.column).toList();
    }

    static List<String> row(Context claim) {
        List<String> row = new ArrayList<>();
        for (CsvColumn cell : values()) {
            Object content = cell.content.apply(claim);
            row.add(content instanceof String text ? harmless(text) : content == null ? "" : content.toString());
        }
        return row;
    }

    /** Texts that a spreadsheet would execute get an apostrophe, which it takes for the mark of a text. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static Number plain(BigDecimal amount) {
        return amount == null
                ? null
                : new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }

    private static Object from(TimeValue time) {
        return time == null ? null : time.from();
    }

    private static Object to(TimeValue time) {
        return time == null ? null : time.to();
    }
}
