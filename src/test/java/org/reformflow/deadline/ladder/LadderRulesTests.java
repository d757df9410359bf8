package org.reformflow.deadline.ladder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.deadline.ladder.Tier.OnAnswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What analysts write into the decision table. */
class LadderRulesTests {

	private static Map<String, Object> row(String tier, int offset) {
		Map<String, Object> row = new HashMap<>();
		row.put("tier", tier);
		row.put("name", "Bậc " + tier);
		row.put("offset", offset);
		row.put("to", "responsible, office");
		row.put("template", "deadline-reminder");
		return row;
	}

	private static Map<String, Object> with(Map<String, Object> row, String column, Object value) {
		row.put(column, value);
		return row;
	}

	@Test
	void readsTiersLowestFirst() {
		Map<String, Object> asking = with(with(row("T+3", 3), "answerBy", "unitHead"), "answerDays", 2);
		with(with(with(asking, "waits", true), "onAnswer", "reset"), "resetWithin", 10);

		List<Tier> tiers = LadderRules.read(List.of(asking, row("T-7", -7)));

		assertThat(tiers).extracting(Tier::code).containsExactly("T-7", "T+3");
		assertThat(tiers.get(0).to()).containsExactly(Addressee.RESPONSIBLE, Addressee.OFFICE);
		assertThat(tiers.get(0).answerBy()).isNull();
		assertThat(tiers.get(1)).returns(Addressee.UNIT_HEAD, Tier::answerBy)
			.returns(2, Tier::answerDays)
			.returns(true, Tier::waits)
			.returns(OnAnswer.RESET, Tier::onAnswer);
	}

	@ParameterizedTest
	@CsvSource({ "to, ai do, không có nơi nhận “ai do”", "to, , chưa có cột to", "name, , chưa có cột name",
			"offset, x, cột offset phải là số nguyên", "offset, 251, trong khoảng 250", "tier, , chưa có ký hiệu bậc",
			"template, , chưa có cột template", "onAnswer, thôi, không có cách xử lý “thôi”",
			"onAnswer, stop, chưa nêu ai trả lời", "answerBy, giám đốc, không có nơi nhận",
			"answerBy, director, cột answerDays phải là số nguyên" })
	void saysWhichRowIsWrongAndHow(String column, String value, String problem) {
		Object given = (value != null && value.matches("\\d+")) ? Integer.valueOf(value) : value;

		assertThatThrownBy(() -> LadderRules.read(List.of(with(row("T+3", 3), column, given))))
			.isInstanceOf(LadderTableException.class)
			.hasMessageContaining(problem);
	}

	@Test
	void refusesTiersThatCannotBeToldApart() {
		assertThatThrownBy(() -> LadderRules.read(List.of(row("A", -3), row("A", 3)))).hasMessageContaining("lặp lại");
		assertThatThrownBy(() -> LadderRules.read(List.of(row("A", 0), row("B", 1))))
			.hasMessageContaining("cùng một lúc");
		assertThatThrownBy(() -> LadderRules.read(List.of(asking("A"), asking("B")))).hasMessageContaining("cùng mốc");
	}

	private static Map<String, Object> asking(String tier) {
		return with(with(row(tier, 3), "answerBy", "office"), "answerDays", 3);
	}

}
