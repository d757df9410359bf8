package org.reformflow.reporting.unit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.StatedFigure;
import org.reformflow.directive.StatedFigures;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseDates;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.indicator.RollUp;
import org.reformflow.reporting.period.ReportPeriod;

import org.springframework.stereotype.Component;

/**
 * The values that figures begin with: what the unit stated for its assignments within the
 * period, else what it carries on from the last one.
 */
@Component
class Proposals {

	private final StatedFigures stated;

	private final EvidenceFiles files;

	private final Organisation organisation;

	private final Clock clock;

	Proposals(StatedFigures stated, EvidenceFiles files, Organisation organisation, Clock clock) {
		this.stated = stated;
		this.files = files;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** By the indicator's code; two statements. */
	Proposed of(UnitPeriod unit) {
		Map<String, List<StatedFigure>> matched = matched(unit);
		List<EvidenceFile> files = this.files.ofAssignments(matched.values()
			.stream()
			.flatMap(Collection::stream)
			.map(StatedFigure::assignment)
			.collect(Collectors.toSet()));
		Map<String, Proposal> proposals = new HashMap<>();
		unit.carried()
			.forEach((code, value) -> proposals.put(code, new Proposal(value, "Lấy từ kỳ trước", null, null)));
		matched.forEach((code, figures) -> proposals.put(code, proposal(unit.catalogue().get(code), figures, files)));
		return new Proposed(proposals, files);
	}

	private Map<String, List<StatedFigure>> matched(UnitPeriod unit) {
		ReportPeriod period = unit.open().period();
		MetricNames names = new MetricNames(unit.typed());
		Map<String, List<StatedFigure>> matched = new LinkedHashMap<>();
		for (StatedFigure figure : this.stated.ofUnit(unit.open().department(), unit.unit().id(),
				period.cumulativeFrom(), period.to())) {
			names.find(figure)
				.filter((indicator) -> isWithin(indicator, figure, period))
				.ifPresent((indicator) -> matched.computeIfAbsent(indicator.code(), (code) -> new ArrayList<>())
					.add(figure));
		}
		return matched;
	}

	private boolean isWithin(Indicator indicator, StatedFigure figure, ReportPeriod period) {
		LocalDate day = LocalDate.ofInstant(figure.at().toInstant(), this.clock.getZone());
		return indicator.kind() == Indicator.Kind.CUMULATIVE || !day.isBefore(period.from());
	}

	/** Assignments that ask for the same are added up where units are. */
	private Proposal proposal(Indicator indicator, List<StatedFigure> figures, List<EvidenceFile> files) {
		boolean summed = indicator.rollUp() instanceof RollUp.Sum && figures.size() > 1;
		StatedFigure newest = figures.get(figures.size() - 1);
		if (summed) {
			BigDecimal total = figures.stream().map(StatedFigure::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
			return new Proposal(total,
					"Cộng từ %d nhiệm vụ: ".formatted(figures.size())
							+ figures.stream().map(this::words).collect(Collectors.joining("; ")),
					null, evidence(newest, files));
		}
		return new Proposal(newest.amount(), "Lấy từ nhiệm vụ " + words(newest), newest.assignment(),
				evidence(newest, files));
	}

	private String words(StatedFigure figure) {
		return "“%s” (%s, %s báo cáo ngày %s)".formatted(figure.task(), VietnameseNumber.format(figure.amount()),
				this.organisation.nameOf(figure.by()),
				VietnameseDates.words(LocalDate.ofInstant(figure.at().toInstant(), this.clock.getZone())));
	}

	private static @Nullable String evidence(StatedFigure figure, List<EvidenceFile> files) {
		return files.stream()
			.filter((file) -> figure.assignment().equals(file.assignmentId()))
			.reduce((one, later) -> later)
			.map(EvidenceFile::sha256)
			.orElse(null);
	}

	/**
	 * What figures begin with.
	 *
	 * @param files of the assignments that they come from
	 */
	record Proposed(Map<String, Proposal> proposals, List<EvidenceFile> files) {

	}

}
