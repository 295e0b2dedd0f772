package org.claimgraph.graph.followthemoney;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.claimgraph.platform.ClasspathResource;

/** The schemata and properties of FollowTheMoney with their mapping, read from two tables. */
public final class FtmModel {
    private static final String FOLDER = "followthemoney/";
    private final Map<String, FtmSchema> schemata = new LinkedHashMap<>();
    private final Map<String, FtmProperty> properties = new LinkedHashMap<>();
    private final Map<String, Collection<FtmProperty>> inherited = new ConcurrentHashMap<>();

    public FtmModel() {
        ClasspathResource.lines(FOLDER + "schemata.tsv").stream()
                .skip(1)
                .map(FtmSchema::parse)
                .forEach(schema -> schemata.put(schema.name(), schema));
        ClasspathResource.lines(FOLDER + "properties.tsv").stream()
                .skip(1)
                .map(FtmProperty::parse)
                .forEach(property -> properties.put(property.schema() + ":" + property.name(), property));
    }

    public Collection<FtmSchema> schemata() {
        return schemata.values();
    }

    public Collection<FtmProperty> properties() {
        return properties.values();
    }

    /** The schema; null if the model does not have it. */
    public FtmSchema schema(String name) {
        return schemata.get(name);
    }

    /** The property of a schema or of its nearest ancestor; null if none has it. */
    public FtmProperty property(String schema, String name) {
        return ancestors(schema).stream()
                .map(owner -> properties.get(owner + ":" + name))
                .filter(property -> property != null)
                .findFirst()
                .orElse(null);
    }

    /** Whether a property has this name, or goes to a qualifier with it. */
    public boolean documents(String key) {
        return properties.values().stream()
                .anyMatch(property -> property.name().equals(key)
                        || property.options().containsKey(key)
                        || property.action() == FtmProperty.Action.QUALIFIER && key.equals(property.target()));
    }

    /** The properties of a schema and of its ancestors, without those that a nearer one has under the same name. */
    public Collection<FtmProperty> properties(String schema) {
        return inherited.computeIfAbsent(schema, this::inherited);
    }

    private Collection<FtmProperty> inherited(String schema) {
        Map<String, FtmProperty> found = new LinkedHashMap<>();
        for (String owner : ancestors(schema)) {
            properties.values().stream()
                    .filter(property -> property.schema().equals(owner))
                    .forEach(property -> found.putIfAbsent(property.name(), property));
        }
        return List.copyOf(found.values());
    }

    /** Whether the schema is the other one or extends it. */
    public boolean isA(String schema, String ancestor) {
        return ancestors(schema).contains(ancestor);
    }

    /** The more specific one of two schemata; null if neither extends the other. */
    public String moreSpecific(String one, String other) {
        return isA(one, other) ? one : isA(other, one) ? other : null;
    }

    /** The schema and its ancestors, nearest first. */
    private Set<String> ancestors(String schema) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(schema);
        while (!open.isEmpty()) {
            String next = open.remove();
            if (schemata.containsKey(next) && found.add(next)) {
                open.addAll(schemata.get(next).parents());
            }
        }
        return found;
    }
}
