package org.reformflow.modelling.change;

import org.reformflow.modelling.change.Change.Weight;

/**
 * What a facet is to an analyst.
 *
 * @param label in Vietnamese, without capital
 */
record Trait(String label, Weight weight, Shape shape) {

	/** How its value is shown. */
	enum Shape {

		PLAIN, PEOPLE, BEAN, YES_NO, REFERENCE, DATE, PART

	}

	static Trait of(String label, Weight weight) {
		return new Trait(label, weight, Shape.PLAIN);
	}

	/** With the name of the part that it is about. */
	Trait about(String name) {
		return new Trait(this.label.replace("%s", name), this.weight, this.shape);
	}

}
