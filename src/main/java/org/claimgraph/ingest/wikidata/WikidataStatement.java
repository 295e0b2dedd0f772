package org.claimgraph.ingest.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.claim.Rank;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.value.ValueType;
import org.claimgraph.ingest.parse.ValidTimes;

/** A statement of Wikidata: its main value, rank, times and qualifiers. */
record WikidataStatement(JsonNode json) {
    private static final String START = "P580";
    private static final String END = "P582";
    private static final String POINT = "P585";
    private static final String PROPORTION = "P1107";
    private static final String NAMED_AS = "P1932";
    private static final Set<String> CIRCUMSTANCES = Set.of("P1480", "P5102");
    private static final Set<String> PRESUMED = Set.of("Q18122778", "Q18912752");
    private static final Set<String> USED = Set.of(START, END, POINT, PROPORTION, NAMED_AS, "P1810", "P7452", "P2241");

    String id() {
        return json.path("id").asText("");
    }

    JsonNode main() {
        return json.path("mainsnak");
    }

    Rank rank() {
        return switch (json.path("rank").asText("normal")) {
            case "preferred" -> Rank.PREFERRED;
            case "deprecated" -> Rank.DEPRECATED;
            default -> Rank.NORMAL;
        };
    }

    /** The item that gives the reason of the rank; the word for the rank where there is none. */
    String rankReason() {
        String property = rank() == Rank.PREFERRED ? "P7452" : "P2241";
        String item = WikidataValues.item(first(property));
        return rank() == Rank.NORMAL
                ? null
                : item == null ? "ranked " + json.path("rank").asText() + " in Wikidata" : item;
    }

    private JsonNode first(String property) {
        return json.path("qualifiers").path(property).path(0);
    }

    boolean hasProportion() {
        return first(PROPORTION).path("snaktype").asText("").equals("value");
    }

    JsonNode proportion() {
        return first(PROPORTION);
    }

    /** What the source names the value; null where it does not say. */
    String namedAs() {
        return first(NAMED_AS).at("/datavalue/value").asText(null);
    }

    Modality modality() {
        boolean presumed = CIRCUMSTANCES.stream()
                .flatMap(property -> StreamSupport.stream(
                        json.path("qualifiers").path(property).spliterator(), false))
                .map(WikidataValues::item)
                .anyMatch(item -> item != null && PRESUMED.contains(item));
        return presumed ? Modality.REPORTED : Modality.ASSERTED;
    }

    /** The point in time; null without one. */
    TimeValue pointInTime() {
        return time(POINT).orElse(null);
    }

    /** The time in which it holds; null if unknown. */
    TimeValue validTime() {
        TimeValue from = time(START).orElse(null);
        TimeValue to = time(END).orElse(null);
        boolean ended = first(END).path("snaktype").asText("").equals("somevalue");
        TimeValue point = from == null && to == null && !ended ? pointInTime() : null;
        TimeValue time = point == null ? ValidTimes.between(from, to, ended) : ValidTimes.between(point, point, false);
        return time == null && from != null ? ValidTimes.between(from, null, false) : time;
    }

    private Optional<TimeValue> time(String property) {
        return WikidataTimes.parse(first(property).at("/datavalue/value"));
    }

    /** The other qualifiers; unknown values are left out. */
    List<Qualifier.Pair> qualifiers(WikidataMapping mapping) {
        List<Qualifier.Pair> pairs = new ArrayList<>();
        json.path("qualifiers").properties().forEach(entry -> {
            if (!USED.contains(entry.getKey())) {
                entry.getValue().forEach(snak -> pair(mapping.qualifier(entry.getKey()), snak, pairs));
            }
        });
        return pairs;
    }

    private static void pair(String key, JsonNode snak, List<Qualifier.Pair> pairs) {
        Value value = WikidataValues.of(snak, ValueType.TEXT);
        if (value instanceof TextValue text) {
            pairs.add(new Qualifier.Pair(key, text.text(), text.language(), null));
        } else if (value instanceof TimeValue time) {
            pairs.add(new Qualifier.Pair(key, time.printed(), "zxx", null));
        }
    }
}
