package org.reformflow.initiative.campaign;

/**
 * What the legal basis of a campaign sets (NĐ 13/2012/NĐ-CP, TT 18/2013/TT-BKHCN).
 *
 * @param basis the legal basis by name
 * @param formalMonths for the formal examination, from receipt (TT 18 Art. 6.2)
 * @param completionMonths for completing what is missing (TT 18 Art. 6.2)
 * @param answerMonths from acceptance to the outcome (NĐ 13 Art. 7.1)
 * @param limitationMonths from the first application of the solution (NĐ 13 Art. 5.2)
 * @param appealDays days within which an outcome may be appealed against
 * @param majorityNumerator of the share of the council's members that must agree: at
 * least two thirds (TT 18 Art. 8)
 */
public record ReviewRules(String basis, int formalMonths, int completionMonths, int answerMonths, int limitationMonths,
		int appealDays, int majorityNumerator, int majorityDenominator) {

	public ReviewRules {
		if (majorityNumerator * 3 < majorityDenominator * 2 || majorityNumerator > majorityDenominator) {
			throw new IllegalArgumentException("The majority must be at least two thirds and at most all: "
					+ majorityNumerator + "/" + majorityDenominator);
		}
	}

	/** The votes in favour that recognition needs. */
	public int votesNeeded(int members) {
		return (members * this.majorityNumerator + this.majorityDenominator - 1) / this.majorityDenominator;
	}

}
