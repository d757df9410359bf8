package org.reformflow.modelling.studio;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A version tag of three numbers, such as 1.2.0. */
record VersionTag(int major, int minor, int patch) implements Comparable<VersionTag> {

	private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");

	private static final Comparator<VersionTag> ORDER = Comparator.comparing(VersionTag::major)
		.thenComparing(VersionTag::minor)
		.thenComparing(VersionTag::patch);

	/** Empty when the words are no such tag. */
	static Optional<VersionTag> of(@Nullable String words) {
		Matcher form = FORM.matcher((words != null) ? words : "");
		return form.matches() ? Optional.of(new VersionTag(Integer.parseInt(form.group(1)),
				Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)))) : Optional.empty();
	}

	VersionTag next(Weight weight) {
		return switch (weight) {
			case MAJOR -> new VersionTag(this.major + 1, 0, 0);
			case MINOR -> new VersionTag(this.major, this.minor + 1, 0);
			case PATCH -> new VersionTag(this.major, this.minor, this.patch + 1);
		};
	}

	@Override
	public int compareTo(VersionTag other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.major + "." + this.minor + "." + this.patch;
	}

	/** How much a change weighs. */
	enum Weight {

		/** Steps on which cases may wait are gone. */
		MAJOR,

		/** The course or the decisions differ. */
		MINOR,

		/** Forms and scenarios differ. */
		PATCH

	}

}
