package org.reformflow.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reformflow.process.Capability;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.FormView;
import org.reformflow.process.ProcessVariable;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of process {@code head-substitution}: a head names a person who stands in
 * during an absence. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class SubstitutionSteps {

	private static final ProcessVariable<Long> SUBSTITUTION_ID = ProcessVariable.number("substitutionId");

	@Bean
	FormView substitutionView(Organisation organisation) {
		return (task) -> {
			Person head = organisation.current();
			List<Map<String, String>> others = Optional.ofNullable(head.unit())
				.map(organisation::members)
				.orElse(List.of())
				.stream()
				.filter((member) -> !member.id().equals(head.id()))
				.map((member) -> Map.of("value", member.id(), "label", member.name()))
				.toList();
			return Map.of("memberOptions", others);
		};
	}

	@Bean
	ExecutionListener nameSubstitute(Organisation organisation, Clock clock) {
		return (execution) -> {
			Person head = organisation.current();
			String unit = Optional.ofNullable(head.unit())
				.filter((id) -> head.is(Role.UNIT_HEAD))
				.orElseThrow(() -> new Refusal("Chỉ trưởng đơn vị được cử người thay mình."));
			SubmittedForm form = new SubmittedForm(execution);
			LocalDate from = form.requireDate("from", "Hãy chọn ngày bắt đầu.");
			LocalDate to = form.requireDate("to", "Hãy chọn ngày kết thúc.");
			long id = organisation.nameSubstitute(unit, form.require("substitute", "Hãy chọn người thay."), from, to,
					head.id());
			SUBSTITUTION_ID.set(execution, id);
			DepartmentTenants.DEPARTMENT.set(execution, head.department());
			execution.setVariable("absentUnit", unit);
			execution.setVariable("substitutionFrom", Date.from(from.atStartOfDay(clock.getZone()).toInstant()));
			execution.setVariable("substitutionTo",
					Date.from(to.plusDays(1).atStartOfDay(clock.getZone()).minusSeconds(1).toInstant()));
			execution.setProcessBusinessKey("substitution-" + id);
		};
	}

	@Bean
	@Capability(name = "Trao quyền thay",
			description = "Trao quyền của người đứng đầu đơn vị cho người thay đã được cử.", needs = "substitutionId")
	JavaDelegate beginSubstitution(Organisation organisation) {
		return (execution) -> organisation.beginSubstitution(SUBSTITUTION_ID.in(execution));
	}

	@Bean
	@Capability(name = "Thu lại quyền thay", description = "Chấm dứt việc thay người đứng đầu đơn vị.",
			needs = "substitutionId")
	JavaDelegate endSubstitution(Organisation organisation) {
		return (execution) -> organisation.endSubstitution(SUBSTITUTION_ID.in(execution));
	}

}
