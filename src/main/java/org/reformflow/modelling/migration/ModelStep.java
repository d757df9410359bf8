package org.reformflow.modelling.migration;

import org.jspecify.annotations.Nullable;

/**
 * A step of a model at which a case can stand, or that belongs to such a step.
 *
 * @param id of the element
 * @param name in words; the id when it has none
 * @param kind such as {@code userTask} or {@code boundary.timer}
 * @param scope id of the sub-process that it is in, or null at the top
 * @param host id of the step that a boundary event is attached to, or null
 * @param several whether it happens several times (multi-instance)
 * @param dated whether it waits for a time
 * @param task what the model says about it if it is a task of a person, or null
 */
record ModelStep(String id, String name, String kind, @Nullable String scope, @Nullable String host, boolean several,
		boolean dated, @Nullable TaskTraits task) {

	/** How the engine calls the whole of a step that happens several times. */
	static final String BODY = "#multiInstanceBody";

	ModelStep(String id, String name, String kind, @Nullable String scope, @Nullable String host, boolean several,
			boolean dated) {
		this(id, name, kind, scope, host, several, dated, null);
	}

	/** Whether both could hold the same waiting case. */
	boolean isLike(ModelStep other) {
		return this.kind.equals(other.kind) && this.several == other.several;
	}

	String kindWords() {
		return StepKind.words(this.kind) + (this.several ? " nhiều lượt" : "");
	}

	String quoted() {
		return "“" + this.name + "”";
	}

}
