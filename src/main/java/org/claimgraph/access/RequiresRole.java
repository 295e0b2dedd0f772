package org.claimgraph.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Only viewers with this role can call the method of an API class; the others get an error that says what to do. */
@Inherited
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresRole {
    @Nonbinding
    Role value();

    /** Whether the method changes something, and so is refused on a read-only instance. */
    @Nonbinding
    boolean changes() default true;
}
