package org.claimgraph.engine.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The position of the writer in the response: response names and list indices. Allocates nothing until it is read. */
final class ResponsePath {
    private String[] names = new String[32];
    private int[] indices = new int[32];
    private int depth;

    void enter(String name) {
        if (depth == names.length) {
            names = Arrays.copyOf(names, depth * 2);
            indices = Arrays.copyOf(indices, depth * 2);
        }
        names[depth++] = name;
    }

    void enterList() {
        enter(null);
    }

    /** Goes to an element of the list entered last. */
    void index(int index) {
        indices[depth - 1] = index;
    }

    void leave() {
        depth--;
    }

    List<Object> toList() {
        List<Object> path = new ArrayList<>(depth);
        for (int i = 0; i < depth; i++) {
            path.add(names[i] == null ? (Object) indices[i] : names[i]);
        }
        return path;
    }
}
