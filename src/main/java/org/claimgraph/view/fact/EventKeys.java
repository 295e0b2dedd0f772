package org.claimgraph.view.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.platform.Hash;

/** Assigns keys to events: by their time alone where that is enough. */
final class EventKeys {
    private final String group;
    private final Map<FormedEvent, String> keys = new IdentityHashMap<>();
    private final Map<List<String>, Integer> distinctions = new HashMap<>();

    /** @param group the beginning of every key */
    EventKeys(String group) {
        this.group = group;
    }

    /** Assigns keys to more events; keys assigned before stay as they are. */
    void assign(List<FormedEvent> events) {
        events.forEach(event -> distinctions.merge(event.distinction(), 1, Integer::sum));
        for (FormedEvent event : events) {
            List<String> parts = new ArrayList<>(List.of(group));
            parts.addAll(event.distinction());
            if (distinctions.get(event.distinction()) > 1) {
                parts.add(event.record());
            }
            keys.put(event, Hash.id(parts));
        }
    }

    String of(FormedEvent event) {
        return keys.get(event);
    }
}
