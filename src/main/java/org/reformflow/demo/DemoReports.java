package org.reformflow.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Two periodic reports in the demo department, once: that of the present quarter, issued
 * and corrected, and that of the year, which units are to hand in. Everything goes
 * through the forms that people use.
 */
@Component
@ConditionalOnProperty("reformflow.demo.examples")
public class DemoReports {

	private static final Logger LOG = LoggerFactory.getLogger(DemoReports.class);

	private static final String OFFICE = "vanphong";

	private final DemoProcess process;

	private final DemoUnits units;

	private final Clock clock;

	public DemoReports(DemoProcess process, DemoUnits units, Clock clock) {
		this.process = process;
		this.units = units;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(1)
	void load() {
		if (this.units.exist() && !this.process.hasRun("periodic-report", DemoDirectives.DEPARTMENT)) {
			make();
		}
	}

	/** Makes both reports, as of today. */
	public void make() {
		issued();
		open("cchc", reportYear() + "-Y");
		LOG.info("Made two example reports");
	}

	/** Runs the report of the present quarter to its issue and returns its period. */
	public String issued() {
		String period = open("quarter", reportYear() + "-Q" + quarter());
		this.units.all().forEach((unit) -> handIn(period, unit));
		this.process.submit(OFFICE, period, "Task_Consolidate", DemoReports::consolidated);
		this.process.submit("giamdoc", period, "Task_Approve", Map.of("reportApproval", "approve"));
		this.process.submit(OFFICE, period, "Task_Number",
				(form) -> Map.of("number", Objects.requireNonNullElse(form.get("number"), 1), "symbol", "BC-SKHCN",
						"issued_on", LocalDate.now(this.clock).toString()));
		this.process.awaitJobs(period);
		return period;
	}

	private String open(String calendar, String period) {
		return this.process.start(OFFICE, "periodic-report", Map.of("calendar", calendar, "period", period));
	}

	private void handIn(String period, DemoUnit unit) {
		this.process.submit(unit.officer(), period, "Task_Figures", (form) -> typed(form, unit));
		if (this.process.has(unit.officer(), period, "Task_Explain")) {
			this.process.submit(unit.officer(), period, "Task_Explain", (form) -> Map.of("explainOutcome", "explained",
					"contradictions", explained(form.get("contradictions"), "Đã kiểm tra với sổ theo dõi, số đúng.")));
		}
		this.process.submit(unit.head(), period, "Task_Confirm", Map.of("confirmOutcome", "confirm"));
	}

	private static Map<String, Object> typed(Map<String, Object> form, DemoUnit unit) {
		return Map.of("figures", DemoRows.each(form.get("figures"), (row) -> Map.of("value", value(row, unit))),
				"figures_outcome", "submit", "revision", Objects.requireNonNull(form.get("revision")));
	}

	private static String value(Map<?, ?> row, DemoUnit unit) {
		return unit.figures().getOrDefault(String.valueOf(row.get("code")), Objects.toString(row.get("value"), ""));
	}

	private static Map<String, Object> consolidated(Map<String, Object> form) {
		Map<String, Object> values = new LinkedHashMap<>();
		form.forEach((key, value) -> {
			if (key.startsWith("text_") || key.equals("signer") || key.equals("seen")) {
				values.put(key, value);
			}
		});
		values.put("text_assessment", "Các đơn vị báo cáo đủ, đúng hạn; hồ sơ trễ hạn giảm. (ví dụ)");
		values.put("text_next_tasks", "Rà soát thủ tục hành chính; tăng tỷ lệ hồ sơ nộp trực tuyến. (ví dụ)");
		values.put("explanations", explained(form.get("explanations"), "Đã rà soát với đơn vị, số đúng. (ví dụ)"));
		values.put("missing_explanation", "Đơn vị không phát sinh trong kỳ. (ví dụ)");
		values.put("reportAction", "submit");
		return values;
	}

	private static List<Map<String, Object>> explained(@Nullable Object rows, String explanation) {
		return DemoRows.each(rows,
				(row) -> Map.of("words", Objects.requireNonNull(row.get("words")), "explanation", explanation));
	}

	/** The report year begins on 15 December (NĐ 09/2019/NĐ-CP Art. 12). */
	private int reportYear() {
		return shifted().getYear();
	}

	private int quarter() {
		return (shifted().getMonthValue() + 2) / 3;
	}

	private LocalDate shifted() {
		LocalDate today = LocalDate.now(this.clock);
		return (today.getDayOfMonth() >= 15) ? today.plusMonths(1).withDayOfMonth(1) : today;
	}

}
