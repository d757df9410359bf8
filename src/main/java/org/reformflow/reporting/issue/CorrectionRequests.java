package org.reformflow.reporting.issue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.figure.Figure;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.figure.ReportFigures;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Catalogues;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.indicator.Severity;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.Corrections;
import org.reformflow.reporting.report.DepartmentReport;
import org.reformflow.reporting.report.DepartmentReports;
import org.reformflow.reporting.report.FigureCorrection;
import org.reformflow.reporting.report.UnitReport;
import org.reformflow.reporting.report.UnitReports;

import org.springframework.stereotype.Component;

/** Requests of units to correct figures of issued reports. */
@Component
class CorrectionRequests {

	private final ReportPeriods periods;

	private final DepartmentReports reports;

	private final UnitReports units;

	private final ReportFigures figures;

	private final Catalogues catalogues;

	private final Corrections corrections;

	private final CorrectionCheck check;

	private final Organisation organisation;

	CorrectionRequests(ReportPeriods periods, DepartmentReports reports, UnitReports units, ReportFigures figures,
			Catalogues catalogues, Corrections corrections, CorrectionCheck check, Organisation organisation) {
		this.periods = periods;
		this.reports = reports;
		this.units = units;
		this.figures = figures;
		this.catalogues = catalogues;
		this.corrections = corrections;
		this.check = check;
		this.organisation = organisation;
	}

	/** The issued reports in which a person's unit has figures, the newest first. */
	List<OpenPeriod> open(Person person) {
		String department = person.department();
		if (department == null || person.unit() == null) {
			return List.of();
		}
		Map<String, OpenPeriod> opened = this.periods.ofDepartment(department)
			.stream()
			.collect(Collectors.toMap(OpenPeriod::id, Function.identity()));
		Set<String> issued = this.reports.ofPeriods(opened.keySet())
			.stream()
			.filter(DepartmentReport::isIssued)
			.map(DepartmentReport::period)
			.collect(Collectors.toSet());
		Set<String> reported = this.units.ofPeriods(issued)
			.stream()
			.filter((report) -> report.unit().equals(person.unit()) && report.counts())
			.map(UnitReport::period)
			.collect(Collectors.toSet());
		return opened.values()
			.stream()
			.filter((open) -> reported.contains(open.id()))
			.sorted(Comparator.comparing((OpenPeriod open) -> open.period().to()).reversed())
			.toList();
	}

	/**
	 * A period of which the person's unit may correct figures.
	 * @throws Refusal when it was not issued, or the unit did not report
	 */
	OpenPeriod require(Person person, String period) {
		return open(person).stream()
			.filter((open) -> open.id().equals(period))
			.findFirst()
			.orElseThrow(() -> new Refusal("Chỉ đính chính được báo cáo đã ban hành mà đơn vị bạn đã nộp số liệu."
					+ " Hãy chọn một báo cáo trong danh sách."));
	}

	/** The newest figures of a unit by indicator. */
	Map<String, FigureEntry> figures(String period, String unit) {
		return this.figures.ofUnit(List.of(period), unit)
			.stream()
			.collect(Collectors.toMap((entry) -> entry.figure().indicator(), Function.identity()));
	}

	/**
	 * A unit asks to have figures corrected.
	 * @param values as typed, by indicator
	 * @param evidence SHA-256 of the file that shows them
	 * @return the ids of the corrections
	 * @throws Refusal naming what cannot be
	 */
	List<String> ask(String period, String unit, List<Map.Entry<String, String>> values, String evidence, String reason,
			String by) {
		OpenPeriod open = this.periods.get(period);
		Catalogue catalogue = this.catalogues.of(open.department());
		Map<String, FigureEntry> known = figures(period, unit);
		List<String> ids = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (Map.Entry<String, String> each : values) {
			Indicator indicator = catalogue.get(each.getKey());
			if (indicator.isShare() || !isOwn(indicator, unit, known)) {
				throw new Refusal("“%s” không phải số đơn vị bạn báo cáo. Hãy chọn chỉ tiêu trong danh sách."
					.formatted(indicator.name()));
			}
			if (!seen.add(indicator.code())) {
				throw new Refusal("“%s” bị ghi hai lần. Hãy bỏ bớt một dòng.".formatted(indicator.name()));
			}
			FigureEntry before = known.get(indicator.code());
			Figure figure = new Figure(indicator.code(), parse(indicator, each.getValue()), null, evidence);
			refuseSame(indicator, before, figure);
			ids.add(this.corrections.ask(period, unit, figure, (before != null) ? before.version() : 0, reason, by));
		}
		refuseWrong(this.check.of(open, unit, ids).flags(), "Nếu sửa như vậy thì số liệu mâu thuẫn: ",
				" Hãy sửa cùng lúc các số liên quan.");
		return ids;
	}

	private boolean isOwn(Indicator indicator, String unit, Map<String, FigureEntry> known) {
		return known.containsKey(indicator.code()) || indicator.owedBy().includes(this.organisation.unit(unit));
	}

	private static BigDecimal parse(Indicator indicator, String text) {
		return VietnameseNumber.parse(text, indicator.measure())
			.orElseThrow(() -> new Refusal(
					"“%s”: “%s” không phải là số. Hãy ghi bằng chữ số, dấu phẩy trước phần lẻ, ví dụ 93 hoặc 67,7."
						.formatted(indicator.name(), text)));
	}

	private static void refuseSame(Indicator indicator, @Nullable FigureEntry before, Figure figure) {
		BigDecimal value = (before != null) ? before.figure().value() : null;
		if (value != null && value.compareTo(Objects.requireNonNull(figure.value())) == 0) {
			throw new Refusal("“%s” đang là %s rồi. Hãy nhập số đúng khác số hiện tại, hoặc bỏ dòng này."
				.formatted(indicator.name(), indicator.words(value)));
		}
	}

	/** What was asked, with the figures as they are now. */
	CorrectionRequest request(String period, String unit, List<String> ids) {
		Catalogue catalogue = this.catalogues.of(this.periods.get(period).department());
		Map<String, FigureEntry> known = figures(period, unit);
		return new CorrectionRequest(this.organisation.unit(unit).name(),
				this.corrections.ofPeriod(period)
					.stream()
					.filter((correction) -> ids.contains(correction.id()))
					.map((correction) -> line(catalogue, known, correction))
					.toList());
	}

	private static CorrectionRequest.Line line(Catalogue catalogue, Map<String, FigureEntry> known,
			FigureCorrection correction) {
		Indicator indicator = catalogue.get(correction.indicator());
		String before = Optional.ofNullable(known.get(indicator.code()))
			.map((entry) -> entry.figure().value())
			.map(indicator::words)
			.orElse("chưa có số");
		return new CorrectionRequest.Line(correction, indicator.name(), before, indicator.words(correction.amount()));
	}

	/**
	 * The office accepts all figures of a request.
	 * @throws Refusal when they would contradict, or one was corrected since
	 */
	void accept(String period, String unit, List<String> ids, @Nullable String note, String by) {
		OpenPeriod open = this.periods.get(period);
		refuseWrong(this.check.of(open, unit, ids).flags(), "Chưa chấp nhận được, số liệu sẽ mâu thuẫn: ",
				" Hãy không chấp nhận và nêu số cần sửa cùng.");
		Catalogue catalogue = this.catalogues.of(open.department());
		ids.forEach((id) -> this.corrections.accept(catalogue, id, note, by));
	}

	void refuse(List<String> ids, String reason, String by) {
		ids.forEach((id) -> this.corrections.refuse(id, reason, by));
	}

	private static void refuseWrong(List<Flag> flags, String message, String wayOut) {
		List<Flag> wrong = flags.stream().filter((flag) -> flag.severity() == Severity.CORRECT).toList();
		if (!wrong.isEmpty()) {
			throw new Refusal(wrong.stream().map(Flag::words).collect(Collectors.joining(" ", message, wayOut)));
		}
	}

}
