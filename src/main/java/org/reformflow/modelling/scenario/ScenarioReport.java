package org.reformflow.modelling.scenario;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the scenarios of one process went; becomes the JSON that the page reads.
 *
 * @param process key of the process
 * @param name of the process in its model
 * @param passed whether nothing failed: no problem, each scenario and each case passed
 * @param summary one Vietnamese sentence
 * @param problems why files could not be tried at all; empty when they were
 * @param seconds that it took
 */
record ScenarioReport(String process, String name, boolean passed, String summary, List<Problem> problems,
		List<Story> scenarios, Coverage coverage, List<Table> tables, double seconds) {

	/** What is wrong, in Vietnamese, and where. */
	record Problem(String file, int line, String message) {

	}

	/**
	 * One scenario.
	 *
	 * @param line of its name in the file
	 * @param way the elements and flows that it came to, in order
	 */
	record Story(String name, int line, boolean passed, List<Step> steps, List<Passage> way) {

	}

	/**
	 * One step as it is written.
	 *
	 * @param at simulated time after it, such as {@code 2026-03-02 08:00}
	 * @param problem what was expected and found, in Vietnamese; null when it passed
	 * @param skipped whether it was not tried because one before it failed
	 */
	record Step(int line, String text, String at, @Nullable String problem, boolean skipped) {

	}

	/** Something was reached at a simulated time. */
	record Passage(String id, String at) {

	}

	/** What all scenarios together came to. */
	record Coverage(int passed, int total, List<Element> elements) {

		/** Rounded down, so that 100 means all. */
		int percent() {
			return (this.total == 0) ? 100 : this.passed * 100 / this.total;
		}

		List<Element> missing() {
			return this.elements.stream().filter((element) -> element.count() == 0).toList();
		}

	}

	/**
	 * A node or sequence flow of the model.
	 *
	 * @param label its own; for a flow without one, "from → to"
	 * @param kind local name in BPMN, such as {@code userTask} or {@code sequenceFlow}
	 * @param count how often it was reached
	 */
	record Element(String id, String label, String kind, int count) {

	}

	/** One decision table with its cases, and how often each of its rules applied. */
	record Table(String decision, String name, List<Case> cases, List<Rule> rules) {

	}

	/**
	 * @param problem in Vietnamese; null when it passed
	 */
	record Case(String name, int line, @Nullable String problem, List<Integer> rules) {

	}

	/**
	 * @param number counted from 1 as in the table
	 */
	record Rule(int number, String id, String description, int count) {

	}

}
