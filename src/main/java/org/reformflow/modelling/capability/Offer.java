package org.reformflow.modelling.capability;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;

import org.reformflow.process.Capability;

/**
 * A capability that service tasks may name.
 *
 * @param bean as in {@code ${bean}}
 * @param method that makes the bean
 */
public record Offer(String bean, Capability capability, Method method) {

	/** The input of a name. */
	public Optional<Capability.Input> input(String name) {
		return Stream.of(this.capability.inputs()).filter((input) -> input.name().equals(name)).findFirst();
	}

}
