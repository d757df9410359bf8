package org.reformflow.reporting.unit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.figure.EnteredFigure;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.figure.ReportFigures;
import org.reformflow.reporting.indicator.Severity;
import org.reformflow.reporting.report.Explanation;
import org.reformflow.reporting.report.Explanations;
import org.reformflow.reporting.report.UnitReports;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what units type, submit, explain and confirm. Joins the caller's transaction. */
@Component
@Transactional
class UnitSubmissions {

	private final UnitPeriods units;

	private final UnitWorkTable works;

	private final Proposals proposals;

	private final SystemCounts counts;

	private final ReportFigures figures;

	private final Explanations explanations;

	private final UnitReports reports;

	private final UnitReportDeadlines deadlines;

	private final UnitReportNotices notices;

	private final Clock clock;

	UnitSubmissions(UnitPeriods units, UnitWorkTable works, Proposals proposals, SystemCounts counts,
			ReportFigures figures, Explanations explanations, UnitReports reports, UnitReportDeadlines deadlines,
			UnitReportNotices notices, Clock clock) {
		this.units = units;
		this.works = works;
		this.proposals = proposals;
		this.counts = counts;
		this.figures = figures;
		this.explanations = explanations;
		this.reports = reports;
		this.deadlines = deadlines;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Keeps lines as they were typed.
	 * @param seen what the person saw, see {@link FigureRows#revision}
	 */
	void save(String period, String unitId, List<TypedLine> lines, String seen, String by) {
		save(lockSeen(period, unitId, seen), lines, by);
	}

	private UnitPeriod lockSeen(String period, String unitId, String seen) {
		UnitPeriod unit = this.units.lock(period, unitId);
		if (!FigureRows.revision(unit).equals(seen)) {
			throw new Refusal("Số liệu vừa được người khác lưu hoặc danh mục chỉ tiêu vừa thay đổi. "
					+ "Hãy chép lại phần vừa nhập, tải lại trang để thấy bản mới nhất rồi sửa tiếp.");
		}
		return unit;
	}

	private void save(UnitPeriod unit, List<TypedLine> lines, String by) {
		this.works.save(unit.work(), lines, by, OffsetDateTime.now(this.clock));
	}

	/**
	 * Keeps the figures of the lines.
	 * @return whether contradictions must be explained before the head confirms
	 * @throws Refusal naming all that must be corrected; nothing is kept then
	 */
	boolean submit(String period, String unitId, List<TypedLine> lines, String seen, String by) {
		UnitPeriod unit = lockSeen(period, unitId, seen);
		List<EnteredFigure> entered = new EnteredLines(unit, this.proposals.of(unit).proposals()).figures(lines,
				this.counts.of(unit));
		List<Flag> flags = unit.flags(entered.stream().map(EnteredFigure::figure).toList());
		refuseContradictions(flags);
		save(unit, lines, by);
		this.figures.keep(unit.catalogue(), period, unitId, entered, by);
		boolean explaining = !Explanations.unexplained(flags, unitId, this.explanations.ofPeriod(period)).isEmpty();
		this.reports.entered(period, unitId, explaining, by);
		if (!explaining) {
			this.notices.toConfirm(unit, by);
		}
		return explaining;
	}

	private static void refuseContradictions(Collection<Flag> flags) {
		List<String> wrong = flags.stream()
			.filter((flag) -> flag.severity() == Severity.CORRECT)
			.map(Flag::words)
			.toList();
		if (!wrong.isEmpty()) {
			throw new Refusal(
					"Báo cáo chưa nộp được vì có %d lỗi.\n%s".formatted(wrong.size(), String.join("\n", wrong)));
		}
	}

	/** The contradictions of the kept figures that must still be explained. */
	@Transactional(readOnly = true)
	List<Flag> unexplained(UnitPeriod unit) {
		return Explanations.unexplained(unit.flags(unit.sheet()), unit.unit().id(), explanations(unit));
	}

	/** The unit's own, the oldest first. */
	@Transactional(readOnly = true)
	List<Explanation> explanations(UnitPeriod unit) {
		return this.explanations.ofPeriod(unit.open().id())
			.stream()
			.filter((each) -> each.unit().equals(unit.unit().id()))
			.toList();
	}

	/**
	 * Keeps why contradictions are none.
	 * @param texts by the words of the contradiction
	 * @throws Refusal naming those without an explanation
	 */
	void explain(String period, String unitId, Map<String, String> texts, String by) {
		UnitPeriod unit = this.units.lock(period, unitId);
		LineProblems problems = new LineProblems("Chưa gửi được giải trình");
		for (Flag flag : unexplained(unit)) {
			String text = texts.getOrDefault(flag.words(), "");
			if (text.isEmpty()) {
				problems.add(flag.words(), "chưa có giải trình. Hãy nêu lý do, hoặc quay lại sửa số liệu.");
			}
			else {
				this.explanations.add(period, unitId, flag, text, by);
			}
		}
		problems.refuseIfAny();
		this.reports.explained(period, unitId);
		this.notices.toConfirm(unit, by);
	}

	/** The unit would rather correct its figures than explain them. */
	void correct(String period, String unitId) {
		this.reports.reopened(period, unitId);
	}

	/** The head confirms: the report is in, and nobody is reminded of it. */
	void confirm(String period, String unitId, String by) {
		UnitWork work = this.works.lock(period, unitId);
		this.works.setHeadReason(work.id(), null);
		this.reports.confirm(period, unitId, by);
		this.deadlines.pause(work.id());
	}

	/** The head wants the figures corrected. */
	void giveBack(String period, String unitId, String reason) {
		UnitPeriod unit = this.units.lock(period, unitId);
		this.works.setHeadReason(unit.work().id(), reason);
		this.reports.reopened(period, unitId);
		this.notices.returned(unit, reason);
	}

}
