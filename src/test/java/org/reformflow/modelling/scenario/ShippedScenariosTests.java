package org.reformflow.modelling.scenario;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.check.ShippedModels;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the scenarios that lie beside the product's models; the seven leave nothing out. */
class ShippedScenariosTests {

	private static final Set<String> SEVEN = Set.of("assignment", "deadline-escalation", "directive-rollout",
			"initiative-campaign", "initiative-review", "periodic-report", "unit-scoring");

	@TestFactory
	Stream<DynamicContainer> scenariosComeOutAsTold() throws IOException {
		Map<String, List<ModelFile>> bundles = new TreeMap<>();
		ShippedModels.files("classpath*:")
			.forEach((file) -> bundles.computeIfAbsent(file.path().split("/")[1], (key) -> new ArrayList<>())
				.add(file));
		bundles.values()
			.removeIf((files) -> files.stream().noneMatch((file) -> file.path().endsWith("/scenarios.yaml")));
		assertThat(bundles).containsKeys(SEVEN.toArray(String[]::new));
		return bundles.entrySet()
			.stream()
			.map((bundle) -> DynamicContainer.dynamicContainer(bundle.getKey(),
					nodes(new ScenarioRunner().run(bundle.getKey(), bundle.getValue()))));
	}

	private static List<DynamicNode> nodes(ScenarioReport report) {
		List<DynamicNode> nodes = new ArrayList<>();
		nodes.add(DynamicTest.dynamicTest("tệp đọc được", () -> assertThat(report.problems()).isEmpty()));
		report.scenarios()
			.forEach((story) -> nodes.add(DynamicTest.dynamicTest(story.name(), () -> assertThat(story.steps())
				.allSatisfy((step) -> assertThat(step.problem()).as("dòng %d: %s", step.line(), step.text()).isNull()))));
		report.tables()
			.forEach((table) -> table.cases()
				.forEach((each) -> nodes.add(DynamicTest.dynamicTest(table.decision() + ": " + each.name(),
						() -> assertThat(each.problem()).isNull()))));
		if (SEVEN.contains(report.process())) {
			nodes.add(DynamicTest.dynamicTest("mọi phần tử và đường nối",
					() -> assertThat(report.coverage().missing()).isEmpty()));
			nodes.add(DynamicTest.dynamicTest("mọi dòng của bảng quyết định",
					() -> assertThat(report.tables()).flatExtracting(ScenarioReport.Table::rules)
						.allMatch((rule) -> rule.count() > 0)));
		}
		return nodes;
	}

}
