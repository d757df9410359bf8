package org.reformflow.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.reformflow.deadline.DeadlineKind;
import org.reformflow.organisation.Organisation;

import org.springframework.stereotype.Component;

/** Options of select and taglist fields, as form-js takes them. */
@Component
class FormOptions {

	private final Organisation organisation;

	private final Clock clock;

	FormOptions(Organisation organisation, Clock clock) {
		this.organisation = organisation;
		this.clock = clock;
	}

	static Map<String, String> option(String value, String label) {
		return Map.of("value", value, "label", label);
	}

	List<Map<String, String>> units(String department) {
		return this.organisation.actingUnits(department, LocalDate.now(this.clock))
			.stream()
			.map((unit) -> option(unit.id(), unit.name()))
			.toList();
	}

	List<Map<String, String>> unitsOrAll(String department) {
		List<Map<String, String>> options = new ArrayList<>();
		options.add(option(BreakdownForm.ALL_UNITS, "Tất cả đơn vị"));
		options.addAll(units(department));
		return options;
	}

	List<Map<String, String>> members(String unit) {
		return this.organisation.members(unit).stream().map((person) -> option(person.id(), person.name())).toList();
	}

	static List<Map<String, String>> areas() {
		List<Map<String, String>> options = new ArrayList<>();
		for (ReformArea area : ReformArea.values()) {
			options.add(option(area.name(), area.label()));
		}
		options.add(option("NONE", "Ngoài sáu lĩnh vực"));
		return options;
	}

	static List<Map<String, String>> priorities() {
		return Arrays.stream(Priority.values()).map((one) -> option(one.code(), one.label())).toList();
	}

	static List<Map<String, String>> deadlineKinds() {
		List<Map<String, String>> options = new ArrayList<>();
		options.add(option(BreakdownForm.AUTOMATIC, "Tự nhận biết theo lời văn"));
		for (DeadlineKind kind : DeadlineKind.values()) {
			options.add(option(kind.name(), kind.label()));
		}
		return options;
	}

}
