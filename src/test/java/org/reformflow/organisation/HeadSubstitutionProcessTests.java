package org.reformflow.organisation;

import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.directive.Stories;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
@CoversModel("head-substitution")
class HeadSubstitutionProcessTests {

	private static final String HEAD = "giamdoc.tt";

	private static final String SUBSTITUTE = "chuyenvien.tt";

	private static final String UNIT = "trung-tam-ung-dung";

	@Autowired
	private People people;

	@Autowired
	private Stories stories;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void stopTheClock() {
		this.clock.stopAt("2026-03-02T08:00");
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void theSubstituteActsAsHeadFromTheFirstDayUntilTimeIsOver() {
		String directive = this.stories.runningFor(UNIT);
		ProcessInstance substitution = named("2026-03-05", "2026-03-06");
		this.people.runJobs(substitution.getBusinessKey());
		assertThat(this.people.task(SUBSTITUTE, directive, "Task_Acknowledge")).as("before").isNull();

		this.clock.stopAt("2026-03-05T00:00");
		this.people.fireTimer(substitution.getId(), "Evt_Begin");
		this.people.runJobs(substitution.getBusinessKey());
		this.people.submit(SUBSTITUTE, directive, "Task_Acknowledge", Map.of("acknowledgement", "accept"));
		assertThat(this.people.task(SUBSTITUTE, directive, "Task_Work").getAssignee()).isEqualTo(SUBSTITUTE);

		this.clock.stopAt("2026-03-07T00:00");
		this.people.fireTimer(substitution.getId(), "Bnd_Over");
		this.people.runJobs(substitution.getBusinessKey());
		assertThat(this.people.hasEnded(substitution.getId())).isTrue();
		assertThat(this.people.task(SUBSTITUTE, this.stories.runningFor(UNIT), "Task_Acknowledge")).as("after")
			.isNull();
	}

	@Test
	void theHeadEndsTheSubstitutionByHand() {
		String directive = this.stories.runningFor(UNIT);
		ProcessInstance substitution = named("2026-03-02", "2026-03-20");
		this.people.fireTimer(substitution.getId(), "Evt_Begin");
		this.people.runJobs(substitution.getBusinessKey());
		assertThat(this.people.task(SUBSTITUTE, directive, "Task_Acknowledge")).isNotNull();

		this.people.submit(HEAD, substitution.getBusinessKey(), "Task_Substituting", Map.of());
		this.people.runJobs(substitution.getBusinessKey());

		assertThat(this.people.task(SUBSTITUTE, directive, "Task_Acknowledge")).isNull();
		assertThat(this.people.task(HEAD, directive, "Task_Acknowledge")).isNotNull();
		assertThat(this.people.hasEnded(substitution.getId())).isTrue();
	}

	@Test
	void onlyHeadsNameASubstitute() {
		for (String other : new String[] { SUBSTITUTE, "vanphong", "giamdoc", "giamsat" }) {
			assertThatThrownBy(() -> this.people.start(other, "head-substitution",
					Map.of("substitute", SUBSTITUTE, "from", "2026-04-01", "to", "2026-04-02")))
				.as(other)
				.isInstanceOf(AuthorizationException.class);
		}
	}

	@Test
	void theSubstituteIsAMemberOfTheUnitAndTheDaysFollowEachOther() {
		assertRefused("chuyenvien.tdc", "2026-04-01", "2026-04-02", "lựa chọn");
		assertRefused(HEAD, "2026-04-01", "2026-04-02", "lựa chọn");
		assertRefused(SUBSTITUTE, "2026-04-02", "2026-04-01", "trước ngày bắt đầu");
		assertRefused(SUBSTITUTE, "2026-02-27", "2026-04-01", "đã qua");
		assertRefused("", "2026-04-01", "2026-04-02", "Người thay");
	}

	private void assertRefused(String substitute, String from, String to, String words) {
		assertThatThrownBy(() -> this.people.start(HEAD, "head-substitution",
				Map.of("substitute", substitute, "from", from, "to", to)))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining(words);
	}

	@Test
	void offersTheOtherMembersOfTheUnitInTheStartForm() {
		String form = this.people.startForm(HEAD, "head-substitution");

		assertThat(form).contains(SUBSTITUTE).doesNotContain("\"" + HEAD + "\"").doesNotContain("valuesKey");
	}

	private ProcessInstance named(String from, String to) {
		return this.people.start(HEAD, "head-substitution", Map.of("substitute", SUBSTITUTE, "from", from, "to", to));
	}

}
