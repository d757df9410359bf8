package org.reformflow.initiative.review;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Author;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.campaign.Campaign;

/** The facts that the decision table {@code initiative-formal-check} asks for. */
record FormalFacts(Description form, Campaign campaign) {

	boolean hasTitle() {
		return isThere(this.form.title());
	}

	/** Authors with a name. */
	int authors() {
		return (int) this.form.authors().stream().filter((author) -> isThere(author.name())).count();
	}

	/** Sum of the shares in per cent. */
	BigDecimal shares() {
		return this.form.authors()
			.stream()
			.map(Author::share)
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	boolean hasKnownSolution() {
		return isThere(this.form.knownSolution());
	}

	/** New solutions with a content. */
	int solutions() {
		return (int) this.form.solutions().stream().filter((solution) -> isThere(solution.content())).count();
	}

	boolean hasNovelty() {
		return isThere(this.form.novelty());
	}

	boolean hasApplicability() {
		return isThere(this.form.applicability());
	}

	/** Effects with an indicator or explanation. */
	int effects() {
		return (int) this.form.effects()
			.stream()
			.filter((effect) -> isThere(effect.indicator()) || isThere(effect.explanation()))
			.count();
	}

	/** Effects with a figure before and one after. */
	int effectsWithFigures() {
		return (int) this.form.effects()
			.stream()
			.filter((effect) -> isFigure(effect.before()) && isFigure(effect.after()))
			.count();
	}

	boolean hasCommitment() {
		return this.form.commitment();
	}

	/** {@code missing}, {@code reversed} or {@code given}. */
	String period() {
		if (this.form.appliedFrom() == null || this.form.appliedTo() == null) {
			return "missing";
		}
		return this.form.appliedTo().isBefore(this.form.appliedFrom()) ? "reversed" : "given";
	}

	boolean isOfCalledArea() {
		return this.campaign.areas().isEmpty() || this.campaign.areas().contains(this.form.area());
	}

	boolean hasFirstApplication() {
		return this.form.firstAppliedOn() != null;
	}

	boolean hasInvestor() {
		return isThere(this.form.investor());
	}

	private static boolean isFigure(@Nullable String text) {
		return text != null && text.chars().anyMatch(Character::isDigit);
	}

	private static boolean isThere(@Nullable String text) {
		return Stream.ofNullable(text).anyMatch((one) -> !one.isBlank());
	}

}
