package org.reformflow.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MadeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Two rounds in which the units of the demo department are scored, once: that of last
 * year, published, and that of this year, for which units are to score themselves.
 * Everything goes through the forms that people use.
 */
@Component
@ConditionalOnProperty("reformflow.demo.examples")
class DemoScoring {

	private static final Logger LOG = LoggerFactory.getLogger(DemoScoring.class);

	private static final String OFFICE = "van-phong";

	private final DemoProcess process;

	private final DemoUnits units;

	private final EvidenceFiles evidence;

	private final WorkingCalendars calendars;

	private final Clock clock;

	DemoScoring(DemoProcess process, DemoUnits units, EvidenceFiles evidence, WorkingCalendars calendars, Clock clock) {
		this.process = process;
		this.units = units;
		this.evidence = evidence;
		this.calendars = calendars;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void load() {
		if (this.units.exist() && !this.process.hasRun("unit-scoring", DemoDirectives.DEPARTMENT)) {
			published();
			open(LocalDate.now(this.clock).getYear());
			LOG.info("Made two example rounds of scoring");
		}
	}

	/** Runs the round of last year to its publication and returns its id. */
	String published() {
		String round = open(LocalDate.now(this.clock).getYear() - 1);
		List<DemoUnit> all = this.units.all();
		for (int i = 0; i < all.size(); i++) {
			score(round, all.get(i), i);
		}
		this.process.submit("chanhvanphong", round, "Task_Lock", Map.of("lockDecision", "lock"));
		this.process.submit("giamdoc", round, "Task_Approve", Map.of("publishDecision", "approve"));
		this.process.awaitJobs(round);
		return round;
	}

	private String open(int year) {
		LocalDate today = LocalDate.now(this.clock);
		return this.process.start("vanphong", "unit-scoring",
				Map.of("title", "Chấm điểm cải cách hành chính năm %d (ví dụ)".formatted(year), "year", year,
						"criteria_set", "shipped-division-example-1", "units", List.of(), "self_due",
						workingDay(today, 10), "appraisal_due", workingDay(today, 20), "explain_days", 5));
	}

	private String workingDay(LocalDate today, int days) {
		return this.calendars.of(DemoDirectives.DEPARTMENT).plusWorkingDays(today, days).toString();
	}

	/** The head scores the unit; what the office takes off is explained or accepted. */
	private void score(String round, DemoUnit unit, int number) {
		String file = file(round, unit);
		this.process.submit(unit.head(), round, "Task_SelfScore",
				(form) -> sheet(form, selfScored(form, file, number)));
		String appraiser = unit.unit().equals(OFFICE) ? "phogiamdoc" : "vanphong";
		this.process.submit(appraiser, round, "Task_Appraise", (form) -> sheet(form, appraised(form, number)));
		if (number % 2 == 0) {
			this.process.submit(unit.head(), round, "Task_Explain", Map.of("explainDecision", "accept"));
			return;
		}
		this.process.submit(unit.head(), round, "Task_Explain",
				(form) -> Map.of("explainDecision", "explain", "rows",
						DemoRows.each(form.get("rows"), (row) -> Map.of("answer", "explain", "reason",
								"Đơn vị đã làm bù trong tháng 12, có văn bản kèm theo. (ví dụ)"))));
		this.process.submit(appraiser, round, "Task_Reappraise",
				(form) -> Map.of("rows",
						DemoRows.each(form.get("rows"),
								(row) -> Map.of("points", Objects.requireNonNull(row.get("self")), "reason",
										"Chấp nhận giải trình của đơn vị. (ví dụ)"))));
	}

	/** One file for all rows; the unit's own id keeps it from other units. */
	private String file(String round, DemoUnit unit) {
		String own = this.process.variable(unit.head(), round, "Task_SelfScore", "assignmentId");
		return this.evidence
			.keep(new MadeFile(DemoDirectives.DEPARTMENT, round, own, unit.unit(), "Tự chấm điểm",
					"tai-lieu-minh-chung-vi-du.txt", "text/plain", unit.officer()),
					"Tài liệu minh chứng (ví dụ)".getBytes(StandardCharsets.UTF_8))
			.id();
	}

	private static Map<String, Object> sheet(Map<String, Object> form, List<Map<String, Object>> rows) {
		return Map.of("rows", rows, "decision", "submit", "version", Objects.requireNonNull(form.get("version")));
	}

	private static List<Map<String, Object>> selfScored(Map<String, Object> form, String file, int number) {
		List<Map<String, Object>> rows = new ArrayList<>();
		DemoRows.each(form.get("rows"), (row) -> {
			Map<String, Object> scored = new HashMap<>();
			scored.put("points", selfPoints(row, rows.size(), number));
			scored.put("evidence", List.of(file));
			scored.put("cause", "Triển khai chậm hơn kế hoạch (ví dụ)");
			scored.put("responsible", "Bộ phận tổng hợp (ví dụ)");
			scored.put("remedy", "Giao người theo dõi hằng tháng (ví dụ)");
			rows.add(scored);
			return scored;
		});
		return rows;
	}

	/**
	 * What is proposed; else the whole, or less in some rows, and no bonus or penalty.
	 */
	private static Object selfPoints(Map<?, ?> row, int place, int unit) {
		Object proposed = row.get("points");
		double max = DemoRows.number(row.get("max"));
		if (String.valueOf(row.get("criterion")).matches("[TP]\\d.*")) {
			return 0;
		}
		return (proposed != null) ? proposed : (place % (9 - unit) == 3) ? max / 2 : max;
	}

	private static List<Map<String, Object>> appraised(Map<String, Object> form, int number) {
		List<Map<String, Object>> rows = new ArrayList<>();
		DemoRows.each(form.get("rows"), (row) -> {
			double self = DemoRows.number(row.get("self"));
			boolean less = rows.size() % 11 == number % 5 + 1 && self >= 1;
			Map<String, Object> scored = less
					? Map.of("points", self - 0.5, "reason", "Thiếu minh chứng cho một phần nội dung. (ví dụ)")
					: Map.of("points", self);
			rows.add(scored);
			return scored;
		});
		return rows;
	}

}
