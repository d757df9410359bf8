package org.reformflow.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseDates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Two calls for initiatives in the demo department, once: one that was judged, with six
 * units that handed in and one that did not, and one that is open. Everything goes
 * through the forms that people use.
 */
@Component
@ConditionalOnProperty("reformflow.demo.examples")
class DemoInitiatives {

	static final String DESK = "chuyenvien.qlchn";

	private static final Logger LOG = LoggerFactory.getLogger(DemoInitiatives.class);

	private static final List<String> COUNCIL = List.of("hoidong1", "hoidong2", "hoidong3", "hoidong4", "hoidong5",
			"hoidong6", "hoidong7");

	private final DemoProcess process;

	private final Organisation organisation;

	private final ObjectMapper mapper;

	private final Clock clock;

	DemoInitiatives(DemoProcess process, Organisation organisation, ObjectMapper mapper, Clock clock) {
		this.process = process;
		this.organisation = organisation;
		this.mapper = mapper;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void load() {
		if (this.organisation.person(DESK).isEmpty()
				|| this.process.hasRun("initiative-campaign", DemoDirectives.DEPARTMENT)) {
			return;
		}
		judged();
		open("Sáng kiến cải cách hành chính năm sau (ví dụ)",
				"chậm nhất ngày " + VietnameseDates.words(today().plusDays(30)));
		LOG.info("Made two example calls for initiatives");
	}

	/** Runs the call that was judged and returns its id. */
	String judged() {
		String campaign = open("Sáng kiến cải cách hành chính năm nay (ví dụ)",
				"chậm nhất ngày " + VietnameseDates.words(today()));
		Map<String, DemoInitiative> judged = new LinkedHashMap<>();
		for (DemoInitiative initiative : read()) {
			String application = handIn(campaign, initiative);
			if (initiative.outcome().equals("RETURNED")) {
				this.process.submit(DESK, application, "Task_CheckForm", Map.of("formalDecision", "return", "missing",
						"Bổ sung số liệu tra cứu của hai quý trước và sau khi áp dụng, kèm ảnh chụp thống kê."));
				continue;
			}
			examine(application, initiative);
			this.process.awaitJobs(application);
			if (initiative.isJudged()) {
				score(application, initiative);
				judged.put(application, initiative);
			}
		}
		this.process.fire(campaign, "Bnd_Deadline");
		meet(campaign, judged);
		judged.keySet().forEach(this.process::awaitJobs);
		return campaign;
	}

	private String open(String title, String deadline) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("title", title);
		values.put("areas",
				List.of("THE_CHE", "TTHC", "TO_CHUC_BO_MAY", "CHE_DO_CONG_VU", "TAI_CHINH_CONG", "CHINH_PHU_SO"));
		values.put("period_from", today().minusYears(1).withDayOfYear(1).toString());
		values.put("period_to", today().plusYears(1).withDayOfYear(1).minusDays(1).toString());
		values.put("deadline_words", deadline);
		values.put("quota", 1);
		values.put("units", List.of());
		values.put("basis", "nd13-tt18");
		values.put("conditions", "Được cấp có thẩm quyền cho phép; áp dụng lần đầu trong tỉnh; có lợi ích thiết thực.");
		values.put("criteria_set", "mac-dinh");
		values.put("chair", COUNCIL.get(0));
		values.put("vice_chair", COUNCIL.get(1));
		values.put("secretary", COUNCIL.get(2));
		values.put("members", COUNCIL.subList(3, COUNCIL.size()));
		values.put("reviewers", 3);
		values.put("rounds", 1);
		values.put("same_unit_conflict", true);
		values.put("drop_extremes", false);
		values.put("carry_over", false);
		return this.process.start(DESK, "initiative-campaign", values);
	}

	private String handIn(String campaign, DemoInitiative initiative) {
		String application = this.process.start(initiative.person(), "initiative-application",
				Map.of("campaign", campaign, "title", initiative.title(), "area", initiative.area()));
		this.process.submit(initiative.person(), application, "Task_Draft", initiative.draft(today()));
		this.process.submit(initiative.confirmer(), application, "Task_Confirm", Map.of("confirmation", "confirm"));
		return application;
	}

	private void examine(String application, DemoInitiative initiative) {
		boolean allowed = !initiative.outcome().equals("NOTED");
		this.process.submit(DESK, application, "Task_CheckForm", Map.of("formalDecision", "accept"));
		Map<String, Object> conditions = new LinkedHashMap<>();
		conditions.put("approval", allowed ? "approved" : "none");
		if (!allowed) {
			conditions.put("lawful", "yes");
			conditions.put("clear_effect", "yes");
		}
		conditions.putAll(Map.of("first_here", "yes", "benefit", "yes", "exclusion", "none"));
		this.process.submit(DESK, application, "Task_ExamineConditions", conditions);
		this.process.submit(DESK, application, "Task_ConfirmConditions", Map.of("conditionsDecision", "council"));
	}

	private void score(String application, DemoInitiative initiative) {
		int best = initiative.outcome().equals("REFUSED") ? 4 : 9;
		for (String reviewer : this.process.assignees(application, "Task_Score")) {
			int points = best - COUNCIL.indexOf(reviewer) % 2;
			this.process.submit(reviewer, application, "Task_Score",
					Map.of("decision", "score", "scores",
							List.of(Map.of("points", points), Map.of("points", points), Map.of("points", best)),
							"remark", (best > 4) ? "Cách làm rõ, có số liệu." : "Ít khác cách làm đã biết."));
		}
		this.process.awaitJobs(application);
	}

	private void meet(String campaign, Map<String, DemoInitiative> judged) {
		String secretary = COUNCIL.get(2);
		this.process.submit(secretary, campaign, "Task_Agenda",
				Map.of("agendaOutcome", "convene", "meets_at", today() + "T23:00", "place", "Phòng họp tầng 2",
						"voteMode", "HANDS", "applications", List.copyOf(judged.keySet())));
		this.process.submit(secretary, campaign, "Task_Attendance",
				Map.of("attendanceOutcome", "hold", "people", COUNCIL));
		// Rows come in the order of the agenda, which the form shows; so does what was
		// judged.
		List<Object> counts = new ArrayList<>();
		List<Object> conclusions = new ArrayList<>();
		for (DemoInitiative initiative : judged.values()) {
			boolean agreed = initiative.outcome().equals("RECOGNISED");
			counts.add(Map.of("yes", agreed ? 6 : 2, "no", agreed ? 0 : 4, "blank", 1));
			conclusions.add(
					Map.of("outcome", initiative.outcome(), "reason", agreed ? "" : initiative.outcome().equals("NOTED")
							? "Chưa được cho phép nhưng hiệu quả rõ." : "Chưa có tính mới so với cách làm đã biết."));
		}
		this.process.submit(secretary, campaign, "Task_Hands", Map.of("counts", counts));
		this.process.submit(secretary, campaign, "Task_Conclude", Map.of("conclusions", conclusions));
		this.process.submit(COUNCIL.get(0), campaign, "Task_SignMinutes", Map.of("minutesOutcome", "sign"));
		this.process.submit("giamdoc", campaign, "Task_Decide",
				Map.of("decisionOutcome", "sign", "number", "01/QĐ-SKHCN", "decided_on", today().toString()));
		this.process.awaitJobs(campaign);
	}

	private List<DemoInitiative> read() {
		try {
			return List.of(this.mapper.readValue(
					new ClassPathResource("demo/initiatives/applications.json").getContentAsByteArray(),
					DemoInitiative[].class));
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read the example initiatives", ex);
		}
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
