package org.reformflow.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An example initiative of {@code demo/initiatives/applications.json}.
 *
 * @param confirmer who confirms it for the unit
 * @param outcome how far it gets: {@code RECOGNISED, REFUSED, NOTED, RETURNED, SCORING}
 * @param effect kind, indicator, figure before, figure after, source
 */
record DemoInitiative(String person, String confirmer, String title, String area, String field, String outcome,
		String reason, String known, String solution, String novelty, String applicability, List<String> effect) {

	boolean isJudged() {
		return !this.outcome.equals("RETURNED") && !this.outcome.equals("SCORING");
	}

	/**
	 * The form of the draft, filled in. What the examples share is too short to look
	 * copied.
	 */
	Map<String, Object> draft(LocalDate today) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("governing_body", "Ủy ban nhân dân tỉnh");
		values.put("workplace", "Sở Khoa học và Công nghệ");
		values.put("title", this.title);
		values.put("area", this.area);
		values.put("field", this.field);
		values.put("applied_from", today.minusMonths(6).toString());
		values.put("applied_to", today.minusDays(7).toString());
		values.put("authors", List.of(Map.of("person", this.person, "birth", "1988", "qualification", "Thạc sĩ",
				"position", "Chuyên viên", "share", 100)));
		values.put("reason", this.reason);
		values.put("scope", "Cả đơn vị và người dân liên quan");
		values.put("purpose", "%s: %s thành %s".formatted(this.effect.get(1), this.effect.get(2), this.effect.get(3)));
		values.put("known_solution", this.known);
		values.put("known_advantages", "Đã quen");
		values.put("known_drawbacks", this.reason);
		values.put("known_causes", "Chưa ai chịu trách nhiệm");
		values.put("solutions", List.of(Map.of("content", this.solution, "advantages", "Dễ làm", "drawbacks", "")));
		values.put("novelty", this.novelty);
		values.put("applicability", this.applicability);
		values.put("effects", List.of(Map.of("kind", this.effect.get(0), "indicator", this.effect.get(1), "before",
				this.effect.get(2), "after", this.effect.get(3), "explanation", this.effect.get(4))));
		values.put("lessons", "Làm thử trước");
		values.put("proposals", "Cho nhân rộng");
		values.put("first_applied_on", today.minusMonths(6).toString());
		values.put("commitment", true);
		values.put("draftOutcome", "submit");
		return values;
	}

}
