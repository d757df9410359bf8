package org.reformflow.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.reformflow.audit.Ids.Range;

/**
 * Ids that were given out and not seen committed: of transactions that still run or were
 * rolled back. Written as {@code 18@1767225600,20-51@1767225601}: since when each is
 * missed, in seconds.
 */
record Awaited(List<Missing> missing) {

	/** Between an id and its commit lie milliseconds. */
	static final Duration PATIENCE = Duration.ofHours(1);

	/** So that the row stays small, whatever happens. */
	private static final int MOST = 1000;

	record Missing(Range ids, long since) {

		@Override
		public String toString() {
			return this.ids + "@" + this.since;
		}

	}

	static Awaited read(String text) {
		return new Awaited(Stream.of(text.split(",")).filter((part) -> !part.isEmpty()).map((part) -> {
			int at = part.indexOf('@');
			return new Missing(Ids.range(part.substring(0, at)), Long.parseLong(part.substring(at + 1)));
		}).toList());
	}

	List<Range> ids() {
		return this.missing.stream().map(Missing::ids).toList();
	}

	boolean contains(long id) {
		return this.missing.stream().anyMatch((gap) -> gap.ids().from() <= id && id <= gap.ids().to());
	}

	/**
	 * What is still missing once more ids were found.
	 * @param found in order
	 * @param last the highest id known before
	 * @param now in seconds
	 */
	Awaited after(List<Long> found, long last, long now) {
		List<Missing> gaps = new ArrayList<>();
		this.missing.stream()
			.filter((gap) -> gap.since() + PATIENCE.toSeconds() > now)
			.forEach((gap) -> split(gap, found, gaps));
		long expected = last + 1;
		for (long id : found) {
			if (id > expected) {
				gaps.add(new Missing(new Range(expected, id - 1), now));
			}
			expected = Math.max(expected, id + 1);
		}
		return new Awaited(List.copyOf(gaps.subList(Math.max(0, gaps.size() - MOST), gaps.size())));
	}

	private static void split(Missing gap, List<Long> found, List<Missing> rest) {
		long from = gap.ids().from();
		for (long id : found) {
			if (gap.ids().from() <= id && id <= gap.ids().to()) {
				if (id > from) {
					rest.add(new Missing(new Range(from, id - 1), gap.since()));
				}
				from = id + 1;
			}
		}
		if (from <= gap.ids().to()) {
			rest.add(new Missing(new Range(from, gap.ids().to()), gap.since()));
		}
	}

	@Override
	public String toString() {
		return this.missing.stream().map(Missing::toString).collect(Collectors.joining(","));
	}

}
