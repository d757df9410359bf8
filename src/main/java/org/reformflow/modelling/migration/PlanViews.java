package org.reformflow.modelling.migration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.migration.PlanView.Option;
import org.reformflow.modelling.migration.PlanView.Origin;
import org.reformflow.modelling.migration.PlanView.PartView;
import org.reformflow.modelling.migration.PlanView.Place;
import org.reformflow.modelling.migration.PlanView.VersionView;

import org.springframework.stereotype.Component;

/** Tells a plan in words. */
@Component
class PlanViews {

	private final RunningCases cases;

	PlanViews(RunningCases cases) {
		this.cases = cases;
	}

	PlanView of(Plan plan) {
		Map<String, Long> running = this.cases.count(plan.target().process());
		return new PlanView(plan.target().process(), plan.target().name(), VersionView.of(plan.target()),
				plan.legs()
					.stream()
					.map((leg) -> part(leg, running.getOrDefault(leg.source().definition(), 0L)))
					.toList(),
				plan.problems());
	}

	private PartView part(Plan.Leg leg, long running) {
		Map<String, Long> standing = this.cases.places(leg.source().definition());
		return new PartView(VersionView.of(leg.source()), running,
				leg.from()
					.all()
					.stream()
					.map((step) -> place(leg, step, standing.getOrDefault(step.id(), 0L)))
					.toList());
	}

	private static Place place(Plan.Leg leg, ModelStep step, long standing) {
		Instruction goes = leg.part()
			.instructions()
			.stream()
			.filter((each) -> each.from().equals(step.id()))
			.findFirst()
			.orElse(null);
		List<ModelStep> fitting = leg.to()
			.all()
			.stream()
			.filter((other) -> other.isLike(step) && isSameScope(leg, step, other))
			.toList();
		ModelStep fresh = (goes != null) ? leg.to().find(goes.to()) : null;
		return new Place(step.id(), step.name(), step.kindWords(), standing, step.dated(),
				goes != null && goes.afresh(), (goes != null) ? goes.to() : null,
				(goes != null) ? leg.to().nameOf(goes.to()) : null, origin(leg, step, goes),
				(goes == null) ? proposal(step, fitting) : null,
				fitting.stream().map((other) -> new Option(other.id(), other.name())).toList(),
				(fresh != null) ? TaskChanges.stays(step, goes != null && goes.afresh(), step.task(), fresh.task())
						: List.of(),
				(fresh != null) ? TaskChanges.changes(step.task(), fresh.task()) : List.of(), problem(leg, step, goes));
	}

	private static boolean isSameScope(Plan.Leg leg, ModelStep step, ModelStep other) {
		return Objects.equals(mapped(leg, step.scope()), other.scope())
				&& Objects.equals(mapped(leg, step.host()), other.host());
	}

	private static @Nullable String mapped(Plan.Leg leg, @Nullable String id) {
		return leg.part()
			.instructions()
			.stream()
			.filter((each) -> each.from().equals(id))
			.map(Instruction::to)
			.findFirst()
			.orElse(null);
	}

	private static Origin origin(Plan.Leg leg, ModelStep step, @Nullable Instruction goes) {
		if (leg.byHand().containsKey(step.id())) {
			return Origin.HAND;
		}
		if (leg.byFile().containsKey(step.id())) {
			return Origin.FILE;
		}
		return (goes != null) ? Origin.SAME : Origin.NONE;
	}

	/** By its label, as people tell steps apart. */
	private static @Nullable String proposal(ModelStep step, List<ModelStep> fitting) {
		return fitting.stream()
			.filter((other) -> plain(other).equals(plain(step)))
			.findFirst()
			.map(ModelStep::id)
			.orElse(null);
	}

	private static String plain(ModelStep step) {
		return step.name().toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]+", " ").strip();
	}

	private static @Nullable String problem(Plan.Leg leg, ModelStep step, @Nullable Instruction goes) {
		String engine = leg.problems().get(step.id());
		if (engine != null) {
			return engine;
		}
		if (goes == null && step.host() != null && mapped(leg, step.host()) == null) {
			return "đi theo bước “" + leg.from().nameOf(step.host())
					+ "”: hãy chọn chỗ cho bước đó, nếu không hẹn giờ sẽ bị bỏ";
		}
		return (goes == null) ? Obstacle.of(step, leg.to().find(step.id())) : null;
	}

}
