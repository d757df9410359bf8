package org.reformflow.supervision.progress;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next what {@code after} of the next page must be; null at the end
 */
public record Page<T>(List<T> rows, @Nullable String next) {

	static final int SIZE = 50;

	/** Of at most one row more than a page holds. */
	static <R, T> Page<T> of(List<R> found, Function<R, T> words, Function<R, String> token) {
		boolean more = found.size() > SIZE;
		List<R> shown = more ? found.subList(0, SIZE) : found;
		return new Page<>(shown.stream().map(words).toList(), more ? token.apply(shown.get(SIZE - 1)) : null);
	}

}
