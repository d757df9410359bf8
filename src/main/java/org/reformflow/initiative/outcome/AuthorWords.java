package org.reformflow.initiative.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Author;

/** Authors as documents name them. */
final class AuthorWords {

	private AuthorWords() {
	}

	/** For example "Nguyễn Văn An (60%), Trần Thị Bình (40%)". */
	static String withShares(List<Author> authors) {
		return authors.stream()
			.map((author) -> author.name() + " (" + share(author.share()) + ")")
			.collect(Collectors.joining(", "));
	}

	static String names(List<Author> authors) {
		return authors.stream().map(Author::name).collect(Collectors.joining(", "));
	}

	/** For example "33,5%". */
	static String share(@Nullable BigDecimal share) {
		return Optional.ofNullable(share)
			.map((value) -> value.stripTrailingZeros().toPlainString().replace('.', ',') + "%")
			.orElse("");
	}

	static String work(Author author) {
		return Stream.of(author.position(), author.workplace())
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(", "));
	}

}
