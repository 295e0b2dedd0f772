package org.claimgraph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of a class, or one test, log this message. Its records are kept out of the output, and the test fails if there is
 * none.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ExpectedLogExtension.class)
public @interface ExpectedLog {
    /** The class whose logger it is. */
    Class<?> logger();

    /** A part of the message. */
    String message();
}
