package org.reformflow.reporting.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports that departments make. Methods join the caller's transaction; all but those
 * that read refuse a report that was issued.
 */
@Component
@Transactional
public class DepartmentReports {

	private final DepartmentReportTable table;

	private final Clock clock;

	DepartmentReports(DepartmentReportTable table, Clock clock) {
		this.table = table;
		this.clock = clock;
	}

	/** Begins the report of a period that was opened. */
	public void begin(String period, String processInstanceId) {
		this.table.insert(period);
		this.table.setProcess(period, processInstanceId);
	}

	/** The report of a period; empty when none was begun. */
	@Transactional(readOnly = true)
	public Optional<DepartmentReport> find(String period) {
		return this.table.find(period);
	}

	/** Of some periods; one statement. */
	@Transactional(readOnly = true)
	public List<DepartmentReport> ofPeriods(Collection<String> periods) {
		return this.table.ofPeriods(periods);
	}

	/** The number that follows the last one of a symbol in a year. */
	@Transactional(readOnly = true)
	public int nextNumber(String department, String symbol, int year) {
		return this.table.lastNumber(department, symbol, year) + 1;
	}

	/** The symbol that the department's reports had last; empty before the first. */
	@Transactional(readOnly = true)
	public Optional<String> lastSymbol(String department) {
		return this.table.lastSymbol(department);
	}

	/**
	 * The report of a period.
	 * @throws Refusal when none was begun
	 */
	@Transactional(readOnly = true)
	public DepartmentReport get(String period) {
		return find(period)
			.orElseThrow(() -> new Refusal("Không tìm thấy báo cáo của kỳ này. Hãy mở lại từ danh sách việc."));
	}

	@Transactional(readOnly = true)
	public Map<ReportSection, String> texts(String period) {
		return this.table.texts(period);
	}

	/** Puts texts in place of those that there were; blank ones are left out. */
	public void write(String period, Map<ReportSection, String> texts) {
		requireNotIssued(period);
		this.table.replaceTexts(period, texts);
	}

	/** The office begins to consolidate. */
	public void consolidate(String period) {
		requireNotIssued(period);
		this.table.setState(period, ReportState.CONSOLIDATING, null);
	}

	/**
	 * The office submits the report to the leadership: until it is returned, no unit
	 * hands in, so that what is approved is what is issued.
	 * @param signer id of the person who shall sign
	 * @param signsForHead whether that is a deputy
	 */
	public void submit(String period, String signer, boolean signsForHead, String by) {
		this.table.lock(period);
		requireNotIssued(period);
		this.table.setSubmitted(period, signer, signsForHead, by, OffsetDateTime.now(this.clock));
	}

	/** The leadership returns the report to the office. */
	public void giveBack(String period, String reason) {
		requireNotIssued(period);
		this.table.setState(period, ReportState.CONSOLIDATING, reason);
	}

	public void approve(String period, String by) {
		requireNotIssued(period);
		this.table.setApproved(period, by, OffsetDateTime.now(this.clock));
	}

	/**
	 * Issues the report: from now on its figures stay as they are.
	 * @param issued the consolidated figures
	 * @throws Refusal when the number is taken in that year
	 */
	public void issue(String period, DocumentNumber number, List<IssuedFigure> issued, String by) {
		requireNotIssued(period);
		this.table.lockNumbers();
		if (this.table.isTaken(period, number)) {
			throw new Refusal("Số %s năm %d đã cấp cho báo cáo khác. Hãy nhập số tiếp theo.".formatted(number.words(),
					number.issuedOn().getYear()));
		}
		this.table.setIssued(period, number, this.table.lastFigure(period), by, OffsetDateTime.now(this.clock));
		this.table.insertIssued(period, issued);
	}

	/** What the issued document counts; empty before issue. */
	@Transactional(readOnly = true)
	public List<IssuedFigure> issued(String period) {
		return this.table.issued(period);
	}

	/** Waits for others who change what belongs to the period. */
	void hold(String period) {
		this.table.lock(period);
	}

	private void requireNotIssued(String period) {
		DocumentNumber number = get(period).number();
		if (number != null) {
			throw new Refusal("Báo cáo số %s đã ban hành, không sửa được nữa. Hãy dùng “Đính chính số liệu”."
				.formatted(number.words()));
		}
	}

}
