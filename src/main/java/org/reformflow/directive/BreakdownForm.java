package org.reformflow.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.Deadline;
import org.reformflow.deadline.DeadlineKind;
import org.reformflow.deadline.DeadlineWords;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;
import org.reformflow.process.SubmittedForm.Row;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Component;

/** Rows of the breakdown form and the items they mean. */
@Component
class BreakdownForm {

	/** Option of the lead-unit field that means every acting unit. */
	static final String ALL_UNITS = "*";

	/** Option of the deadline-kind field that leaves the kind to the words. */
	static final String AUTOMATIC = "AUTO";

	/** Fields of the monitoring form that mean the same as in a row. */
	private static final List<String> FIELDS = List.of("area", "deadline_words", "deadline_kind", "deadline_date",
			"targets", "external_units", "priority", "dossier", "dossier_code", "dossier_applicant");

	private final Organisation organisation;

	private final DeadlineWords deadlineWords;

	private final DueDays dueDays;

	private final Clock clock;

	BreakdownForm(Organisation organisation, DeadlineWords deadlineWords, DueDays dueDays, Clock clock) {
		this.organisation = organisation;
		this.deadlineWords = deadlineWords;
		this.dueDays = dueDays;
		this.clock = clock;
	}

	/** Reads the rows; a row without a code gets the next one. */
	List<BreakdownItem> read(String department, List<Row> rows) {
		List<BreakdownItem> items = new ArrayList<>();
		for (Row row : rows) {
			items.add(item(department, row, "t" + (items.size() + 1)));
		}
		return items;
	}

	/**
	 * Reads an item that the monitoring form adds after issue; its fields are those of a
	 * row, with the text in {@code new_text}.
	 * @param code the new item's code
	 */
	BreakdownItem addition(String department, String code, SubmittedForm form) {
		Map<String, Object> row = new LinkedHashMap<>();
		form.text("new_text").ifPresent((text) -> row.put("text", text));
		for (String key : FIELDS) {
			form.text(key).ifPresent((value) -> row.put(key, value));
		}
		row.put("lead_units", form.list("lead_units"));
		row.put("coordinating_units", form.list("coordinating_units"));
		return item(department, new Row(row), code);
	}

	private BreakdownItem item(String department, Row row, String codeIfMissing) {
		String code = row.text("code").orElse(codeIfMissing);
		String text = row.text("text")
			.orElseThrow(() -> new Refusal("Nhiệm vụ “" + code + "” chưa có nội dung: hãy nhập nội dung."));
		try {
			return new BreakdownItem(code, text, units(department, row.list("lead_units")), names(row, "unknown_leads"),
					units(department, row.list("coordinating_units")), names(row, "external_units"), area(row),
					deadline(department, row), Target.parseLines(row.text("targets").orElse(null)),
					row.text("priority").map(Priority::of).orElse(Priority.NORMAL), dossier(row));
		}
		catch (Refusal ex) {
			throw new Refusal("Nhiệm vụ “" + code + "”: " + ex.getMessage());
		}
	}

	private List<String> units(String department, List<String> chosen) {
		List<Unit> acting = this.organisation.actingUnits(department, LocalDate.now(this.clock));
		List<String> known = acting.stream().map(Unit::id).toList();
		if (chosen.contains(ALL_UNITS)) {
			return known;
		}
		for (String unit : chosen) {
			if (!known.contains(unit)) {
				throw new Refusal("không có đơn vị “" + unit + "” trong danh mục: hãy chọn lại.");
			}
		}
		return chosen;
	}

	/** Names in a text field, separated by semicolons. */
	private static List<String> names(Row row, String key) {
		return row.text(key)
			.stream()
			.flatMap((text) -> Arrays.stream(text.split(";")))
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.toList();
	}

	private static @Nullable ReformArea area(Row row) {
		return row.text("area").filter((area) -> !area.equals("NONE")).map(ReformArea::valueOf).orElse(null);
	}

	private static @Nullable Dossier dossier(Row row) {
		return row.text("dossier")
			.filter("true"::equals)
			.map((yes) -> new Dossier(row.text("dossier_code").orElse(null),
					row.text("dossier_applicant").orElse(null)))
			.orElse(null);
	}

	private Deadline deadline(String department, Row row) {
		String words = row.text("deadline_words").orElse(null);
		Optional<LocalDate> date = row.date("deadline_date");
		String kind = row.text("deadline_kind").orElse(AUTOMATIC);
		if (!kind.equals(AUTOMATIC)) {
			DeadlineKind chosen = DeadlineKind.valueOf(kind);
			Deadline recognised = this.deadlineWords.recognise(department, words, LocalDate.now(this.clock))
				.orElse(Deadline.none());
			boolean same = recognised.kind() == chosen;
			return new Deadline(chosen, words, date.orElse(same ? recognised.date() : null),
					same ? recognised.from() : null, same ? recognised.recurrence() : List.of());
		}
		return date.map((day) -> new Deadline(DeadlineKind.NO_LATER_THAN, words, day, null, List.of()))
			.orElseGet(() -> this.deadlineWords.parse(department, words, LocalDate.now(this.clock)));
	}

	/** The form's row of an item. */
	Map<String, Object> row(String department, BreakdownItem item) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("code", item.code());
		row.put("text", item.text());
		row.put("lead_units", item.leadUnits());
		row.put("unknown_leads", String.join("; ", item.unknownLeads()));
		row.put("lead_names", leadNames(item));
		row.put("coordinating_units", item.coordinatingUnits());
		row.put("coordinator_names", coordinatorNames(item));
		row.put("external_units", String.join("; ", item.externalParties()));
		row.put("area", (item.area() != null) ? item.area().name() : "NONE");
		row.put("area_name", (item.area() != null) ? item.area().label() : "Ngoài sáu lĩnh vực");
		row.put("deadline_words", Optional.ofNullable(item.deadline().raw()).orElse(""));
		row.put("deadline_kind", item.deadline().kind().name());
		row.put("deadline_date", Optional.ofNullable(item.deadline().date()).map(LocalDate::toString).orElse(""));
		row.put("deadline",
				this.dueDays.of(item.deadline())
					.map((due) -> this.dueDays.words(department, due))
					.orElse(item.deadline().kind().label()));
		row.put("targets", String.join("\n",
				item.targets().stream().map((target) -> target.metric() + ": " + target.words()).toList()));
		row.put("priority", item.priority().code());
		row.put("priority_name", item.priority().label());
		putDossier(row, item.dossier());
		return row;
	}

	private static void putDossier(Map<String, Object> row, @Nullable Dossier dossier) {
		row.put("dossier", dossier != null);
		row.put("dossier_code", (dossier != null) ? DirectiveForms.text(dossier.code()) : "");
		row.put("dossier_applicant", (dossier != null) ? DirectiveForms.text(dossier.applicant()) : "");
		row.put("dossier_words", (dossier != null) ? dossier.words() : "");
	}

	private String coordinatorNames(BreakdownItem item) {
		return Stream
			.concat(item.coordinatingUnits().stream().map((unit) -> this.organisation.unit(unit).name()),
					item.externalParties().stream())
			.collect(Collectors.joining("; "));
	}

	private String leadNames(BreakdownItem item) {
		List<String> names = new ArrayList<>(item.unknownLeads().stream().map((words) -> "? " + words).toList());
		item.leadUnits().forEach((unit) -> names.add(this.organisation.unit(unit).name()));
		return names.isEmpty() ? "(chưa chọn)" : String.join("; ", names);
	}

}
