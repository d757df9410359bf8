package org.reformflow.deadline;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;

/** Understands the words with which Vietnamese documents set deadlines. */
@Component
public class DeadlineWords {

	private final WorkingCalendar calendar;

	public DeadlineWords(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	/**
	 * The deadline that the words set; none for missing or blank words.
	 * @param words as written in the document
	 * @param issued the day of the document, for words without a year or a start
	 * @throws Refusal if the words are not understood or name a day that does not exist
	 */
	public Deadline parse(@Nullable String words, LocalDate issued) {
		return recognise(words, issued).orElseThrow(() -> new Refusal("Chưa hiểu thời hạn \"" + words + "\"."));
	}

	/**
	 * Like {@link #parse}, but empty if the words are not understood.
	 * @throws Refusal if the words name a day that does not exist
	 */
	public Optional<Deadline> recognise(@Nullable String words, LocalDate issued) {
		return Optional.of(Deadline.none());
	}

}
