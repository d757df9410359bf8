package org.reformflow.directive;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.organisation.Organisation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class DirectiveRolloutTests {

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private DirectiveTable directives;

	@Autowired
	private AssignmentTable assignments;

	@BeforeEach
	void stopTheClock() {
		this.clock.stopAt("2026-03-02T08:00");
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void runsFromRegistrationToClosing() {
		String id = this.people.start("vanphong", "directive-rollout",
				Map.of("document_type", "KE_HOACH", "subject", "Kế hoạch thử", "number_suffix", "KH-SKHCN",
						"recipients", List.of(Map.of("name", "Các phòng, đơn vị thuộc Sở", "purpose", "")),
						"legal_refs", List.of()))
			.getBusinessKey();
		assertThat(this.directives.get(id).state()).isEqualTo(DirectiveState.DRAFT);

		this.people.submit("vanphong", id, "Task_BreakDown",
				Map.of("items", List.of(Map.of("code", "t1", "text", "Khảo sát sự hài lòng", "lead_units",
						List.of("van-phong", "quan-ly-khoa-hoc"), "coordinating_units", List.of("chi-cuc-tdc"),
						"external_units", "Bưu điện tỉnh", "area", "TTHC", "deadline_words", "trước ngày 10/04/2026",
						"deadline_kind", "AUTO", "targets", "Mức độ hài lòng: > 85 %")), "breakdownDecision",
						"submit"));
		this.people.submit("giamdoc", id, "Task_Approve", Map.of("approval", "approve"));
		this.people.submit("vanphong", id, "Task_Issue",
				Map.of("number_suffix", "KH-SKHCN", "issue_date", "2026-03-02"));
		this.people.runJobs(id);

		assertThat(this.assignments.ofDirective(id)).extracting(AssignmentRow::state)
			.containsExactly(AssignmentState.ASSIGNED, AssignmentState.ASSIGNED);
		this.people.submit("truongphong.qlkh", id, "Task_Acknowledge",
				Map.of("acknowledgement", "accept", "officer", "chuyenvien.qlkh"));
	}

}
