package org.reformflow.reporting.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.process.FormView;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.report.DocumentNumber;
import org.reformflow.reporting.report.ReportSection;
import org.reformflow.reporting.report.UnitReport;
import org.reformflow.reporting.report.UnitReportState;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code periodic-report} show. Bean names are used by the
 * model.
 */
@Configuration(proxyBeanMethods = false)
class PeriodicReportForms {

	@Bean
	FormView reportOpenView(PeriodList periods, Organisation organisation) {
		return (task) -> {
			String department = Objects.toString(organisation.current().department(), "");
			return Map.of("calendarOptions", periods.calendars(department), "periods", periods.recent(department));
		};
	}

	@Bean
	FormView reportConsolidateView(Standings standings, StandingRows rows, Consolidating consolidating,
			Organisation organisation) {
		return (task) -> {
			Standing standing = standing(standings, task);
			Map<String, Object> values = shared(rows, standing);
			values.put("units", standing.sheet().reports().stream().map(rows::unit).toList());
			values.put("explanations",
					standing.unexplained().stream().map((flag) -> Map.of("words", flag.words())).toList());
			values.put("missing_flags",
					standing.unexplained().stream().filter((flag) -> flag.kind() == Flag.Kind.UNITS_MISSING).count());
			values.put("signerOptions",
					consolidating.signers(standing).stream().map(PeriodicReportForms::option).toList());
			values.put("signer", signer(standing, consolidating));
			values.put("returnOptions",
					standing.sheet()
						.reports()
						.stream()
						.filter((report) -> report.state() == UnitReportState.HANDED_IN)
						.map((report) -> option(report, organisation))
						.toList());
			values.put("seen", standing.fingerprint());
			return values;
		};
	}

	private static String signer(Standing standing, Consolidating consolidating) {
		String chosen = standing.report().signer();
		return (chosen != null) ? chosen
				: consolidating.signers(standing).stream().findFirst().map(Person::id).orElse("");
	}

	@Bean
	FormView reportApproveView(Standings standings, StandingRows rows) {
		return (task) -> shared(rows, standing(standings, task));
	}

	@Bean
	FormView reportNumberView(Standings standings, StandingRows rows, Issuing issuing, Clock clock) {
		return (task) -> {
			Standing standing = standing(standings, task);
			DocumentNumber next = issuing.suggested(standing.sheet().open().department());
			Map<String, Object> values = new LinkedHashMap<>();
			values.put("report", rows.head(standing));
			values.put("number", next.number());
			values.put("symbol", next.symbol());
			values.put("issued_on", LocalDate.now(clock).toString());
			return values;
		};
	}

	private static Standing standing(Standings standings, @Nullable DelegateTask task) {
		return standings.of(PeriodicReportProcess.PERIOD_ID.in(Objects.requireNonNull(task)));
	}

	private static Map<String, Object> shared(StandingRows rows, Standing standing) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("report", rows.head(standing));
		values.put("corrections", words(standing.corrections()));
		values.put("notes", words(standing.notes()));
		values.put("explained", standing.explained().stream().map(rows::explained).toList());
		for (ReportSection section : ReportSection.values()) {
			values.put(key("text", section), standing.texts().getOrDefault(section, ""));
		}
		ReportSection.withFigures()
			.forEach((section) -> values.put(key("figures", section), rows.figures(standing, section)));
		return values;
	}

	private static List<Map<String, String>> words(List<Flag> flags) {
		return flags.stream().map((flag) -> Map.of("words", flag.words())).toList();
	}

	/** Of a section's field or table. */
	static String key(String kind, ReportSection section) {
		return kind + "_" + section.name().toLowerCase(Locale.ROOT);
	}

	private static Map<String, String> option(Person person) {
		return Map.of("value", person.id(), "label", person.name());
	}

	private static Map<String, String> option(UnitReport report, Organisation organisation) {
		return Map.of("value", report.unit(), "label", organisation.unit(report.unit()).name());
	}

}
