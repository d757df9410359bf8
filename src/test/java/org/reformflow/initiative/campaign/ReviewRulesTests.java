package org.reformflow.initiative.campaign;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReviewRulesTests {

	/** TV-16 and TV-17: at least two thirds of the members. */
	@ParameterizedTest
	@CsvSource({ "7, 5", "9, 6", "6, 4", "5, 4", "8, 6", "1, 1", "0, 0" })
	void twoThirdsOfTheMembersAreNeeded(int members, int votes) {
		assertThat(rules(2, 3).votesNeeded(members)).isEqualTo(votes);
	}

	@Test
	void aProvinceMayAskForMore() {
		assertThat(rules(7, 10).votesNeeded(7)).isEqualTo(5);
		assertThat(rules(7, 10).votesNeeded(9)).isEqualTo(7);
	}

	@ParameterizedTest
	@CsvSource({ "1, 2", "65, 100", "4, 3" })
	void lessThanTwoThirdsOrMoreThanAllIsRefused(int numerator, int denominator) {
		assertThatIllegalArgumentException().isThrownBy(() -> rules(numerator, denominator));
	}

	private static ReviewRules rules(int numerator, int denominator) {
		return new ReviewRules("Nghị định 13/2012/NĐ-CP", 1, 1, 3, 12, 90, numerator, denominator);
	}

}
