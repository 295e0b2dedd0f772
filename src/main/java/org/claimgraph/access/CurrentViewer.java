package org.claimgraph.access;

import jakarta.enterprise.context.RequestScoped;

/** The sender of the running request, in its request context. */
@RequestScoped
public class CurrentViewer {
    private final InstanceAccess access;
    private Viewer viewer;

    CurrentViewer(InstanceAccess access) {
        this.access = access;
    }

    /** The sender; one without a key if nobody has set it. */
    public Viewer get() {
        return viewer == null ? Viewer.withoutKey(access) : viewer;
    }

    /** Whether there is a sender, who has no key. */
    boolean isWithoutKey() {
        return viewer != null && viewer.role() == null;
    }

    /** Sets the sender, on the thread that runs the request and within its context. */
    public void set(Viewer viewer) {
        this.viewer = viewer;
    }
}
