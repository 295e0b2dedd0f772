package org.claimgraph.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Checks the role of the viewer before a method is called, and before its transaction begins. */
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
@RequiresRole(Role.ADMIN)
class RoleInterceptor {
    private final CurrentViewer viewer;

    RoleInterceptor(CurrentViewer viewer) {
        this.viewer = viewer;
    }

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        RequiresRole required = call.getInterceptorBinding(RequiresRole.class);
        String act = call.getMethod().getName();
        if (required.changes()) {
            viewer.get().require(required.value(), act);
        } else {
            viewer.get().requireRole(required.value(), act);
        }
        return call.proceed();
    }
}
