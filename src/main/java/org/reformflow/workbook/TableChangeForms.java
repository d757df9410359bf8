package org.reformflow.workbook;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.FormView;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;
import org.reformflow.workbook.TableChange.Decision;
import org.reformflow.workbook.TableChange.Upload;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code table-change} show. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class TableChangeForms {

	private static final int HISTORY = 10;

	private static final int SHOWN = 500;

	@Bean
	FormView tableStartView(Tables tables, TableUpdates updates, Organisation organisation, Clock clock) {
		return (task) -> {
			Person person = organisation.current();
			String department = Optional.ofNullable(person.department())
				.filter((id) -> person.is(Role.OFFICE))
				.orElseThrow(() -> new Refusal("Chỉ Văn phòng được sửa danh mục của cơ quan mình."));
			return Map.of("tables",
					tables.all().stream().map((table) -> Map.of("value", table.key(), "label", table.label())).toList(),
					"history",
					updates.ended(department, HISTORY)
						.stream()
						.map((change) -> history(change, tables, organisation, clock))
						.toList());
		};
	}

	private static Map<String, Object> history(TableChange change, Tables tables, Organisation organisation,
			Clock clock) {
		Decision decision = change.decision();
		return Map.of("table", label(change, tables), "state", change.state().label(), "by",
				organisation.nameOf(change.startedBy()), "decision",
				(decision != null) ? organisation.nameOf(decision.by()) + ", "
						+ VietnameseDates.words(decision.at(), clock.getZone()) : "");
	}

	/** The label, also of a table that is no longer plugged in. */
	private static String label(TableChange change, Tables tables) {
		return tables.find(change.table()).map(EditableTable::label).orElse(change.table());
	}

	@Bean
	FormView tableUploadView(Tables tables, TableUpdates updates, Organisation organisation) {
		return (task) -> {
			TableChange change = updates.get(TableChangeSteps.CHANGE.in(Objects.requireNonNull(task, "no task")));
			Decision decision = change.decision();
			return Map.of("table",
					Map.of("label", label(change, tables), "link", TableController.path(change.table()), "isReturned",
							change.state() == ChangeState.RETURNED, "reason",
							(decision != null) ? decision.reason() : "", "returnedBy",
							(decision != null) ? organisation.nameOf(decision.by()) : ""));
		};
	}

	@Bean
	FormView tableApproveView(Tables tables, TableUpdates updates, Organisation organisation, Clock clock) {
		return (task) -> {
			TableChange change = updates.get(TableChangeSteps.CHANGE.in(Objects.requireNonNull(task, "no task")));
			Upload upload = Objects.requireNonNull(change.upload(), "nothing was uploaded");
			List<RowChange> changes = updates.changes(change);
			Map<String, Object> values = new LinkedHashMap<>();
			values.put("table",
					Map.of("label", label(change, tables), "link", TableController.path(change.table()), "file",
							"/camunda/api/ext/evidence/files/" + upload.fileId(), "fileName", upload.fileName(),
							"sha256", upload.sha256(), "note", upload.note(), "by", organisation.nameOf(upload.by()),
							"at", VietnameseDates.words(upload.at(), clock.getZone())));
			values.put("changes",
					changes.stream()
						.limit(SHOWN)
						.map((row) -> Map.of("kind", row.kind().label(), "sheet", row.sheet(), "row", row.row(),
								"words", row.words()))
						.toList());
			values.put("summary", summary(changes));
			return values;
		};
	}

	/** Such as "Thêm 2, Sửa 1, Bỏ 0". */
	static String summary(List<RowChange> changes) {
		StringBuilder words = new StringBuilder();
		for (RowChange.Kind kind : RowChange.Kind.values()) {
			words.append(words.isEmpty() ? "" : ", ")
				.append(kind.label())
				.append(' ')
				.append(changes.stream().filter((change) -> change.kind() == kind).count());
		}
		return words + (changes.size() > SHOWN ? " (chỉ hiện %d dòng đầu)".formatted(SHOWN) : "");
	}

}
