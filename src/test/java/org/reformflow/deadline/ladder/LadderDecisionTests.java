package org.reformflow.deadline.ladder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.ProductTest;
import org.reformflow.TestModels;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class LadderDecisionTests {

	private static final Path TABLE = Path.of("processes/deadline-escalation/deadline-ladder.dmn");

	@Autowired
	private LadderDecision decision;

	@Autowired
	private RepositoryService repository;

	@ParameterizedTest
	@CsvSource({ "assignment, normal, true, T-7 T-3 T-1 T+0 T+3 T+7 T+15",
			"report, normal, true, T-7 T-3 T-1 T+0 T+3 T+7 T+15",
			"initiative-step, normal, true, T-7 T-3 T-1 T+0 T+3 T+7 T+15",
			"assignment, urgent, true, K-3 K-1 K+0 K+2 K+4 K+7", "assignment, normal, false, Q-7",
			"assignment, urgent, false, Q-7", "dossier, normal, true, H-2 H+0 H+2 H+5", "dossier, urgent, false, H-7",
			"decision, normal, true, D-1 D+0 D+3", "no-such-kind, normal, true, ''" })
	void theShippedTableSaysWhichTiersCome(String kind, String priority, boolean dated, String tiers) {
		assertThat(String.join(" ", this.decision.tiers(kind, priority, dated).stream().map(Tier::code).toList()))
			.isEqualTo(tiers);
	}

	@Test
	void everyRowOfTheShippedTableIsReached() {
		List<String> reached = new ArrayList<>();
		for (String kind : List.of("assignment", "dossier", "decision")) {
			for (String priority : List.of("normal", "urgent")) {
				this.decision.tiers(kind, priority, true).forEach((tier) -> reached.add(tier.code()));
				this.decision.tiers(kind, priority, false).forEach((tier) -> reached.add(tier.code()));
			}
		}

		int rows = Dmn.readModelFromFile(TABLE.toFile()).getModelElementsByType(Rule.class).size();
		assertThat(reached.stream().distinct()).hasSize(rows);
	}

	@Test
	void anEditedTableIsInForceAtOnceAndABrokenOneNever() throws IOException {
		String table = Files.readString(TABLE, StandardCharsets.UTF_8);
		Deployment edited = deploy(table.replace("<text>\"D-1\"</text>", "<text>\"D-2\"</text>")
			.replace("Nhắc việc chờ quyết định", "Nhắc sớm"));
		try {
			assertThat(this.decision.tiers("decision", "normal", true)).extracting(Tier::code)
				.containsExactly("D-2", "D+0", "D+3");
			for (String mistake : List.of("\"no-such-template\"", "\"deadline-decision")) {
				Deployment broken = deploy(
						table.replace("<text>\"deadline-decision\"</text>", "<text>" + mistake + "</text>"));
				assertThat(this.decision.tiers("decision", "normal", true)).as(mistake)
					.extracting(Tier::code)
					.containsExactly("D-2", "D+0", "D+3");
				this.repository.deleteDeployment(broken.getId(), true);
			}
		}
		finally {
			this.repository.deleteDeployment(edited.getId(), true);
		}
		assertThat(this.decision.tiers("decision", "normal", true)).extracting(Tier::code)
			.containsExactly("D-1", "D+0", "D+3");
	}

	private Deployment deploy(String table) {
		return this.repository.createDeployment()
			.source(TestModels.SOURCE)
			.addString("deadline-ladder.dmn", table)
			.deploy();
	}

}
