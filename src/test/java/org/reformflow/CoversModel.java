package org.reformflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of a {@link ProductTest} class together pass every element of a process
 * model; the class fails with the list of those they do not.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ModelCoverage.Check.class)
public @interface CoversModel {

	/** The process key. */
	String value();

}
