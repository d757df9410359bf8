package org.reformflow.workbook;

import java.util.Objects;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of process {@code table-change}: the office sends a whole table as an Excel
 * file, somebody else approves it. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class TableChangeSteps {

	static final ProcessVariable<String> CHANGE = ProcessVariable.string("tableChangeId");

	private static final ProcessVariable<String> UPLOADER = ProcessVariable.string("uploader");

	private static final ProcessVariable<String> APPROVERS = ProcessVariable.string("approvers");

	@Bean
	ExecutionListener startTableChange(TableUpdates updates, Tables tables, Organisation organisation) {
		return (execution) -> {
			Person person = organisation.current();
			String department = person.department();
			if (department == null || !person.is(Role.OFFICE)
					|| !department.equals(Objects.requireNonNullElse(execution.getTenantId(), ""))) {
				throw new Refusal("Chỉ Văn phòng được sửa danh mục của cơ quan mình.");
			}
			TableChange change = updates.start(department,
					new SubmittedForm(execution).require("table_key", "Hãy chọn bảng cần sửa."), person.id());
			execution.setProcessBusinessKey(change.id());
			DepartmentTenants.DEPARTMENT.set(execution, department);
			CHANGE.set(execution, change.id());
			UPLOADER.set(execution, person.id());
			execution.setVariable("subject", tables.get(change.table()).label());
		};
	}

	@Bean
	TaskListener submitTable(TableUpdates updates, TableChangeNotices notices, Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String id = CHANGE.in(task);
			Person person = organisation.current();
			if (form.require("tableUpload", "Hãy chọn gửi duyệt hoặc hủy.").equals("cancel")) {
				updates.cancel(id, form.text("note").orElse(""), person.id());
				return;
			}
			updates.submit(id, task.getId(), form.require("note", "Hãy ghi lý do sửa bảng."), person.id());
			Role approvers = approvers(organisation, DepartmentTenants.DEPARTMENT.in(task), person);
			UPLOADER.set(task.getExecution(), person.id());
			APPROVERS.set(task.getExecution(), approvers.group());
			notices.submitted(updates.get(id), task.getId(), approvers);
		};
	}

	/** The chief of the office, unless nobody but the sender is one. */
	private static Role approvers(Organisation organisation, String department, Person sender) {
		boolean another = organisation.holders(department, Role.CHIEF_OF_OFFICE)
			.stream()
			.anyMatch((chief) -> !chief.id().equals(sender.id()));
		return another ? Role.CHIEF_OF_OFFICE : Role.LEADERSHIP;
	}

	@Bean
	TaskListener decideTable(TableUpdates updates, TableChangeNotices notices, Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String id = CHANGE.in(task);
			String person = organisation.current().id();
			switch (form.require("tableDecision", "Hãy chọn duyệt, trả lại hoặc hủy.")) {
				case "approve" -> updates.approve(id, person);
				case "return" -> updates.giveBack(id, form.require("reason", "Hãy ghi lý do trả lại."), person);
				case "cancel" -> updates.cancel(id, form.require("reason", "Hãy ghi lý do hủy."), person);
				default -> throw new Refusal("Hãy chọn duyệt, trả lại hoặc hủy.");
			}
			notices.decided(updates.get(id), task.getId());
		};
	}

}
