package org.reformflow.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Ids in order, written as ranges: {@code 1-17,19}. */
final class Ids {

	private Ids() {
	}

	/** From one id to another, both included. */
	record Range(long from, long to) {

		@Override
		public String toString() {
			return (this.from == this.to) ? Long.toString(this.from) : this.from + "-" + this.to;
		}

	}

	static String write(List<Long> ids) {
		List<Range> ranges = new ArrayList<>();
		for (long id : ids) {
			int last = ranges.size() - 1;
			if (last >= 0 && ranges.get(last).to() == id - 1) {
				ranges.set(last, new Range(ranges.get(last).from(), id));
			}
			else {
				ranges.add(new Range(id, id));
			}
		}
		return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
	}

	/**
	 * @throws RuntimeException when the text is none of ours
	 */
	static List<Long> read(String text, int number) {
		List<Long> ids = new ArrayList<>();
		for (String part : text.split(",", -1)) {
			Range range = range(part);
			if (range.to() - range.from() >= number) {
				throw new IllegalArgumentException(part);
			}
			for (long id = range.from(); id <= range.to(); id++) {
				ids.add(id);
			}
		}
		return ids;
	}

	static Range range(String part) {
		int dash = part.indexOf('-');
		return (dash < 0) ? new Range(Long.parseLong(part), Long.parseLong(part))
				: new Range(Long.parseLong(part.substring(0, dash)), Long.parseLong(part.substring(dash + 1)));
	}

}
