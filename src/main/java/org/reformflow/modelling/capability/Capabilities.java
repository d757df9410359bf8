package org.reformflow.modelling.capability;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reformflow.process.Capability;

/**
 * What service tasks may do: the delegates of the product, as they describe themselves.
 */
public final class Capabilities {

	private final List<Offer> offers;

	private Capabilities(List<Offer> offers) {
		this.offers = offers;
	}

	/**
	 * Those of this product, read from its classes.
	 * @throws IOException if they cannot be read
	 */
	public static Capabilities ofTheProduct() throws IOException {
		return new Capabilities(BeanMethods.returning(JavaDelegate.class)
			.stream()
			.filter((method) -> method.isAnnotationPresent(Capability.class))
			.map((method) -> new Offer(method.getName(), Objects.requireNonNull(method.getAnnotation(Capability.class)),
					method))
			.sorted(Comparator.comparing(Offer::bean))
			.toList());
	}

	/** In the order of their beans. */
	public List<Offer> all() {
		return this.offers;
	}

}
