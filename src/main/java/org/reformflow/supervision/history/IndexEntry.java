package org.reformflow.supervision.history;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What an instance is about.
 *
 * @param started null for one that was started in an earlier transaction
 * @param subject the document, campaign or period it belongs to
 * @param detail what is to be done, in few words
 */
record IndexEntry(String id, @Nullable Started started, @Nullable String subject, @Nullable String detail,
		@Nullable String unit) {

	/** When and where; the moment as the engine writes it. */
	record Started(String department, String process, LocalDateTime at) {

	}

	static IndexEntry known(String id) {
		return new IndexEntry(id, null, null, null, null);
	}

	IndexEntry with(Started start) {
		return new IndexEntry(this.id, start, this.subject, this.detail, this.unit);
	}

	/** With the value of a process variable; the same when it says nothing about it. */
	IndexEntry with(String variable, String value) {
		return switch (variable) {
			case "subject" -> new IndexEntry(this.id, this.started, value, this.detail, this.unit);
			case "assignmentText" -> new IndexEntry(this.id, this.started, this.subject, value, this.unit);
			case "leadUnit", "unit" -> new IndexEntry(this.id, this.started, this.subject, this.detail, value);
			default -> this;
		};
	}

	String words() {
		return Stream.of(this.subject, this.detail)
			.filter(Objects::nonNull)
			.map(Words::fold)
			.collect(Collectors.joining(" "));
	}

}
