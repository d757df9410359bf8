package org.reformflow.supervision.history;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.reformflow.supervision.history.ActivityTable.Waiting;

/**
 * What an instance passed on its diagram.
 *
 * @param nodes by id
 * @param flows ids of those that were passed, as far as history tells
 */
record PathMarks(Map<String, Mark> nodes, Set<String> flows) {

	/**
	 * What happened at a node.
	 *
	 * @param done how often it was completed
	 * @param cancelled how often it was cut short
	 * @param running how many tokens are there
	 * @param waiting whether the engine is about to do it
	 * @param failed whether the engine gave it up
	 */
	record Mark(int done, int cancelled, int running, boolean waiting, boolean failed) {

		private static final Mark NONE = new Mark(0, 0, 0, false, false);

		private Mark with(StepRow step) {
			return new Mark(this.done + (step.isDone() ? 1 : 0), this.cancelled + (step.cancelled() ? 1 : 0),
					this.running + ((step.to() == null) ? 1 : 0), this.waiting, this.failed);
		}

		private Mark with(Waiting job) {
			return new Mark(this.done, this.cancelled, this.running, true, job.failed());
		}

	}

	private static final Comparator<StepRow> ORDER = Comparator.comparing(StepRow::from).thenComparing(StepRow::order);

	/** Reads the path from what the engine recorded, which does not name flows. */
	static PathMarks of(Model model, List<StepRow> recorded, List<Waiting> jobs) {
		List<StepRow> steps = recorded.stream().filter((step) -> !step.isBody()).toList();
		Map<String, Mark> nodes = new TreeMap<>();
		steps.forEach((step) -> nodes.merge(step.node(), Mark.NONE.with(step), (mark, now) -> mark.with(step)));
		jobs.forEach((job) -> nodes.merge(job.activity(), Mark.NONE.with(job), (mark, now) -> mark.with(job)));
		Set<String> flows = new TreeSet<>();
		Set<String> pending = jobs.stream().map(Waiting::activity).collect(Collectors.toSet());
		for (StepRow step : steps) {
			if (step.isDone()) {
				taken(model, step, steps, pending).stream().map(Model.Flow::id).forEach(flows::add);
			}
		}
		return new PathMarks(nodes, flows);
	}

	private static List<Model.Flow> taken(Model model, StepRow step, List<StepRow> steps, Set<String> pending) {
		List<Model.Flow> out = model.from(step.node());
		if (out.size() < 2 || step.type().equals("parallelGateway")) {
			return out;
		}
		List<StepRow> next = next(out, step, steps);
		if (next.isEmpty()) {
			List<Model.Flow> waiting = out.stream().filter((flow) -> pending.contains(flow.target())).toList();
			return (waiting.size() == 1) ? waiting : List.of();
		}
		Set<String> reached = step.type().equals("inclusiveGateway")
				? next.stream().map(StepRow::node).collect(Collectors.toSet()) : first(next);
		List<Model.Flow> found = out.stream().filter((flow) -> reached.contains(flow.target())).toList();
		// Two flows to one node: history cannot tell which.
		return (found.size() == reached.size()) ? found : List.of();
	}

	/** What came after a step at the ends of its flows, before the step came again. */
	private static List<StepRow> next(List<Model.Flow> out, StepRow step, List<StepRow> steps) {
		Set<String> targets = out.stream().map(Model.Flow::target).collect(Collectors.toCollection(HashSet::new));
		Optional<StepRow> again = steps.stream()
			.filter((other) -> other.node().equals(step.node()) && ORDER.compare(other, step) > 0)
			.min(ORDER);
		return steps.stream()
			.filter((other) -> targets.contains(other.node()) && ORDER.compare(other, step) > 0)
			.filter((other) -> again.isEmpty() || ORDER.compare(other, again.get()) < 0)
			.sorted(ORDER)
			.toList();
	}

	/** The node that came first; none when two came at once. */
	private static Set<String> first(List<StepRow> next) {
		StepRow first = next.get(0);
		Set<String> nodes = next.stream()
			.filter((step) -> ORDER.compare(step, first) == 0)
			.map(StepRow::node)
			.collect(Collectors.toSet());
		return (nodes.size() == 1) ? nodes : Set.of();
	}

}
