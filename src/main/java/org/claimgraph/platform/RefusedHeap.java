package org.claimgraph.platform;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * Tells in one line why a native executable's virtual machine refuses its heap. It does so before anything of ours runs,
 * and would show where in its own code.
 */
@TargetClass(className = "com.oracle.svm.core.heap.HeapSizeVerifier")
final class RefusedHeap {
    private RefusedHeap() {}

    @Substitute
    private static RuntimeException reportError(String reason) {
        System.err.println(ServiceMain.refusal("%s Allow the heap more by -Xmx128m.".formatted(reason)));
        System.exit(1);
        return new IllegalArgumentException(reason);
    }
}
