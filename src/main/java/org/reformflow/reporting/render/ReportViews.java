package org.reformflow.reporting.render;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriod;
import org.reformflow.reporting.report.DepartmentReport;
import org.reformflow.reporting.report.Explanation;
import org.reformflow.reporting.report.FigureCorrection;
import org.reformflow.reporting.report.ReportSection;
import org.reformflow.reporting.report.UnitReport;

/** Puts a report into the shape it has over REST. */
final class ReportViews {

	static final String NOT_BEGUN = "Chưa bắt đầu";

	private static final String DOWNLOAD = "/camunda/api/ext/evidence/files/";

	private final ReportContent content;

	private final ReportMaterial material;

	private final Map<String, EvidenceFile> files;

	ReportViews(ReportContent content) {
		this.content = content;
		this.material = content.material();
		this.files = this.material.files()
			.stream()
			.collect(Collectors.toMap(EvidenceFile::sha256, Function.identity(), (one, other) -> one));
	}

	static ReportView.PeriodView period(OpenPeriod open, String calendarName) {
		ReportPeriod period = open.period();
		return new ReportView.PeriodView(period.id(), period.calendar(), calendarName, period.name(), period.from(),
				period.to(), open.dueDay(), open.id());
	}

	ReportView view() {
		DepartmentReport report = this.material.report();
		return new ReportView(period(this.material.open(), this.material.calendarName()),
				this.material.open().department(), this.material.departmentName(),
				(report != null) ? report.state() : null, (report != null) ? report.state().label() : NOT_BEGUN,
				(report != null && report.number() != null) ? report.number().words() : null,
				(report != null && report.number() != null) ? report.number().issuedOn() : null,
				(report != null) ? nameOf(report.signer()) : null,
				this.material.unitReports().stream().map(this::unit).toList(), sections(),
				this.content.flags().stream().map(this::flag).toList(),
				this.material.explanations().stream().map(this::explanation).toList(),
				this.material.corrections().stream().flatMap(this::correction).toList(), missing(), documents());
	}

	private @Nullable String nameOf(@Nullable String person) {
		return (person != null) ? this.material.nameOf(person) : null;
	}

	private ReportView.UnitView unit(UnitReport report) {
		return new ReportView.UnitView(report.unit(), this.material.unitName(report.unit()), report.state(),
				report.state().label(), report.round(), report.late(), report.confirmedBy(),
				nameOf(report.confirmedBy()), report.confirmedAt());
	}

	private List<ReportView.SectionView> sections() {
		return Stream.of(ReportSection.values())
			.map((section) -> new ReportView.SectionView(section, section.title(),
					this.material.texts().getOrDefault(section, ""),
					this.content.of(section).stream().map(this::figure).toList()))
			.toList();
	}

	private ReportView.FigureView figure(ReportLine line) {
		return new ReportView.FigureView(line.indicator(), line.name(), line.measure(), line.amount(),
				line.words(line.amount()).orElse(null), line.earlier(), line.words(line.earlier()).orElse(null),
				(line.target() != null) ? line.targetWords() : null, line.met(), line.corrected(),
				line.words(line.corrected()).orElse(null), line.parts(), line.missing(),
				line.units().stream().map((unit) -> source(line, unit)).toList());
	}

	private ReportView.SourceView source(ReportLine line, UnitFigure unit) {
		FigureEntry counted = unit.counted();
		return new ReportView.SourceView(unit.unit(), unit.unitName(), (counted != null) ? counted.version() : null,
				unit.versions().stream().map((entry) -> version(line, entry)).toList());
	}

	private ReportView.VersionView version(ReportLine line, FigureEntry entry) {
		return new ReportView.VersionView(entry.version(), entry.figure().value(),
				line.words(entry.figure().value()).orElse(null), entry.enteredBy(),
				this.material.nameOf(entry.enteredBy()), entry.enteredAt(), evidence(entry.figure().evidence()),
				entry.assignment());
	}

	private ReportView.@Nullable EvidenceView evidence(@Nullable String sha256) {
		if (sha256 == null) {
			return null;
		}
		EvidenceFile file = this.files.get(sha256);
		return (file != null) ? new ReportView.EvidenceView(sha256, file.name(), DOWNLOAD + file.id())
				: new ReportView.EvidenceView(sha256, null, null);
	}

	private ReportView.FlagView flag(Flag flag) {
		return new ReportView.FlagView(flag.kind(), flag.severity(), FlagWords.of(flag.severity()), flag.rule(),
				flag.indicators(), NumberWords.tight(flag.words()),
				this.content.explanations(flag).stream().map(Explanation::text).toList());
	}

	private ReportView.ExplanationView explanation(Explanation explanation) {
		boolean all = explanation.unit().isEmpty();
		return new ReportView.ExplanationView(all ? null : explanation.unit(),
				all ? null : this.material.unitName(explanation.unit()), NumberWords.tight(explanation.words()),
				explanation.text(), explanation.by(), this.material.nameOf(explanation.by()), explanation.at());
	}

	private Stream<ReportView.CorrectionView> correction(FigureCorrection each) {
		return this.content.lines()
			.stream()
			.filter((line) -> line.indicator().equals(each.indicator()))
			.map((line) -> new ReportView.CorrectionView(each.unit(), this.material.unitName(each.unit()),
					each.indicator(), line.words(line.before(each)).orElse(null), line.words(each.amount()).orElse(""),
					each.reason(), each.state(), each.state().label(), each.askedBy(),
					this.material.nameOf(each.askedBy()), each.askedAt(), nameOf(each.decidedBy()), each.decidedAt(),
					each.decisionNote()));
	}

	private List<ReportView.MissingView> missing() {
		return this.content.lines()
			.stream()
			.filter((line) -> !line.missing().isEmpty())
			.map((line) -> new ReportView.MissingView(line.indicator(), line.name(), line.missing()))
			.toList();
	}

	private List<ReportView.FileView> documents() {
		return ReportFiles.issued(this.material)
			.stream()
			.map((file) -> new ReportView.FileView(file.name(), file.mediaType(), file.sha256(), DOWNLOAD + file.id()))
			.toList();
	}

}
