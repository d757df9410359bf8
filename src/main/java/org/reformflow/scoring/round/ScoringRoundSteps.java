package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.organisation.Unit;
import org.reformflow.process.Capability;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of process {@code unit-scoring}. Bean names are used by the model. */
@Configuration(proxyBeanMethods = false)
class ScoringRoundSteps {

	/** Units started in one transaction (docs/adr/0004). */
	private static final int CHUNK = 100;

	private static final ProcessVariable<Boolean> PENDING = ProcessVariable.flag("unitsPending");

	@Bean
	ExecutionListener openScoringRound(Rounds rounds, RoundTable table, Organisation organisation, Clock clock) {
		return (execution) -> {
			Person officer = organisation.current();
			String department = Optional.ofNullable(officer.department())
				.filter((id) -> officer.is(Role.OFFICE))
				.orElseThrow(() -> new Refusal("Chỉ Văn phòng của cơ quan mở đợt chấm điểm."));
			SubmittedForm form = new SubmittedForm(execution);
			ScoringRound round = rounds.open(new NewRound(department,
					form.number("year").map(BigDecimal::intValue).orElse(LocalDate.now(clock).getYear()),
					form.require("title", "Hãy nhập tên đợt chấm điểm."),
					form.require("criteria_set", "Hãy chọn bộ tiêu chí."), units(form, department, organisation, clock),
					form.requireDate("self_due", "Hãy chọn ngày cuối tự chấm."),
					form.requireDate("appraisal_due", "Hãy chọn ngày cuối thẩm định."),
					form.number("explain_days").map(BigDecimal::intValue).orElse(0), officer.id()));
			execution.setProcessBusinessKey(round.id());
			DepartmentTenants.DEPARTMENT.set(execution, department);
			UnitScoringProcess.ROUND_ID.set(execution, round.id());
			execution.setVariable("subject", round.title());
			table.setProcess(round.id(), execution.getProcessInstanceId());
		};
	}

	private static List<String> units(SubmittedForm form, String department, Organisation organisation, Clock clock) {
		List<String> acting = organisation.actingUnits(department, LocalDate.now(clock))
			.stream()
			.map(Unit::id)
			.toList();
		List<String> chosen = form.list("units");
		if (!acting.containsAll(chosen)) {
			throw new Refusal("Có đơn vị không còn hoạt động trong cơ quan. Hãy chọn lại trong danh sách.");
		}
		return chosen.isEmpty() ? acting : chosen;
	}

	@Bean
	@Capability(name = "Giao đơn vị tự chấm điểm",
			description = "Khởi động tự chấm điểm cải cách hành chính ở từng đơn vị, mỗi lượt một nhóm; lặp lại khi còn đơn vị chờ.",
			needs = "roundId", sets = "unitsPending", notices = "scoring-opened")
	JavaDelegate startScoringUnits(Sheets sheets, RoundUnitTable units, UnitScoringProcess process,
			ScoringNotices notices) {
		return (execution) -> {
			ScoringRound round = sheets.round(UnitScoringProcess.ROUND_ID.in(execution));
			List<RoundUnit> chunk = units.pending(round.id(), CHUNK);
			process.start(round, chunk);
			notices.opened(round, chunk);
			PENDING.set(execution, !units.pending(round.id(), 1).isEmpty());
		};
	}

	@Bean
	TaskListener steerScoringRound(Sheets sheets, Rounds rounds, Surveys surveys, UnitScoringProcess process,
			ScoringNotices notices, RoundUnitTable units, Organisation organisation, Clock clock) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			ScoringRound round = sheets.round(UnitScoringProcess.ROUND_ID.in(task));
			switch (form.require("monitor_action", "Hãy chọn việc cần làm.")) {
				case "remind" -> notices.remind(round, owing(units.ofRound(round.id())), clock.instant().toString());
				case "extend" -> {
					ScoringRound extended = rounds.extend(round.id(), form.date("new_self_due").orElse(round.selfDue()),
							form.date("new_appraisal_due").orElse(round.appraisalDue()));
					process.moveDue(extended);
					notices.extended(extended, form.require("extension_reason", "Hãy nêu lý do gia hạn."));
				}
				case "survey" -> surveys.enter(round.id(), survey(form), organisation.current().id());
				case "survey_known" -> surveys.enterKnown(round.id(), organisation.current().id());
				default -> {
				}
			}
		};
	}

	private static List<RoundUnit> owing(List<RoundUnit> units) {
		return units.stream()
			.filter((unit) -> unit.state().owesSelfScore() || unit.state() == UnitState.EXPLAINING)
			.toList();
	}

	static List<Surveys.Result> survey(SubmittedForm form) {
		return form.rows("survey")
			.stream()
			.map((row) -> new Surveys.Result(
					row.text("unit").orElseThrow(() -> new Refusal("Hãy chọn đơn vị ở từng dòng kết quả điều tra.")),
					row.text("leaf").orElseThrow(() -> new Refusal("Hãy chọn tiêu chí ở từng dòng kết quả điều tra.")),
					row.text("result")))
			.toList();
	}

	@Bean
	@Capability(name = "Nhắc Văn phòng về kỳ chấm điểm",
			description = "Báo cho Văn phòng những đơn vị chưa thẩm định xong khi đã hết thời gian dự kiến.",
			needs = "roundId", notices = "scoring-late")
	JavaDelegate remindScoringOffice(Sheets sheets, ScoringNotices notices) {
		return (execution) -> notices.late(sheets.round(UnitScoringProcess.ROUND_ID.in(execution)));
	}

	@Bean
	TaskListener lockScoringRound(Rounds rounds, Surveys surveys, Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String round = UnitScoringProcess.ROUND_ID.in(task);
			String by = organisation.current().id();
			switch (form.require("lockDecision", "Hãy chọn khóa điểm hoặc nhập kết quả điều tra.")) {
				case "lock" -> rounds.lock(round, by);
				case "survey" -> surveys.enter(round, survey(form), by);
				default -> surveys.enterKnown(round, by);
			}
		};
	}

	@Bean
	TaskListener decideScoringRound(Rounds rounds, Sheets sheets, Reopenings reopenings, ScoringNotices notices,
			Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String round = UnitScoringProcess.ROUND_ID.in(task);
			String by = organisation.current().id();
			if (form.require("publishDecision", "Hãy chọn đồng ý hoặc trả lại.").equals("approve")) {
				if (reopenings.ofRound(round).stream().anyMatch(Reopening::isOpen)) {
					throw new Refusal(
							"Đang có đề nghị mở lại điểm chưa xong. Hãy quyết định đề nghị đó trước khi công bố.");
				}
				rounds.approve(round, by);
			}
			else {
				rounds.giveBack(round, form.require("reason", "Hãy nêu lý do trả lại."), by);
				notices.returned(sheets.round(round));
			}
		};
	}

	@Bean
	@Capability(name = "Công bố xếp hạng",
			description = "Xếp hạng các đơn vị theo điểm đã khóa và báo kết quả cho từng đơn vị.", needs = "roundId",
			notices = "scoring-published")
	JavaDelegate publishScoringRound(ScorePublications publications, Sheets sheets, ScoringNotices notices) {
		return (execution) -> {
			String round = UnitScoringProcess.ROUND_ID.in(execution);
			List<UnitResult> results = publications.publish(round);
			notices.published(sheets.round(round), results);
		};
	}

}
