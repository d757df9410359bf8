package org.reformflow.initiative.council;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.reformflow.People;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.process.AsSystem;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A council at work, from scored applications to its decision. */
@TestComponent
public class CouncilStory {

	static final String[] ALL = { "hoidong1", "hoidong2", "hoidong3", "hoidong4", "hoidong5", "hoidong6", "hoidong7" };

	static final String SECRETARY = "hoidong3";

	private final RuntimeService runtime;

	private final People people;

	private final InitiativeStory stories;

	private final Applications applications;

	private final Campaigns campaigns;

	private final AsSystem asSystem;

	private final JdbcClient jdbc;

	CouncilStory(RuntimeService runtime, People people, InitiativeStory stories, Applications applications,
			Campaigns campaigns, AsSystem asSystem, JdbcClient jdbc) {
		this.runtime = runtime;
		this.people = people;
		this.stories = stories;
		this.applications = applications;
		this.campaigns = campaigns;
		this.asSystem = asSystem;
		this.jdbc = jdbc;
	}

	/** An application that waits for a session; its review waits, too. */
	String ready(String campaignId, String person, String title) {
		return ready(campaignId, person, this.stories.completeBy(title, person));
	}

	String ready(String campaignId, String person, Description description) {
		String id = this.stories.handedIn(campaignId, person, description);
		this.applications.setProcess(id, review(campaignId, id));
		return id;
	}

	/**
	 * The engine takes the department of an instance that starts midway from who acts.
	 */
	private String review(String campaignId, String applicationId) {
		return this.people.as(SECRETARY,
				() -> this.asSystem.call(() -> this.runtime.createProcessInstanceByKey("initiative-review")
					.processDefinitionWithoutTenantId()
					.businessKey(applicationId)
					.startBeforeActivity("Evt_Concluded")
					.setVariables(Variables.createVariables()
						.putValue("department", this.applications.get(applicationId).department())
						.putValue("campaignId", campaignId)
						.putValue("applicationId", applicationId)
						.putValue("withdrawn", false))
					.execute()
					.getId()));
	}

	/** Starts the scoring of an application. */
	public void startScoring(String applicationId) {
		Campaign campaign = this.campaigns.get(this.applications.get(applicationId).campaignId());
		this.runtime.createProcessInstanceByKey("initiative-scoring")
			.processDefinitionWithoutTenantId()
			.businessKey(applicationId)
			.setVariables(Variables.createVariables()
				.putValue("department", campaign.department())
				.putValue("campaignId", campaign.id())
				.putValue("applicationId", applicationId))
			.execute();
		this.people.runJobs(applicationId);
	}

	/** How many scores each member gave an application who handed in a sheet. */
	public Map<String, Integer> sheets(String applicationId) {
		Map<String, Integer> sheets = new LinkedHashMap<>();
		this.jdbc.sql("""
				select sheet.person, count(*) from score_sheet sheet join scoring on scoring.id = sheet.scoring_id
				join score on score.sheet_id = sheet.id where scoring.application_id = ? group by sheet.person""")
			.param(applicationId)
			.query((row) -> {
				sheets.put(row.getString(1), row.getInt(2));
			});
		return sheets;
	}

	/** Starts the sessions of a campaign. */
	void startSessions(String campaignId) {
		this.runtime.createProcessInstanceByKey("initiative-session")
			.processDefinitionWithoutTenantId()
			.businessKey(campaignId)
			.setVariables(Variables.createVariables()
				.putValue("department", this.campaigns.get(campaignId).department())
				.putValue("campaignId", campaignId)
				.putValue("subject", this.campaigns.get(campaignId).title()))
			.execute();
	}

	static Map<String, Object> agenda(VoteMode mode, List<String> applications) {
		return new LinkedHashMap<>(
				Map.of("agendaOutcome", "convene", "voteMode", mode.name(), "meets_at", "2026-03-05T08:00", "place",
						"Phòng họp tầng 2", "message", "Mời đến đúng giờ", "applications", applications));
	}

	/** Calls a session and records who attends. */
	void meet(String campaignId, VoteMode mode, List<String> applications, String... present) {
		submit(SECRETARY, campaignId, "Task_Agenda", agenda(mode, applications));
		submit(SECRETARY, campaignId, "Task_Attendance", attendance(mode, present));
	}

	static Map<String, Object> attendance(VoteMode mode, String... present) {
		Map<String, Object> form = new LinkedHashMap<>(
				Map.of("attendanceOutcome", "hold", "people", List.of(present), "note", "Thảo luận sôi nổi"));
		if (mode == VoteMode.SECRET) {
			form.put("ballot_end", "2026-03-06T17:00");
		}
		return form;
	}

	/** Casts the ballot of a member: one letter each of Y, N and B. */
	void vote(String campaignId, String person, String votes) {
		submit(person, campaignId, "Task_Vote", ballot(votes));
	}

	static Map<String, Object> ballot(String votes) {
		return Map.of("votes",
				votes.chars()
					.mapToObj((letter) -> Map.of("vote", (letter == 'Y') ? "YES" : (letter == 'N') ? "NO" : "BLANK"))
					.toList());
	}

	/** Counts of hands such as "5/1/1" for each application. */
	static Map<String, Object> hands(String... counts) {
		return Map.of("counts", Arrays.stream(counts).map((count) -> count.split("/")).map((count) -> {
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("yes", Integer.valueOf(count[0]));
			row.put("no", Integer.valueOf(count[1]));
			row.put("blank", Integer.valueOf(count[2]));
			return row;
		}).toList());
	}

	/** Conclusions of these outcomes, with a reason each where it needs one. */
	static Map<String, Object> conclusions(String... outcomes) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (String outcome : outcomes) {
			rows.add(new LinkedHashMap<>(Map.of("outcome", outcome, "note", "Ý kiến về hồ sơ " + (rows.size() + 1),
					"reason", outcome.equals("RECOGNISED") ? "" : "Vì " + outcome)));
		}
		return new LinkedHashMap<>(Map.of("conclusions", rows, "session_note", "Nhất trí cao"));
	}

	void submit(String person, String campaignId, String step, Map<String, Object> form) {
		this.people.submit(person, campaignId, step, form);
		this.people.runJobs(campaignId);
	}

}
