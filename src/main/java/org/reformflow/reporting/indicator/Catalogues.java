package org.reformflow.reporting.indicator;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.reformflow.organisation.Organisation;
import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.data.OwnLines;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of each department: what is shipped and what the department changed. */
@Component
@Transactional
public class Catalogues {

	private final CatalogueLines shipped = CatalogueLines.shipped();

	private final OwnLines indicators;

	private final OwnLines identities;

	private final Organisation organisation;

	private final Clock clock;

	Catalogues(JdbcTemplate jdbc, Organisation organisation, Clock clock) {
		this.indicators = new OwnLines(jdbc, "indicator", CatalogueLines.INDICATORS);
		this.identities = new OwnLines(jdbc, "indicator_identity", CatalogueLines.IDENTITIES);
		this.organisation = organisation;
		this.clock = clock;
	}

	/** The catalogue in force; two statements. */
	@Transactional(readOnly = true)
	public Catalogue of(String department) {
		return CatalogueReader.read(this.shipped, ownLines(department));
	}

	/**
	 * Puts a department's own lines in place of those that it had.
	 * @param indicators comma-separated values with a header like that of
	 * {@code reporting/indicators.csv}; empty for none
	 * @param identities like {@code reporting/identities.csv}; empty for none
	 * @throws Refusal naming every line that is wrong, and the way out
	 */
	public void replace(String department, String indicators, String identities, String by) {
		CatalogueLines own = new CatalogueLines(
				indicators.isBlank() ? List.of() : CatalogueLines.INDICATORS.read(indicators, "Chỉ tiêu, dòng"),
				identities.isBlank() ? List.of() : CatalogueLines.IDENTITIES.read(identities, "Đẳng thức, dòng"));
		replace(department, own, by);
	}

	/** The lines that the product ships. */
	CatalogueLines shippedLines() {
		return this.shipped;
	}

	/** The lines that a department has of its own; two statements. */
	@Transactional(readOnly = true)
	CatalogueLines ownLines(String department) {
		return new CatalogueLines(this.indicators.of(department), this.identities.of(department));
	}

	/** Refuses a department's own lines as {@link #replace} does. */
	void check(String department, CatalogueLines own) {
		refuseUnknownUnits(department, CatalogueReader.read(this.shipped, own));
	}

	void replace(String department, CatalogueLines own, String by) {
		check(department, own);
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.indicators.replace(department, own.indicators(), by, now);
		this.identities.replace(department, own.identities(), by, now);
	}

	private void refuseUnknownUnits(String department, Catalogue catalogue) {
		LineProblems problems = new LineProblems("Danh mục chỉ tiêu chưa được lưu");
		for (Indicator indicator : catalogue.indicators()) {
			for (String unit : indicator.owedBy().units()) {
				if (this.organisation.findUnit(department, unit).isEmpty()) {
					problems.add("Chỉ tiêu " + indicator.code(),
							"sở không có đơn vị “%s”. Hãy ghi mã đơn vị như trong sơ đồ tổ chức, hoặc loại đơn vị."
								.formatted(unit));
				}
			}
		}
		problems.refuseIfAny();
	}

}
