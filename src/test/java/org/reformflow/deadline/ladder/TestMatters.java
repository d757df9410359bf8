package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.reformflow.People;
import org.reformflow.TestClock;
import org.reformflow.deadline.DeadlineKind;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;

/** Matters of tests, whose deadlines are watched as those of the product's own are. */
@TestComponent
public class TestMatters implements LadderOwner {

	private final Map<String, Facts> open = new ConcurrentHashMap<>();

	private final Map<String, List<String>> escalated = new ConcurrentHashMap<>();

	private final ObjectProvider<Ladders> ladders;

	private final LadderTable table;

	private final StepTable steps;

	private final ManagementService management;

	private final RuntimeService runtime;

	private final TestClock time;

	private final Clock clock;

	private final People people;

	TestMatters(ObjectProvider<Ladders> ladders, LadderTable table, StepTable steps, ManagementService management,
			RuntimeService runtime, TestClock time, People people) {
		this.ladders = ladders;
		this.table = table;
		this.steps = steps;
		this.management = management;
		this.runtime = runtime;
		this.time = time;
		this.clock = time;
		this.people = people;
	}

	@Override
	public String name() {
		return "test";
	}

	@Override
	public Map<String, Facts> facts(Collection<String> ids) {
		Map<String, Facts> facts = new HashMap<>();
		ids.stream().filter(this.open::containsKey).forEach((id) -> facts.put(id, this.open.get(id)));
		return facts;
	}

	@Override
	public void escalated(String id, String words) {
		this.escalated.computeIfAbsent(id, (matter) -> new ArrayList<>()).add(words);
	}

	@Override
	public void move(String id, LocalDate lastDay, String reason) {
		this.ladders.getObject().move("test", id, lastDay);
	}

	/** Watches pieces of work of Phòng Quản lý Khoa học, all in one transaction. */
	public void watch(int count, LocalDate lastDay) {
		List<NewLadder> deadlines = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			String id = UUID.randomUUID().toString();
			this.open.put(id, facts(id, "chậm nhất ngày " + lastDay));
			deadlines.add(new NewLadder("so-khcn", "test", id, "assignment", "normal", id, DeadlineKind.NO_LATER_THAN,
					"chậm nhất ngày " + lastDay, List.of(), lastDay, LocalDate.now(this.clock)));
		}
		this.ladders.getObject().watch(deadlines);
	}

	private static Facts facts(String id, String words) {
		return new Facts("Rà soát thủ tục " + id, "05/KH-SKHCN Kế hoạch", "quan-ly-khoa-hoc", Set.of("chuyenvien.qlkh"),
				words);
	}

	/** A watched piece of work of Phòng Quản lý Khoa học. */
	Matter dueOn(@Nullable String lastDay) {
		return due("assignment", "normal", lastDay);
	}

	Matter due(String kind, String priority, @Nullable String lastDay) {
		return due(kind, priority, lastDay, DeadlineKind.NO_LATER_THAN, "chậm nhất ngày " + lastDay);
	}

	Matter due(String kind, String priority, @Nullable String lastDay, DeadlineKind deadlineKind, String words,
			String... recurrence) {
		String id = UUID.randomUUID().toString();
		this.open.put(id, facts(id, words));
		this.ladders.getObject()
			.watch(List
				.of(new NewLadder("so-khcn", "test", id, kind, priority, id, deadlineKind, words, List.of(recurrence),
						(lastDay != null) ? LocalDate.parse(lastDay) : null, LocalDate.now(this.clock))));
		return new Matter(id);
	}

	/** The business key of a matter that was just urged, at the time that this leaves. */
	public String urged() {
		this.time.stopAt("2026-03-02T09:00");
		Matter matter = dueOn("2026-03-16");
		this.open.put(matter.id(), new Facts("Rà soát thủ tục hành chính nội bộ", "05/KH-SKHCN Kế hoạch cải cách",
				"quan-ly-khoa-hoc", Set.of("chuyenvien.qlkh"), "chậm nhất ngày 16/3/2026"));
		return matter.climbTo("T+3").id();
	}

	/** One watched matter. */
	class Matter {

		private final String id;

		Matter(String id) {
			this.id = id;
		}

		String id() {
			return this.id;
		}

		LadderRow row() {
			return TestMatters.this.table.ofMatters("test", List.of(this.id)).get(0);
		}

		/** When the next tier comes, in local time, or null. */
		@Nullable String next() {
			LadderRow row = row();
			return (row.nextAt() != null)
					? row.nextAt().atZoneSameInstant(TestMatters.this.clock.getZone()).toLocalDateTime().toString()
					: null;
		}

		/** The due date of the engine's timer, in local time, or null without one. */
		@Nullable String timer() {
			return timers().stream()
				.map((job) -> job.getDuedate().toInstant().atZone(TestMatters.this.clock.getZone()))
				.map((moment) -> moment.toLocalDateTime().toString())
				.findFirst()
				.orElse(null);
		}

		private List<Job> timers() {
			return TestMatters.this.management.createJobQuery()
				.processInstanceId(row().processInstanceId())
				.timers()
				.list();
		}

		/** Lets time pass to the next tier, and the tier come. */
		Matter climb() {
			TestMatters.this.time.stopAt(String.valueOf(next()));
			return fire();
		}

		/** Runs the timer now, whatever the clock says. */
		Matter fire() {
			timers().forEach((job) -> TestMatters.this.management.executeJob(job.getId()));
			return this;
		}

		/** Climbs until a tier has come. */
		Matter climbTo(String tier) {
			while (steps().stream().noneMatch((step) -> step.startsWith(tier + " "))) {
				climb();
			}
			return this;
		}

		/** All records, such as "T+3 FIRED 2026-03-05T07:30". */
		List<String> steps() {
			return records().stream()
				.map((step) -> step.tier() + " " + step.state() + " "
						+ step.at().atZoneSameInstant(TestMatters.this.clock.getZone()).toLocalDateTime())
				.toList();
		}

		List<StepRow> records() {
			return TestMatters.this.steps.ofLadder(row().id());
		}

		List<String> history() {
			return TestMatters.this.escalated.getOrDefault(this.id, List.of());
		}

		void moveTo(String lastDay) {
			TestMatters.this.move(this.id, LocalDate.parse(lastDay), "test");
		}

		void pause() {
			TestMatters.this.ladders.getObject().pause("test", this.id);
		}

		void resume() {
			TestMatters.this.ladders.getObject().resume("test", this.id);
		}

		void end() {
			TestMatters.this.ladders.getObject().end("test", this.id);
		}

		/** Somebody deletes the instance in Cockpit. */
		void delete() {
			TestMatters.this.runtime.deleteProcessInstance(row().processInstanceId(), "by hand");
		}

		/** Neither a unit nor anybody does it any more. */
		void becomesNobodys() {
			TestMatters.this.open.put(this.id, new Facts("Việc không của ai", "", null, Set.of(), ""));
		}

		/** It is gone without its ladder having been told. */
		void vanish() {
			TestMatters.this.open.remove(this.id);
		}

		boolean hasEnded() {
			return TestMatters.this.people.hasEnded(String.valueOf(row().processInstanceId()));
		}

		boolean asks(String person) {
			return !TestMatters.this.people.tasks(person, this.id, "Task_Answer").isEmpty();
		}

		void answer(String person, Map<String, Object> fields) {
			TestMatters.this.people.submit(person, this.id, "Task_Answer", fields);
		}

	}

}
