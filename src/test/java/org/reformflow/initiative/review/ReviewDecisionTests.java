package org.reformflow.initiative.review;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.ProductTest;
import org.reformflow.directive.ReformArea;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.application.Author;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.Effect;
import org.reformflow.initiative.campaign.Campaign;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped decision tables, row by row. */
@ProductTest
class ReviewDecisionTests {

	@Autowired
	private ReviewDecision decision;

	@Autowired
	private InitiativeStory story;

	@ParameterizedTest(name = "{7} for exclusion {0}, in time {1}, first {2}, benefit {3}, {4}, lawful {5}, effect {6}")
	@CsvSource({ "none, true, true, true, approved, false, false, ELIGIBLE, đáp ứng các điều kiện",
			"none, true, true, true, pilot, false, false, ELIGIBLE, đáp ứng các điều kiện",
			"none, true, true, true, none, true, true, NOTED, xem xét ghi nhận",
			"none, true, true, true, none, false, true, REFUSED, trái quy định của pháp luật",
			"none, true, true, true, none, true, false, REFUSED, hiệu quả chưa rõ rệt",
			"none, true, true, false, approved, false, false, REFUSED, lợi ích thiết thực",
			"none, true, false, true, approved, false, false, REFUSED, lần đầu trong phạm vi tỉnh",
			"none, false, true, true, approved, false, false, REFUSED, sau một năm",
			"protected, true, true, true, approved, false, false, REFUSED, sở hữu trí tuệ",
			"order, true, true, true, approved, false, false, REFUSED, trật tự công cộng",
			"order, false, false, false, none, true, true, REFUSED, trật tự công cộng" })
	void conditionsLeadToAProposal(String exclusion, boolean inTime, boolean first, boolean benefit, String approval,
			boolean lawful, boolean effect, Proposal.Kind kind, String words) {
		Proposal proposal = this.decision
			.proposal(new Conditions(approval, lawful, effect, first, benefit, exclusion, inTime, null, null));

		assertThat(proposal.kind()).isEqualTo(kind);
		assertThat(proposal.reason()).contains(words);
	}

	@Test
	void aReasonMakesUpForTheYear() {
		assertThat(this.decision
			.proposal(new Conditions("approved", false, false, true, true, "none", false, "Chờ kiểm định", null))
			.kind()).isEqualTo(Proposal.Kind.ELIGIBLE);
	}

	@Test
	void aCompleteApplicationLacksNothing() {
		assertThat(this.decision.findings(this.story.complete("Đủ mọi phần"), campaign())).isEmpty();
	}

	@Test
	void anEmptyOneLacksEverything() {
		Description empty = Description.of(" ", ReformArea.TTHC, List.of());

		List<Finding> findings = this.decision.findings(empty, campaign());

		assertThat(findings).extracting(Finding::text)
			.extracting((text) -> text.replaceAll(".*\\((mục )?|\\)$", ""))
			.contains("A.1", "A.3", "A.4", "C.I", "C.II.1", "C.II.2", "C.II.3", "C.II.4");
		assertThat(findings).filteredOn(Finding::required).hasSize(9);
		assertThat(findings).filteredOn((finding) -> !finding.required()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(value = { "99|2026-01-01|2026-02-01|5 ngày|3 ngày|phải bằng 100%",
			"100|2026-02-02|2026-02-01|5 ngày|3 ngày|trước ngày bắt đầu",
			"100|2026-02-02||5 ngày|3 ngày|từ ngày, đến ngày", "100|2026-01-01|2026-02-01|nhiều|ít|Số liệu so sánh",
			"100|2026-01-01|2026-02-01|5 ngày||Số liệu so sánh" }, delimiter = '|')
	void whatIsWrongIsSaid(BigDecimal share, LocalDate from, @Nullable LocalDate to, String before,
			@Nullable String after, String words) {
		Description good = this.story.complete("Sai một chỗ");
		Description wrong = new Description(good.title(), good.area(), null, null, null, from, to,
				List.of(new Author("An", null, null, null, null, null, null, share)), good.reason(), good.scope(),
				good.purpose(), good.knownSolution(), null, null, null, good.solutions(), good.novelty(),
				good.applicability(), List.of(new Effect(Effect.Kind.SOCIAL, "Thời gian", before, after, null)), null,
				null, true, good.investor(), good.firstAppliedOn(), null, null, null);

		assertThat(this.decision.findings(wrong, campaign())).singleElement()
			.satisfies((finding) -> assertThat(finding.text()).contains(words));
	}

	private Campaign campaign() {
		return this.story.campaign();
	}

	/** The form for completing is that of the draft, but for what can be done with it. */
	@Test
	void completingAsksForTheSameFieldsAsTheDraft() throws IOException {
		assertThat(fields("initiative-review/review-complete"))
			.isEqualTo(fields("initiative-application/initiative-draft"));
	}

	private static List<JsonNode> fields(String form) throws IOException {
		List<JsonNode> fields = new ArrayList<>();
		collect(new ObjectMapper().readTree(Path.of("forms/" + form + ".form").toFile()), fields);
		return fields;
	}

	private static void collect(JsonNode part, List<JsonNode> fields) {
		for (JsonNode component : part.path("components")) {
			boolean field = component.has("key") && !component.path("key").asText().equals("draftOutcome");
			if (field) {
				fields.add(component);
			}
			collect(component, fields);
		}
	}

}
