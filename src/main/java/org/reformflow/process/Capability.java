package org.reformflow.process;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a delegate offers to those who draw models, in their words. Stands on the bean
 * method of a delegate; the element templates of the modeler and the simulation of
 * scenarios are made from it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Capability {

	/** Verb and object in Vietnamese, such as "Gửi thông báo". */
	String name();

	/** A sentence in Vietnamese: what it does, and what must be there before. */
	String description();

	/**
	 * Number of the template; raise it when inputs change, so that old models show it.
	 */
	int version() default 1;

	/** What the step is given in the model. */
	Input[] inputs() default {};

	/** Variables that the case must have before, beside the inputs. */
	String[] needs() default {};

	/** Variables that it sets, for gateways to read. */
	String[] sets() default {};

	/** Codes of the BPMN errors that it may throw, for a boundary event to catch. */
	String[] errors() default {};

	/** Templates of the notices that it sends. */
	String[] notices() default {};

	/** A value that the model gives to a step, as an input parameter. */
	@interface Input {

		/** Name of the variable. */
		String name();

		/** What the analyst sees, in Vietnamese. */
		String label();

		/** A sentence in Vietnamese. */
		String description() default "";

		/** The only values allowed beside expressions; empty for any text. */
		String[] choices() default {};

		/** What the analyst sees for each choice, in Vietnamese. */
		String[] labels() default {};

		/** Where the analyst starts from. */
		String value() default "";

		/** Whether the value may have several lines. */
		boolean lines() default false;

		boolean required() default true;

	}

}
