package org.reformflow.modelling.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;

/** What happened in one scenario; stops a process that goes round for ever. */
class Trail implements HistoryEventHandler {

	private static final int MOST = 2000;

	private static final long LONGEST_NANOS = 20_000_000_000L;

	private final String process;

	private final List<String> passed = new ArrayList<>();

	private final List<ScenarioReport.Passage> way = new ArrayList<>();

	private final List<String> recent = new ArrayList<>();

	private final Map<String, List<String>> rules = new TreeMap<>();

	private final Map<String, List<Map<String, Object>>> decisions = new HashMap<>();

	private final List<String> notices = new ArrayList<>();

	private int steps;

	private long started = System.nanoTime();

	private final SimulatedTime time;

	Trail(String process, SimulatedTime time) {
		this.process = process;
		this.time = time;
	}

	/** A new scenario begins. */
	void clear() {
		this.passed.clear();
		this.way.clear();
		this.recent.clear();
		this.rules.clear();
		this.decisions.clear();
		this.notices.clear();
		this.steps = 0;
		this.started = System.nanoTime();
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		if (event instanceof HistoricActivityInstanceEventEntity activity
				&& this.process.equals(activity.getProcessDefinitionKey())) {
			if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
				enter(activity.getActivityId());
			}
		}
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

	private void enter(String activity) {
		this.passed.add(activity);
		reach(activity);
		this.recent.add(activity);
		if (++this.steps > MOST || System.nanoTime() - this.started > LONGEST_NANOS) {
			throw new RunsForEver(new ArrayList<>(new LinkedHashSet<>(
					this.recent.subList(Math.max(0, this.recent.size() - 40), this.recent.size()))));
		}
	}

	void take(String flow) {
		reach(flow);
	}

	private void reach(String id) {
		this.way.add(new ScenarioReport.Passage(id, this.time.text()));
	}

	/** A table was asked. */
	void decide(String table, List<DmnEvaluatedDecisionRule> matching) {
		List<Map<String, Object>> results = new ArrayList<>();
		for (DmnEvaluatedDecisionRule rule : matching) {
			this.rules.computeIfAbsent(table, (key) -> new ArrayList<>()).add(rule.getId());
			Map<String, Object> result = new LinkedHashMap<>();
			rule.getOutputEntries()
				.values()
				.forEach((output) -> result.put(output.getOutputName(), output.getValue().getValue()));
			results.add(result);
		}
		this.decisions.put(table, results);
	}

	/** What a table gave last; null when it was not asked. */
	@Nullable List<Map<String, Object>> decision(String table) {
		return this.decisions.get(table);
	}

	/** How far it is, to go back to when what follows is undone. */
	Mark mark() {
		return new Mark(this.passed.size(), this.way.size(), this.notices.size());
	}

	/** Forgets what was noted since: the engine has undone it. */
	void undo(Mark mark) {
		this.passed.subList(mark.passed(), this.passed.size()).clear();
		this.way.subList(mark.way(), this.way.size()).clear();
		this.notices.subList(mark.notices(), this.notices.size()).clear();
	}

	/** A moment of the trail. */
	record Mark(int passed, int way, int notices) {

	}

	void sent(List<String> templates) {
		this.notices.addAll(templates);
	}

	/** What was come to, in order, by id; flows are left out. */
	List<String> passed() {
		return List.copyOf(this.passed);
	}

	/** What was entered, and flows that were taken, in order. */
	List<ScenarioReport.Passage> way() {
		return List.copyOf(this.way);
	}

	/** Rules that matched, by table. */
	Map<String, List<String>> rules() {
		return this.rules;
	}

	/** Notices since this was last asked. */
	List<String> takeNotices() {
		List<String> taken = List.copyOf(this.notices);
		this.notices.clear();
		return taken;
	}

	/** A process that does not come to a place where it waits. */
	static class RunsForEver extends RuntimeException {

		private final transient List<String> activities;

		RunsForEver(List<String> activities) {
			super("runs for ever");
			this.activities = activities;
		}

		List<String> activities() {
			return this.activities;
		}

	}

}
