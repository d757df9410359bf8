package org.reformflow.apology;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.FormView;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code apology-letter} show. Bean names are used by the
 * model.
 */
@Configuration(proxyBeanMethods = false)
class ApologyForms {

	@Bean
	FormView apologyDraftView(ApologyTable table, WorkingCalendars calendars, Organisation organisation) {
		return (task) -> {
			ApologyRow row = table.get(ApologyProcess.APOLOGY_ID.in(Objects.requireNonNull(task)));
			Map<String, Object> values = new LinkedHashMap<>();
			values.put("apology", apology(row, calendars.of(row.department()), organisation));
			values.put("returnReason", text(row.returnReason()));
			values.put("procedure_name", Optional.ofNullable(row.procedureName()).orElse(row.subject()));
			values.put("dossier_code", text(row.dossierCode()));
			values.put("applicant", text(row.applicant()));
			values.put("progress", text(row.progress()));
			values.put("reason", text(row.reason()));
			values.put("new_due", (row.newDue() != null) ? row.newDue().toString() : "");
			values.put("waiverOptions",
					Arrays.stream(Waiver.values()).map((one) -> option(one.name(), one.label())).toList());
			return values;
		};
	}

	@Bean
	FormView apologySendView(ApologyTable table, WorkingCalendars calendars, Organisation organisation) {
		return (task) -> {
			ApologyRow row = table.get(ApologyProcess.APOLOGY_ID.in(Objects.requireNonNull(task)));
			return Map.of("apology", apology(row, calendars.of(row.department()), organisation), "wayOptions",
					Arrays.stream(SendingWay.values()).map((one) -> option(one.name(), one.label())).toList());
		};
	}

	private static Map<String, Object> apology(ApologyRow row, WorkingCalendar calendar, Organisation organisation) {
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("title", row.subject());
		view.put("unit", organisation.unit(row.unit()).name());
		view.put("code", text(row.dossierCode()));
		view.put("applicant", text(row.applicant()));
		view.put("due", LetterDates.day(row.due()));
		view.put("latest", LetterDates.day(calendar.lastWorkingDayUpTo(row.due().minusDays(1))));
		view.put("procedure", text(row.procedureName()));
		view.put("progress", text(row.progress()));
		view.put("reason", text(row.reason()));
		view.put("newDue", LetterDates.day(row.newDue()));
		view.put("by", Optional.ofNullable(row.draftedBy()).map(organisation::nameOf).orElse(""));
		view.put("letter", (row.fileId() != null) ? "/camunda/api/ext/evidence/files/" + row.fileId() : "");
		return view;
	}

	private static Map<String, String> option(String value, String label) {
		return Map.of("value", value, "label", label);
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
