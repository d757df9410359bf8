package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.DeadlineKind;
import org.reformflow.process.AsSystem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The ladders that a model starts by itself. What they are about is kept with the process
 * instance, so they end with it: matter {@code <process instance>/<number>}.
 */
@Component
class StepLadderProcess implements LadderOwner {

	static final String OWNER = "step";

	private static final String VARIABLE = "stepLadders";

	private static final TypeReference<TreeMap<Integer, Watched>> WATCHED = new TypeReference<>() {
	};

	private final ObjectProvider<Ladders> ladders;

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	private final ObjectMapper json;

	private final Clock clock;

	StepLadderProcess(ObjectProvider<Ladders> ladders, RuntimeService runtime, AsSystem asSystem, ObjectMapper json,
			Clock clock) {
		this.ladders = ladders;
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.json = json;
		this.clock = clock;
	}

	/** Watches a deadline of a case; one with the same title is ended before. */
	void start(DelegateExecution execution, String department, String kind, Watched deadline, LocalDate lastDay) {
		end(execution, deadline.title());
		TreeMap<Integer, Watched> all = read(execution.getVariable(VARIABLE));
		int number = all.isEmpty() ? 1 : all.lastKey() + 1;
		all.put(number, deadline);
		write(execution, all);
		this.ladders.getObject()
			.watch(List.of(new NewLadder(department, OWNER, matter(execution, number), kind, "normal",
					execution.getProcessBusinessKey(), DeadlineKind.NO_LATER_THAN, null, List.of(), lastDay,
					LocalDate.now(this.clock))));
	}

	/**
	 * Ends the ladder of a title, or all of the case when it is null.
	 * @return whether there was one
	 */
	boolean end(DelegateExecution execution, @Nullable String title) {
		TreeMap<Integer, Watched> all = read(execution.getVariable(VARIABLE));
		List<Integer> ended = all.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().ended() && (title == null || entry.getValue().title().equals(title)))
			.map(Map.Entry::getKey)
			.toList();
		ended.forEach((number) -> {
			all.computeIfPresent(number, (key, watched) -> watched.end());
			this.ladders.getObject().end(OWNER, matter(execution, number));
		});
		if (!ended.isEmpty()) {
			write(execution, all);
		}
		return !ended.isEmpty();
	}

	/** The case is over. */
	void over(DelegateExecution execution) {
		read(execution.getVariable(VARIABLE)).keySet()
			.forEach((number) -> this.ladders.getObject().end(OWNER, matter(execution, number)));
	}

	private static String matter(DelegateExecution execution, int number) {
		return execution.getProcessInstanceId() + "/" + number;
	}

	@Override
	public String name() {
		return OWNER;
	}

	@Override
	public Map<String, Facts> facts(Collection<String> matterIds) {
		Map<String, List<String>> byCase = matterIds.stream()
			.collect(Collectors.groupingBy((id) -> id.substring(0, id.indexOf('/'))));
		Map<String, Facts> facts = new HashMap<>();
		this.asSystem.run(() -> this.runtime.createVariableInstanceQuery()
			.processInstanceIdIn(byCase.keySet().toArray(String[]::new))
			.variableNameIn(VARIABLE, "subject")
			.list()
			.stream()
			.collect(Collectors.groupingBy(VariableInstance::getProcessInstanceId))
			.forEach((id, variables) -> byCase.getOrDefault(id, List.of())
				.forEach((matter) -> add(facts, matter, variables))));
		return facts;
	}

	private void add(Map<String, Facts> facts, String matter, List<VariableInstance> variables) {
		Watched watched = read(value(variables, VARIABLE))
			.get(Integer.valueOf(matter.substring(matter.indexOf('/') + 1)));
		if (watched != null) {
			String subject = (value(variables, "subject") instanceof String text) ? text : "";
			facts.put(matter, new Facts(watched.title(), subject, null, watched.people(), "theo bước xử lý"));
		}
	}

	private static @Nullable Object value(List<VariableInstance> variables, String name) {
		return variables.stream()
			.filter((variable) -> name.equals(variable.getName()))
			.map(VariableInstance::getValue)
			.findFirst()
			.orElse(null);
	}

	@Override
	public void move(String matterId, LocalDate lastDay, String reason) {
		this.ladders.getObject().move(OWNER, matterId, lastDay);
	}

	private TreeMap<Integer, Watched> read(@Nullable Object variable) {
		try {
			return (variable instanceof String text) ? this.json.readValue(text, WATCHED) : new TreeMap<>();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Variable " + VARIABLE + " holds no ladders", ex);
		}
	}

	private void write(DelegateExecution execution, Map<Integer, Watched> all) {
		try {
			execution.getProcessInstance().setVariable(VARIABLE, this.json.writeValueAsString(all));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What a ladder is about.
	 *
	 * @param people ids of those who do it
	 */
	record Watched(String title, Set<String> people, boolean ended) {

		Watched end() {
			return new Watched(this.title, this.people, true);
		}

	}

}
