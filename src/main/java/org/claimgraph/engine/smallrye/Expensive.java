package org.claimgraph.engine.smallrye;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field whose resolver computes something of much data, however short its result is. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Expensive {
    /** How many scalar fields are about as expensive as one value. */
    long value() default 10_000;
}
