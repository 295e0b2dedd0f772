package org.claimgraph.access;

import java.util.Optional;
import org.claimgraph.access.InstanceAccess.ReadAccess;

/** Instances with other settings than that of the tests. */
public final class TestAccess {
    private TestAccess() {}

    public static InstanceAccess readOnly() {
        return new InstanceAccess(
                true,
                "h2",
                ReadAccess.OPEN,
                Optional.empty(),
                new LocalKey(false, "127.0.0.1"),
                new ConfiguredKeys(Optional.empty()),
                null);
    }
}
