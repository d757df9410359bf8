package org.reformflow.modelling.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepMapTests {

	@Test
	void whatHangsOnAMappedStepGoesWithIt() {
		ModelSteps old = steps(task("Task_A", null), timer("Bnd_Late", "Task_A"));
		ModelSteps fresh = steps(task("Task_B", null), timer("Bnd_Overdue", "Task_B"));

		assertThat(map(old, fresh, Map.of("Task_A", "Task_B"))).containsExactly(new Instruction("Task_A", "Task_B"),
				new Instruction("Bnd_Late", "Bnd_Overdue"));
	}

	@Test
	void twoTimersAreNotGuessedApart() {
		ModelSteps old = steps(task("Task_A", null), timer("Bnd_1", "Task_A"), timer("Bnd_2", "Task_A"));
		ModelSteps fresh = steps(task("Task_B", null), timer("Bnd_3", "Task_B"), timer("Bnd_2", "Task_B"));

		assertThat(map(old, fresh, Map.of("Task_A", "Task_B"))).containsExactly(new Instruction("Task_A", "Task_B"),
				new Instruction("Bnd_2", "Bnd_2"));
	}

	@Test
	void theStepsOfAMappedGroupGoWithIt() {
		ModelSteps old = steps(group("Sub_A"), task("Task_In", "Sub_A"));
		ModelSteps fresh = steps(group("Sub_B"), task("Task_In", "Sub_B"));

		assertThat(map(old, fresh, Map.of("Sub_A", "Sub_B"))).containsExactly(new Instruction("Sub_A", "Sub_B"),
				new Instruction("Task_In", "Task_In"));
	}

	@Test
	void theTimerOfAStepThatWentElsewhereDoesNotStayBehind() {
		ModelSteps old = steps(task("Task_A", null), timer("Bnd_Late", "Task_A"));
		ModelSteps fresh = steps(task("Task_A", null), timer("Bnd_Late", "Task_A"), task("Task_B", null));

		assertThat(StepMap.of(old, fresh,
				List.of(new Instruction("Task_A", "Task_A"), new Instruction("Bnd_Late", "Bnd_Late")),
				Map.of("Task_A", "Task_B"), Set.of()))
			.containsExactly(new Instruction("Task_A", "Task_B"));
	}

	@Test
	void aStepDoneSeveralTimesGoesWithItsLaps() {
		ModelSteps old = steps(new ModelStep("Task_A", "A", "userTask", null, null, true, false));
		ModelSteps fresh = steps(new ModelStep("Task_B", "B", "userTask", null, null, true, false));

		assertThat(map(old, fresh, Map.of("Task_A", "Task_B"))).containsExactly(
				new Instruction("Task_A#multiInstanceBody", "Task_B#multiInstanceBody"),
				new Instruction("Task_A", "Task_B"));
	}

	@Test
	void aStepCanBeLeftOut() {
		ModelSteps old = steps(task("Task_A", null));

		assertThat(StepMap.of(old, old, List.of(new Instruction("Task_A", "Task_A")), Map.of("Task_A", ""), Set.of()))
			.isEmpty();
	}

	@Test
	void theWayBackLeavesOutWhatIsAmbiguous() {
		Part part = new Part("1", "2", List.of(new Instruction("Task_A", "Task_C"), new Instruction("Task_B", "Task_C"),
				new Instruction("Task_D", "Task_E", true)));

		assertThat(part.reversed()).isEqualTo(new Part("2", "1", List.of(new Instruction("Task_E", "Task_D"))));
	}

	private static List<Instruction> map(ModelSteps old, ModelSteps fresh, Map<String, String> wanted) {
		return StepMap.of(old, fresh, List.of(), wanted, Set.of());
	}

	private static ModelSteps steps(ModelStep... steps) {
		Map<String, ModelStep> byId = new LinkedHashMap<>();
		for (ModelStep step : steps) {
			byId.put(step.id(), step);
		}
		return new ModelSteps(byId);
	}

	private static ModelStep task(String id, @Nullable String scope) {
		return new ModelStep(id, id, "userTask", scope, null, false, false);
	}

	private static ModelStep group(String id) {
		return new ModelStep(id, id, "subProcess", null, null, false, false);
	}

	private static ModelStep timer(String id, String host) {
		return new ModelStep(id, id, "boundary.timer", null, host, false, true);
	}

}
