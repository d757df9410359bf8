package org.reformflow.process;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets models name a Spring bean of this type in expressions, such as
 * {@code ${deadlines.lastMoment(due)}}, and call its public methods. Delegates and
 * listeners need no mark; all other beans are invisible to models.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModelBean {

}
