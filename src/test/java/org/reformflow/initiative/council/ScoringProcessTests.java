package org.reformflow.initiative.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
@CoversModel("initiative-scoring")
class ScoringProcessTests {

	private static final String SCORE = "Task_Score";

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private People people;

	@Autowired
	private InitiativeStory stories;

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private Applications applications;

	@Autowired
	private ScoreSummaries summaries;

	@Autowired
	private Scorings scorings;

	@Autowired
	private ScoringTable table;

	@Autowired
	private Conflicts conflicts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private Campaign campaign;

	private String application;

	@BeforeEach
	void anAcceptedApplication() {
		this.clock.stopAt("2026-03-02T08:00");
		this.campaign = this.stories.campaign();
		this.application = this.stories.handedIn(this.campaign.id(), "chuyenvien.qlkh", "Sổ nhiệm vụ dùng chung");
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void allMembersScoreAloneAndTheApplicationIsReady() {
		start();

		assertThat(reviewers()).containsExactly("hoidong1", "hoidong2", "hoidong3", "hoidong4", "hoidong5", "hoidong6",
				"hoidong7");
		assertThat(state()).isEqualTo(ApplicationState.SCORING);
		for (int i = 1; i <= 7; i++) {
			assertThat(summary()).isNull();
			score("hoidong" + i, i, 10, 10);
		}
		this.people.runJobs(this.application);

		assertThat(this.people.instances("initiative-scoring", this.application)).isZero();
		assertThat(state()).isEqualTo(ApplicationState.READY);
		assertThat(summary().sheets()).isEqualTo(7);
		assertThat(summary().criteria()).containsExactly(4.0, 10.0, 10.0);
		assertThat(summary().total()).isEqualTo(79);
	}

	private void start() {
		this.runtime.createProcessInstanceByKey("initiative-scoring")
			.processDefinitionWithoutTenantId()
			.businessKey(this.application)
			.setVariables(Variables.createVariables()
				.putValue("department", this.campaign.department())
				.putValue("campaignId", this.campaign.id())
				.putValue("applicationId", this.application))
			.execute();
		this.people.runJobs(this.application);
	}

	private List<String> reviewers() {
		List<String> reviewers = new ArrayList<>();
		for (int i = 1; i <= 7; i++) {
			if (!this.people.tasks("hoidong" + i, this.application, SCORE).isEmpty()) {
				reviewers.add("hoidong" + i);
			}
		}
		return reviewers;
	}

	private void score(String person, double... points) {
		this.people.submit(person, this.application, SCORE, sheet(points));
	}

	private static Map<String, Object> sheet(double... points) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (double each : points) {
			rows.add(new LinkedHashMap<>(Map.of("points", each)));
		}
		return new LinkedHashMap<>(Map.of("decision", "score", "scores", rows));
	}

	private ApplicationState state() {
		return this.applications.get(this.application).state();
	}

	private ScoreSummary summary() {
		return this.summaries.of(this.campaigns.get(this.campaign.id()), List.of(this.application))
			.get(this.application);
	}

}
