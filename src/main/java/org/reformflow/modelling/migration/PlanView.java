package org.reformflow.modelling.migration;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A plan as the page shows it.
 *
 * @param problems what is wrong with {@code migrations.yaml}
 */
record PlanView(String process, String name, VersionView target, List<PartView> parts, List<String> problems) {

	/** A version to show. */
	record VersionView(String definition, int version, @Nullable String tag, String words) {

		static VersionView of(Version version) {
			return new VersionView(version.definition(), version.number(), version.tag(), version.words());
		}

	}

	/**
	 * The way from one old version.
	 *
	 * @param cases how many cases run on it
	 */
	record PartView(VersionView source, long cases, List<Place> places) {

	}

	/**
	 * A step of the old version.
	 *
	 * @param cases how many stand there now
	 * @param kind in words
	 * @param dated whether its time can be worked out anew
	 * @param to id of the new step, or null
	 * @param toName its name
	 * @param origin who says so
	 * @param proposal id of a step of the new version that may be meant, or null
	 * @param options what it may become
	 * @param stays what its cases keep, in words; empty when it goes nowhere
	 * @param changes what follows the new version beside the step, in words
	 * @param problem why cases cannot go on from here, or null
	 */
	record Place(String id, String name, String kind, long cases, boolean dated, boolean afresh, @Nullable String to,
			@Nullable String toName, Origin origin, @Nullable String proposal, List<Option> options, List<String> stays,
			List<String> changes, @Nullable String problem) {

	}

	/** A step of the new version. */
	record Option(String id, String name) {

	}

	/** Who says where a step goes. */
	enum Origin {

		/** The same step in both versions, or part of one that was mapped. */
		SAME,
		/** {@code migrations.yaml} of the new version. */
		FILE,
		/** The analyst. */
		HAND,
		/** Nobody. */
		NONE

	}

}
