package org.reformflow.deadline.ladder;

import java.util.List;
import java.util.Map;
import java.util.TimeZone;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.deadline.DeadlineKind;
import org.reformflow.deadline.ladder.TestMatters.Matter;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
@CoversModel("deadline-escalation")
class DeadlineEscalationProcessTests {

	@Autowired
	private TestMatters matters;

	@Autowired
	private TestClock clock;

	@Autowired
	private People people;

	@BeforeEach
	void start() {
		this.clock.stopAt("2026-01-05T09:00");
	}

	@AfterEach
	void reset() {
		this.clock.reset();
	}

	@Test
	void climbsFromTheOfficerToTheDirectorAcrossTet() {
		Matter matter = this.matters.dueOn("2026-02-24");

		matter.climbTo("T+15");

		assertThat(matter.steps()).containsExactly("T-7 FIRED 2026-02-06T07:30", "T-3 FIRED 2026-02-12T07:30",
				"T-1 FIRED 2026-02-23T07:30", "T+0 FIRED 2026-02-25T07:30", "T+3 FIRED 2026-02-27T07:30",
				"T+7 FIRED 2026-03-05T07:30", "T+15 FIRED 2026-03-17T07:30");
		assertThat(matter.records()).extracting(StepRow::recipients)
			.containsExactly("chuyenvien.qlkh", "chuyenvien.qlkh", "truongphong.qlkh,chuyenvien.qlkh",
					"truongphong.qlkh,chuyenvien.qlkh,chanhvanphong,vanphong", "truongphong.qlkh,chuyenvien.qlkh",
					"phogiamdoc,truongphong.qlkh", "giamdoc,chanhvanphong,vanphong,truongphong.qlkh");
		assertThat(matter.next()).isNull();
	}

	@Test
	void countsAMakeUpSaturdayAndTheYearEnd() {
		this.clock.stopAt("2025-12-15T09:00");

		Matter matter = this.matters.dueOn("2026-01-12");

		matter.climbTo("T+0");
		assertThat(matter.steps()).containsExactly("T-7 FIRED 2025-12-31T07:30", "T-3 FIRED 2026-01-08T07:30",
				"T-1 FIRED 2026-01-10T07:30", "T+0 FIRED 2026-01-13T07:30");
	}

	@Test
	void remindsOnFridayOfWhatIsDueOnMonday() {
		Matter matter = this.matters.dueOn("2026-03-16");

		matter.climbTo("T-1");

		assertThat(matter.steps()).last().isEqualTo("T-1 FIRED 2026-03-13T07:30");
	}

	@Test
	void collapsesTheTiersMissedInDowntimeIntoTheHighest() {
		Matter matter = this.matters.dueOn("2026-03-16");
		matter.climbTo("T-7");

		this.clock.stopAt("2026-03-20T10:15");
		matter.fire();

		assertThat(matter.steps()).containsExactlyInAnyOrder("T-7 FIRED 2026-03-05T07:30",
				"T-3 MISSED 2026-03-20T10:15", "T-1 MISSED 2026-03-20T10:15", "T+0 MISSED 2026-03-20T10:15",
				"T+3 FIRED 2026-03-20T10:15");
		assertThat(matter.records()).filteredOn((step) -> step.state() == Step.State.MISSED)
			.extracting(StepRow::collapsedInto)
			.containsOnly("T+3");
		assertThat(matter.history()).hasSize(2);
	}

	@Test
	void neverComesOutsideWorkingTime() {
		Matter matter = this.matters.dueOn("2026-02-13");
		matter.climbTo("T-1");
		this.clock.stopAt("2026-02-14T02:00");

		matter.fire();

		assertThat(matter.steps()).hasSize(3);
		assertThat(matter.next()).isEqualTo("2026-02-23T07:30").isEqualTo(matter.timer());
		assertThat(matter.climb().steps()).last().isEqualTo("T+0 FIRED 2026-02-23T07:30");
	}

	@Test
	void comesOnceWhenTheClockIsSetBack() {
		Matter matter = this.matters.dueOn("2026-03-16");
		matter.climbTo("T-3");

		this.clock.stopAt("2026-03-05T07:30");
		matter.fire();
		matter.fire();

		assertThat(matter.steps()).hasSize(2);
		assertThat(matter.next()).isEqualTo("2026-03-13T07:30");
		matter.climbTo("T+0");
		assertThat(matter.records()).extracting(StepRow::tier).doesNotHaveDuplicates();
	}

	@Test
	void keepsItsTimesInAJvmOfAnotherZone() {
		TimeZone zone = TimeZone.getDefault();
		TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
		try {
			Matter matter = this.matters.dueOn("2026-03-16");

			assertThat(matter.timer()).isEqualTo("2026-03-05T07:30");
			matter.climbTo("T+0");
			assertThat(matter.steps()).last().isEqualTo("T+0 FIRED 2026-03-17T07:30");
			assertThat(matter.row().lastDay()).hasToString("2026-03-16");
		}
		finally {
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void skipsRemindersWhoseTimeHasPassedButNotTheTiers() {
		this.clock.stopAt("2026-03-12T14:00");
		Matter soon = this.matters.dueOn("2026-03-16");
		Matter late = this.matters.dueOn("2026-03-10");

		assertThat(soon.steps()).containsExactly("T-7 SKIPPED 2026-03-12T14:00", "T-3 SKIPPED 2026-03-12T14:00");
		assertThat(soon.next()).isEqualTo("2026-03-13T07:30");
		assertThat(late.next()).isEqualTo("2026-03-12T14:00");
		assertThat(late.climb().steps()).last().isEqualTo("T+0 FIRED 2026-03-12T14:00");
	}

	@Test
	void numbersUrgingSlipsAndAsksTheHead() {
		Matter first = this.matters.dueOn("2026-03-16").climbTo("T+3");
		Matter second = this.matters.dueOn("2026-03-30").climbTo("T+3");

		assertThat(number(second) - number(first)).isEqualTo(1);
		assertThat(first.history()).last().asString().matches("Phiếu đôn đốc số \\d+/PĐĐ");
		assertThat(first.asks("truongphong.qlkh")).isTrue();
		assertThat(first.asks("chuyenvien.qlkh")).isFalse();
		assertThat(first.asks("truongphong.qlcn")).isFalse();
		assertThat(first.asks("giamdoc.snv")).isFalse();
		Task task = this.people.task("truongphong.qlkh", first.id(), "Task_Answer");
		assertThat(this.people.form("truongphong.qlkh", task)).containsKeys("asked", "ladderHistory");
		assertThat(task.getDueDate().toInstant()).hasToString("2026-03-24T16:59:59Z");
	}

	private static int number(Matter matter) {
		String slip = String.valueOf(matter.records().get(matter.records().size() - 1).slip());
		return Integer.parseInt(slip.substring(0, slip.indexOf('/')));
	}

	@Test
	void putsTheNextTierOffUntilTheCommittedDay() {
		Matter matter = this.matters.dueOn("2026-03-16").climbTo("T+3");

		matter.answer("truongphong.qlkh", Map.of("answer", "Đang chờ số liệu", "commitment", "2026-03-31"));

		assertThat(matter.asks("truongphong.qlkh")).isFalse();
		assertThat(matter.next()).isEqualTo("2026-04-01T07:30").isEqualTo(matter.timer());
		assertThat(matter.history()).last().asString().contains("Đang chờ số liệu", "31/03/2026");
		matter.climbTo("T+15");
		assertThat(matter.steps()).contains("T+7 FIRED 2026-04-01T07:30", "T+15 FIRED 2026-04-13T07:30");
	}

	@Test
	void refusesACommitmentThatIsPastOrTooFarOff() {
		Matter matter = this.matters.dueOn("2026-03-16").climbTo("T+3");

		for (String day : List.of("2026-03-18", "2026-04-03", "2030-01-01")) {
			assertThatThrownBy(() -> matter.answer("truongphong.qlkh", Map.of("answer", "Sẽ làm", "commitment", day)))
				.isInstanceOf(Refusal.class)
				.hasMessageContaining("02/04/2026");
		}
		assertThat(matter.asks("truongphong.qlkh")).isTrue();
		assertThat(matter.next()).isEqualTo("2026-03-25T07:30");
	}

	@Test
	void letsTheHigherTierComeWhenNobodyAnswers() {
		Matter matter = this.matters.dueOn("2026-03-16").climbTo("T+7");

		assertThat(matter.asks("phogiamdoc")).isTrue();
		assertThat(matter.asks("giamdoc")).isFalse();
		matter.climbTo("T+15");
		matter.answer("truongphong.qlkh", Map.of("answer", "Trả lời muộn", "commitment", "2026-04-07"));
		matter.answer("phogiamdoc", Map.of("answer", "Đã chỉ đạo", "commitment", "2026-04-07"));
		assertThat(matter.next()).isNull();
		assertThat(matter.hasEnded()).isFalse();
		matter.moveTo("2026-05-29");
		assertThat(matter.timer()).isEqualTo("2026-05-20T07:30");
	}

	@Test
	void beginsAnewWhenTheDeadlineMoves() {
		Matter matter = this.matters.dueOn("2026-03-16").climbTo("T+3");

		matter.moveTo("2026-04-15");

		assertThat(matter.asks("truongphong.qlkh")).isFalse();
		assertThat(matter.next()).isEqualTo("2026-04-06T07:30").isEqualTo(matter.timer());
		matter.moveTo("2026-04-15");
		assertThat(matter.row().round()).isEqualTo(2);
		matter.climbTo("T+7");
		assertThat(matter.records()).extracting((step) -> step.round() + step.tier()).doesNotHaveDuplicates();
	}

	@Test
	void restsWhilePausedAndGoesOnWhereItWouldBe() {
		Matter matter = this.matters.dueOn("2026-03-16").climbTo("T-7");

		matter.pause();
		assertThat(matter.timer()).isNull();
		this.clock.stopAt("2026-03-17T18:00");
		matter.resume();

		assertThat(matter.next()).isEqualTo("2026-03-18T07:30").isEqualTo(matter.timer());
		assertThat(matter.climb().steps()).last().isEqualTo("T+0 FIRED 2026-03-18T07:30");
		assertThat(matter.records()).extracting(StepRow::tier).doesNotHaveDuplicates();
	}

	@Test
	void aDeadlineMovedWhilePausedCountsFromItsResumption() {
		Matter matter = this.matters.dueOn("2026-03-16").climbTo("T-7");
		matter.pause();

		matter.moveTo("2026-05-29");

		assertThat(matter.timer()).isNull();
		matter.resume();
		assertThat(matter.timer()).isEqualTo("2026-05-20T07:30");
	}

	@Test
	void endsAtOnceFromWhereverItIs() {
		Matter climbing = this.matters.dueOn("2026-03-16").climbTo("T+3");
		Matter resting = this.matters.dueOn("2026-06-16");
		resting.pause();

		climbing.end();
		resting.end();

		assertThat(climbing.hasEnded()).isTrue();
		assertThat(climbing.asks("truongphong.qlkh")).isFalse();
		assertThat(resting.hasEnded()).isTrue();
		resting.resume();
		climbing.moveTo("2026-09-16");
		assertThat(climbing.next()).isNull();
	}

	@Test
	void survivesTheDeletionOfItsInstance() {
		Matter moved = this.matters.dueOn("2026-03-16");
		Matter done = this.matters.dueOn("2026-03-16");
		moved.delete();
		done.delete();

		moved.moveTo("2026-05-29");
		done.end();

		assertThat(moved.timer()).isEqualTo("2026-05-20T07:30");
		assertThat(done.next()).isNull();
	}

	@Test
	void tellsTheOfficeWhenNobodyElseIsFound() {
		Matter matter = this.matters.dueOn("2026-03-16");
		matter.becomesNobodys();

		matter.climbTo("T+3");

		assertThat(matter.records()).first().returns("chanhvanphong,vanphong", StepRow::recipients);
		assertThat(matter.asks("vanphong")).isTrue();
	}

	@Test
	void tellsNobodyOfAMatterThatIsGone() {
		Matter matter = this.matters.dueOn("2026-03-16");
		matter.vanish();

		matter.climb();

		assertThat(matter.steps()).isEmpty();
		assertThat(matter.timer()).isNull();
	}

	@Test
	void nudgesWorkWithoutADeadlineEveryQuarter() {
		Matter matter = this.matters.due("assignment", "normal", null, DeadlineKind.NONE, "");

		matter.climb().climb().climb();

		assertThat(matter.steps()).containsExactly("Q-7 FIRED 2026-03-20T07:30", "Q-7 FIRED 2026-06-19T07:30",
				"Q-7 FIRED 2026-09-21T07:30");
		assertThat(matter.next()).isEqualTo("2026-12-22T07:30");
	}

	@Test
	void nudgesRecurringWorkInItsOwnPeriodAndSkipsAPassedOne() {
		this.clock.stopAt("2026-03-27T09:00");

		Matter monthly = this.matters.due("assignment", "normal", null, DeadlineKind.RECURRING, "hàng tháng, năm",
				"MONTH", "YEAR");

		assertThat(monthly.steps()).containsExactly("Q-7 SKIPPED 2026-03-27T09:00");
		assertThat(monthly.next()).isEqualTo("2026-04-20T07:30");
	}

	@Test
	void goesFasterForUrgentWorkAndDossiers() {
		Matter urgent = this.matters.due("assignment", "urgent", "2026-03-16").climbTo("K+7");
		Matter decision = this.matters.due("decision", "normal", "2026-04-16").climbTo("D+3");

		assertThat(urgent.records()).extracting(StepRow::tier)
			.containsExactly("K-3", "K-1", "K+0", "K+2", "K+4", "K+7");
		assertThat(decision.records()).extracting(StepRow::tier).containsExactly("D-1", "D+0", "D+3");
	}

}
