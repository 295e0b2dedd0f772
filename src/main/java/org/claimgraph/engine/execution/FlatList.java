package org.claimgraph.engine.execution;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.stream.BaseStream;

/** The elements of several lists, one after the other. */
final class FlatList {
    private final RequestBudget budget;
    private final int limit;
    private Object[] elements;
    private int size;

    /** @param budget limits the number of elements */
    FlatList(int expected, RequestBudget budget) {
        this.budget = budget;
        limit = budget.remainingObjects();
        elements = new Object[Math.max(8, expected)];
    }

    int size() {
        return size;
    }

    void truncate(int to) {
        size = to;
    }

    /**
     * @throws IllegalStateException if this is no list, array or stream
     * @throws RequestError if the request has more elements than it may
     */
    void addAll(Object list) {
        switch (list) {
            case Collection<?> collection -> addCollection(collection);
            case Object[] array -> addArray(array);
            case Iterable<?> iterable -> addEach(iterable.iterator());
            case Iterator<?> iterator -> addEach(iterator);
            case BaseStream<?, ?> stream -> addEach(stream.iterator());
            default -> addPrimitives(list);
        }
    }

    Object[] toArray() {
        return size == elements.length ? elements : Arrays.copyOf(elements, size);
    }

    private void addCollection(Collection<?> collection) {
        reserve(collection.size());
        addArray(collection.toArray());
    }

    private void addArray(Object[] array) {
        reserve(array.length);
        System.arraycopy(array, 0, elements, size, array.length);
        size += array.length;
    }

    private void addEach(Iterator<?> iterator) {
        while (iterator.hasNext()) {
            reserve(1);
            elements[size++] = iterator.next();
        }
    }

    private void addPrimitives(Object array) {
        if (!array.getClass().isArray()) {
            throw new IllegalStateException(array.getClass() + " is no list");
        }
        int length = Array.getLength(array);
        reserve(length);
        for (int i = 0; i < length; i++) {
            elements[size++] = Array.get(array, i);
        }
    }

    private void reserve(int more) {
        if (more > limit - size) {
            budget.countObjects(size + more);
        }
        if (elements.length - size < more) {
            elements = Arrays.copyOf(elements, Math.max(elements.length * 2, size + more));
        }
    }
}
