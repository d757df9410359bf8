package org.reformflow.reporting.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.figure.EnteredFigure;
import org.reformflow.reporting.figure.Figure;
import org.reformflow.reporting.figure.ReportFigures;
import org.reformflow.reporting.indicator.Catalogue;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures that are corrected after issue: the unit asks, the office decides. What was
 * issued stays as it was. Methods join the caller's transaction.
 */
@Component
@Transactional
public class Corrections {

	private final CorrectionTable table;

	private final DepartmentReports reports;

	private final ReportFigures figures;

	private final Clock clock;

	Corrections(CorrectionTable table, DepartmentReports reports, ReportFigures figures, Clock clock) {
		this.table = table;
		this.reports = reports;
		this.figures = figures;
		this.clock = clock;
	}

	/**
	 * A unit asks for a correction.
	 * @param figure the new value with its evidence
	 * @param basedOn the version that the person saw
	 * @return its id
	 * @throws Refusal when the report was not issued, or the figure has another request
	 */
	public String ask(String period, String unit, Figure figure, int basedOn, String reason, String by) {
		BigDecimal amount = figure.value();
		if (amount == null) {
			throw new Refusal("Hãy nhập số đúng.");
		}
		this.reports.hold(period);
		if (!this.reports.get(period).isIssued()) {
			throw new Refusal("Báo cáo kỳ này chưa ban hành. Hãy sửa ngay trong báo cáo của đơn vị.");
		}
		if (ofPeriod(period).stream()
			.anyMatch((other) -> other.state() == FigureCorrection.State.ASKED && other.unit().equals(unit)
					&& other.indicator().equals(figure.indicator()))) {
			throw new Refusal("Chỉ tiêu này đang có một đề nghị đính chính chờ Văn phòng xác nhận."
					+ " Hãy đợi kết quả rồi đề nghị tiếp.");
		}
		FigureCorrection correction = new FigureCorrection(UUID.randomUUID().toString(), period, unit,
				figure.indicator(), basedOn, null, amount, figure.evidence(), reason, FigureCorrection.State.ASKED, by,
				OffsetDateTime.now(this.clock), null, null, null);
		this.table.insert(correction);
		return correction.id();
	}

	/**
	 * Accepts a correction: the figure gets a new version.
	 * @throws Refusal when it was decided before, or somebody corrected the figure since
	 */
	public void accept(Catalogue catalogue, String id, @Nullable String note, String by) {
		FigureCorrection asked = get(id);
		Figure figure = new Figure(asked.indicator(), asked.amount(), null, asked.evidence());
		this.figures.keep(catalogue, asked.period(), asked.unit(),
				List.of(new EnteredFigure(figure, null, asked.basedOn())), asked.askedBy());
		decide(id, FigureCorrection.State.ACCEPTED, asked.basedOn() + 1, by, note);
	}

	public void refuse(String id, String reason, String by) {
		decide(id, FigureCorrection.State.REFUSED, null, by, reason);
	}

	private void decide(String id, FigureCorrection.State state, @Nullable Integer version, String by,
			@Nullable String note) {
		if (!this.table.decide(id, state, version, by, OffsetDateTime.now(this.clock), note)) {
			throw new Refusal("Đề nghị đính chính này đã được xử lý. Hãy mở lại danh sách việc.");
		}
	}

	/**
	 * A correction.
	 * @throws Refusal when there is none of that id
	 */
	@Transactional(readOnly = true)
	public FigureCorrection get(String id) {
		return this.table.find(id)
			.orElseThrow(() -> new Refusal("Không tìm thấy đề nghị đính chính. Hãy mở lại danh sách việc."));
	}

	/** All of a period, the oldest first. */
	@Transactional(readOnly = true)
	public List<FigureCorrection> ofPeriod(String period) {
		return this.table.ofPeriod(period);
	}

}
