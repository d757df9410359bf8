package org.reformflow.modelling.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Where the steps of one version go in another: those that are the same, those that
 * somebody mapped, and what belongs to these (their timers, the steps inside them).
 */
final class StepMap {

	private final ModelSteps source;

	private final ModelSteps target;

	private final Map<String, String> wanted;

	private final Map<String, Instruction> map = new LinkedHashMap<>();

	private StepMap(ModelSteps source, ModelSteps target, Map<String, String> wanted) {
		this.source = source;
		this.target = target;
		this.wanted = wanted;
	}

	/**
	 * The instructions.
	 * @param same for steps that are the same in both versions
	 * @param wanted id of the new step by the old one's; an empty id means nowhere
	 * @param afresh ids of old steps whose time is worked out anew
	 */
	static List<Instruction> of(ModelSteps source, ModelSteps target, List<Instruction> same,
			Map<String, String> wanted, Set<String> afresh) {
		StepMap steps = new StepMap(source, target, wanted);
		same.forEach((each) -> steps.map.put(each.from(), each));
		wanted.forEach(steps::put);
		steps.dropOrphans();
		steps.follow();
		return steps.map.values().stream().map((each) -> afresh.contains(each.from()) ? each.anew() : each).toList();
	}

	private void put(String from, String to) {
		ModelStep step = this.source.find(from);
		this.map.remove(from);
		this.map.remove(from + ModelStep.BODY);
		if (!to.isEmpty()) {
			if (step != null && step.several()) {
				this.map.put(from + ModelStep.BODY, new Instruction(from + ModelStep.BODY, to + ModelStep.BODY));
			}
			this.map.put(from, new Instruction(from, to));
		}
	}

	/** Events whose step went elsewhere, and steps whose group did. */
	private void dropOrphans() {
		boolean changed = true;
		while (changed) {
			changed = this.map.values().removeIf((each) -> !isKept(each));
		}
	}

	private boolean isKept(Instruction instruction) {
		ModelStep from = this.source.find(instruction.from());
		ModelStep to = this.target.find(instruction.to());
		return from == null || to == null || this.wanted.containsKey(from.id())
				|| (goes(from.host(), to.host(), false) && goes(from.scope(), to.scope(), true));
	}

	private boolean goes(@Nullable String from, @Nullable String to, boolean mayVanish) {
		if (from == null) {
			return mayVanish || to == null;
		}
		Instruction instruction = this.map.get(from);
		return (instruction != null) ? instruction.to().equals(to) || (mayVanish && isBelow(to, instruction.to()))
				: mayVanish;
	}

	private boolean isBelow(@Nullable String scope, String above) {
		ModelStep group = this.target.find(scope);
		return group != null && (group.id().equals(above) || isBelow(group.scope(), above));
	}

	/** What belongs to steps that were mapped by hand goes with them. */
	private void follow() {
		boolean changed = true;
		while (changed) {
			changed = false;
			for (ModelStep step : this.source.all()) {
				if (!this.map.containsKey(step.id()) && !this.wanted.containsKey(step.id())) {
					ModelStep with = companion(step);
					if (with != null) {
						put(step.id(), with.id());
						changed = true;
					}
				}
			}
		}
	}

	private @Nullable ModelStep companion(ModelStep step) {
		String parent = (step.host() != null) ? step.host() : step.scope();
		Instruction leads = (parent != null) ? this.map.get(parent) : null;
		if (leads == null || leads.from().equals(leads.to())) {
			return null;
		}
		List<ModelStep> fitting = this.target.all()
			.stream()
			.filter((other) -> other.isLike(step)
					&& this.map.values().stream().noneMatch((each) -> each.to().equals(other.id())))
			.filter((other) -> leads.to().equals((step.host() != null) ? other.host() : other.scope()))
			.filter((other) -> (step.host() == null) == (other.host() == null))
			.toList();
		return fitting.stream()
			.filter((other) -> other.id().equals(step.id()))
			.findFirst()
			.orElse((step.host() != null && fitting.size() == 1 && isOnlyLike(step)) ? fitting.get(0) : null);
	}

	private boolean isOnlyLike(ModelStep event) {
		return this.source.all()
			.stream()
			.filter((other) -> Objects.equals(other.host(), event.host()) && other.isLike(event))
			.count() == 1;
	}

}
