package org.claimgraph.engine.execution;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The objects that one request may still read, and the memory that they take. Every field is counted before anything
 * below it is resolved: list elements exactly, objects outside lists by {@link #countSingleObjects}, scalars by the least
 * space that they take in the response. One thread at a time.
 */
public final class RequestBudget implements AutoCloseable {
    static final ScopedValue<RequestBudget> CURRENT = ScopedValue.newInstance();

    /** Estimates of the heap that a row read from a database and an object in a level take. */
    private static final int ROW_BYTES = 256;

    private static final int OBJECT_BYTES = 64;
    /** Smaller requests are not reserved: their share of the memory budget is that of their response. */
    private static final int UNRESERVED_BYTES = 16 * 1024;

    private static final int ROWS_PER_CHECK = 1024;
    /** Finding the different ones among fewer objects costs more than it spares. */
    private static final int MAX_COUNTED_EACH = 1000;

    private final ExecutionLimits limits;
    private final ExecutionPlan plan;
    private final MemoryReservation memory;
    private PlannedField field;
    private long objects;
    private long repetitions;
    private long rows;
    private long rowsOfField;
    private long leastBytes;

    RequestBudget(ExecutionLimits limits, ExecutionPlan plan, MemoryBudget memory) {
        this.limits = limits;
        this.plan = plan;
        this.memory = new MemoryReservation(memory);
    }

    /** The budget of the request that is executed on this thread; null outside an execution. */
    public static RequestBudget current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /** Does work of this thread that the budget does not count, such as a change of the graph. */
    public static <T> T suspended(Supplier<T> work) {
        return ScopedValue.where(CURRENT, null).call(work::get);
    }

    /** The maximum number of rows that a statement reads: those that the field may still read, and one to detect that there are more. */
    public int maxRows() {
        return (int) Math.min(Integer.MAX_VALUE, limits.objects() - objects - rowsOfField + 1L);
    }

    /** How many rows a statement of any request must read at most: one more than a request may read. */
    public int rowLimit() {
        return (int) Math.min(Integer.MAX_VALUE, limits.objects() + 1L);
    }

    /**
     * Counts a row that is read for the field that is being resolved. The rows of one field must not be more than the
     * objects that are left.
     *
     * @throws RuntimeException that ends the request, if they are more or the memory of the service is exhausted; it must
     *     not be caught
     */
    public void countRow() {
        rows++;
        if (++rowsOfField > limits.objects() - objects) {
            throw tooManyObjects(objects + rowsOfField);
        }
        if (rows % ROWS_PER_CHECK == 0) {
            reserve();
        }
    }

    /** Begins to count for a field that is resolved for some parents. */
    void enter(PlannedField next, int parents) {
        field = next;
        rowsOfField = 0;
        leastBytes += (long) parents * (next.key.length() + PlannedField.LEAST_BYTES);
        if (leastBytes > limits.responseBytes()) {
            throw responseTooLarge(limits.responseBytes());
        }
    }

    /** The maximum number of elements in the lists of a field. */
    int remainingObjects() {
        return Math.toIntExact(limits.objects() - objects);
    }

    /** Counts objects or list elements of the current field. */
    void countObjects(int count) {
        objects += count;
        if (objects > limits.objects()) {
            throw tooManyObjects(objects);
        }
        reserve();
    }

    /**
     * Counts the objects of a field that returns one object per parent. The same few objects are often read once and
     * returned for thousands of parents, so of more than 1000 objects only the different ones count; the memory for the
     * others is reserved all the same.
     */
    void countSingleObjects(Object[] found) {
        int count = found.length > MAX_COUNTED_EACH ? different(found) : found.length;
        repetitions += found.length - count;
        countObjects(count);
    }

    private static int different(Object[] found) {
        Set<Object> different = Collections.newSetFromMap(new IdentityHashMap<>());
        Collections.addAll(different, found);
        return different.size();
    }

    /** Counts an error of a field, an object in the response as well. */
    void countError(PlannedField failed) {
        field = failed;
        countObjects(1);
    }

    private RequestError tooManyObjects(long reached) {
        String message =
                "The response would have more than %d objects: %d were reached at '%s'; ask for smaller pages or fewer nested lists"
                        .formatted(limits.objects(), reached, plan.pathOf(field));
        return RequestError.tooComplex(message, field.location);
    }

    static RequestError responseTooLarge(int limit) {
        return new RequestError(
                ErrorCode.TOO_COMPLEX,
                "The response would be larger than " + limit + " bytes; ask for smaller pages or fewer fields");
    }

    private void reserve() {
        long bytes = rows * ROW_BYTES + (objects + repetitions) * OBJECT_BYTES;
        if (bytes > UNRESERVED_BYTES) {
            memory.ensure(bytes);
        }
    }

    @Override
    public void close() {
        memory.close();
    }
}
