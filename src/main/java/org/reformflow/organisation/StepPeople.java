package org.reformflow.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.Refusal;
import org.reformflow.process.Starters;
import org.reformflow.process.StepInputs;

import org.springframework.stereotype.Component;

/**
 * The people whom a step of a model names in an input: ids of people, roles, units, heads
 * of units ({@code <unit>.head}) and {@value #STARTER}, who began the case; with commas
 * between them, or as a collection.
 */
@Component
public class StepPeople {

	/** Stands for the person who began the case. */
	public static final String STARTER = "starter";

	private static final String HEAD = ".head";

	private final Organisation organisation;

	private final Starters starters;

	StepPeople(Organisation organisation, Starters starters) {
		this.organisation = organisation;
		this.starters = starters;
	}

	/**
	 * Ids of the people behind an input of a step.
	 * @throws Refusal when a name is unknown in the department of the case, or nobody is
	 * behind all of them
	 */
	public Set<String> of(DelegateExecution execution, String input) {
		StepInputs inputs = new StepInputs(execution);
		Set<String> people = new LinkedHashSet<>();
		for (String name : split(inputs.value(input))) {
			people.addAll(STARTER.equals(name) ? this.starters.of(execution.getProcessInstanceId()).stream().toList()
					: people(DepartmentTenants.DEPARTMENT.in(execution), name, inputs));
		}
		if (people.isEmpty()) {
			throw inputs.refusal("không gửi được cho ai: “" + inputs.text(input).orElse("")
					+ "”. Hãy ghi mã người, nhóm hay đơn vị đang có người.");
		}
		return people;
	}

	private static List<String> split(@Nullable Object names) {
		Stream<?> parts = (names instanceof Collection<?> several) ? several.stream() : Stream.ofNullable(names);
		return parts.flatMap((part) -> Arrays.stream(part.toString().split(",")))
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.toList();
	}

	private List<String> people(String department, String name, StepInputs inputs) {
		if (this.organisation.person(name).filter((person) -> isOf(person, department)).isPresent()) {
			return List.of(name);
		}
		String unit = name.endsWith(HEAD) ? name.substring(0, name.length() - HEAD.length()) : name;
		if (this.organisation.findUnit(department, unit).isEmpty()
				&& Stream.of(Role.values()).noneMatch((role) -> role.group().equals(name))) {
			throw inputs.refusal("nêu người nhận “" + name + "” không có trong Sở. Hãy ghi mã người, nhóm (như office),"
					+ " đơn vị, hoặc người đứng đầu (mã đơn vị kèm .head).");
		}
		return this.organisation.groupMembers(department, name).stream().map(Person::id).toList();
	}

	private static boolean isOf(Person person, String department) {
		return person.department() == null || department.equals(person.department());
	}

}
