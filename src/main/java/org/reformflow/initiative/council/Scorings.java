package org.reformflow.initiative.council;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.campaign.CouncilMember;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Independent scores of applications. Until a round is closed a sheet is read by nobody;
 * it is written once. All methods join the caller's transaction.
 */
@Service
@Transactional
class Scorings {

	/** Fewer people than these score an application only if nobody else can. */
	static final int LEAST = 2;

	private final ScoringTable table;

	private final Conflicts conflicts;

	private final Campaigns campaigns;

	private final Applications applications;

	private final Organisation organisation;

	private final Clock clock;

	Scorings(ScoringTable table, Conflicts conflicts, Campaigns campaigns, Applications applications,
			Organisation organisation, Clock clock) {
		this.table = table;
		this.conflicts = conflicts;
		this.campaigns = campaigns;
		this.applications = applications;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** Opens a round for an application and returns its id. */
	String open(String applicationId) {
		Application application = this.applications.get(applicationId);
		if (application.state() != ApplicationState.SCORING) {
			this.applications.enter(applicationId, ApplicationState.SCORING, null);
		}
		return this.table.open(applicationId, application.campaignId(), now());
	}

	/**
	 * Gives out the sheets that the round still lacks.
	 * @return those who were given one
	 */
	List<String> assign(String scoringId) {
		Scoring scoring = this.table.get(scoringId);
		Campaign campaign = this.campaigns.get(scoring.campaignId());
		this.table.lockCampaign(campaign.id());
		List<Sheet> sheets = this.table.sheets(scoringId);
		long given = sheets.stream().filter((sheet) -> sheet.state() != SheetState.RECUSED).count();
		int wanted = (campaign.reviewers() == 0) ? Integer.MAX_VALUE : Math.max(campaign.reviewers(), LEAST);
		List<String> chosen = new ReviewerChoice(this.table.loads(campaign.id())).choose(free(campaign, scoring),
				(int) Math.max(wanted - given, 0));
		chosen.forEach((person) -> this.table.assign(scoringId, person, now()));
		return chosen;
	}

	/** Somebody in place of a person who recused, if anybody is left. */
	Optional<String> replace(String scoringId) {
		Scoring scoring = this.table.get(scoringId);
		Campaign campaign = this.campaigns.get(scoring.campaignId());
		this.table.lockCampaign(campaign.id());
		List<String> chosen = new ReviewerChoice(this.table.loads(campaign.id())).choose(free(campaign, scoring), 1);
		chosen.forEach((person) -> this.table.assign(scoringId, person, now()));
		return chosen.stream().findFirst();
	}

	/** Members of the council who may still be given a sheet, in its order. */
	private List<String> free(Campaign campaign, Scoring scoring) {
		Set<String> asked = this.table.sheets(scoring.id()).stream().map(Sheet::person).collect(Collectors.toSet());
		List<String> members = this.campaigns.members(campaign.id())
			.stream()
			.map(CouncilMember::person)
			.filter((person) -> this.organisation.person(person).isPresent() && !asked.contains(person))
			.toList();
		Set<String> conflicted = this.conflicts.of(campaign, this.applications.get(scoring.applicationId()), members)
			.keySet();
		return members.stream().filter((person) -> !conflicted.contains(person)).toList();
	}

	/** Whether scoring may begin, or end, with the sheets that were not sent back. */
	boolean hasEnough(String scoringId) {
		return this.table.get(scoringId).fewReason() != null || this.table.sheets(scoringId)
			.stream()
			.filter((sheet) -> sheet.state() != SheetState.RECUSED)
			.count() >= LEAST;
	}

	/** People of the department without a conflict who score though no members. */
	void invite(String scoringId, List<String> people) {
		Scoring scoring = this.table.lock(scoringId);
		List<String> fit = invitable(scoringId);
		if (people.isEmpty()) {
			throw new Refusal("Hãy chọn ít nhất một người chấm.");
		}
		for (String person : people) {
			if (!fit.contains(person)) {
				throw new Refusal("“%s” không chấm được hồ sơ này: hãy chọn người khác trong danh sách."
					.formatted(this.organisation.nameOf(person)));
			}
			this.table.assign(scoring.id(), person, now());
		}
	}

	/** Who may be invited to score. */
	List<String> invitable(String scoringId) {
		Scoring scoring = this.table.get(scoringId);
		Campaign campaign = this.campaigns.get(scoring.campaignId());
		Set<String> asked = this.table.sheets(scoringId).stream().map(Sheet::person).collect(Collectors.toSet());
		List<String> people = this.organisation.people()
			.stream()
			.filter((person) -> campaign.department().equals(person.department()) && !asked.contains(person.id()))
			.map((person) -> person.id())
			.toList();
		Set<String> conflicted = this.conflicts.of(campaign, this.applications.get(scoring.applicationId()), people)
			.keySet();
		return people.stream().filter((person) -> !conflicted.contains(person)).toList();
	}

	/** The council will judge with the sheets that there are. */
	void goOnWithFew(String scoringId, String reason) {
		this.table.setFew(scoringId, reason);
	}

	/**
	 * Keeps a person's scores, for good.
	 * @throws Refusal when the person has no open sheet, or a score is missing, twice, of
	 * another set or out of its range
	 */
	void score(String scoringId, String person, List<Score> scores, @Nullable String remark) {
		Sheet sheet = openSheet(scoringId, person);
		List<Score> checked = new ScoreCheck(this.campaigns.get(this.table.get(scoringId).campaignId()).criteria())
			.check(scores);
		this.table.setDone(sheet.id(), SheetState.SCORED, remark, now());
		this.table.insertScores(sheet.id(), checked);
	}

	/** The person has a conflict of interest. */
	void recuse(String scoringId, String person, String reason) {
		Sheet sheet = openSheet(scoringId, person);
		this.table.setDone(sheet.id(), SheetState.RECUSED, reason, now());
		this.conflicts.declare(this.table.get(scoringId).applicationId(), person, reason, person);
	}

	private Sheet openSheet(String scoringId, String person) {
		if (this.table.get(scoringId).isClosed()) {
			throw new Refusal("Đã chốt điểm hồ sơ này nên không chấm được nữa. Hãy tải lại danh sách việc.");
		}
		Sheet sheet = this.table.sheet(scoringId, person)
			.orElseThrow(() -> new Refusal("Bạn không được phân công chấm hồ sơ này."));
		if (sheet.state() == SheetState.SCORED) {
			throw new Refusal("Bạn đã chấm hồ sơ này, phiếu đã khóa. Hãy tải lại danh sách việc.");
		}
		if (sheet.state() == SheetState.RECUSED) {
			throw new Refusal("Bạn đã khai xung đột lợi ích nên không chấm hồ sơ này.");
		}
		return sheet;
	}

	/** People with open sheets. */
	List<String> open(Scoring scoring) {
		List<String> open = new ArrayList<>();
		for (Sheet sheet : this.table.sheets(scoring.id())) {
			if (sheet.state() == SheetState.ASSIGNED) {
				open.add(sheet.person());
			}
		}
		return open;
	}

	/** No sheet changes any more; the application waits for the council. */
	void close(String scoringId) {
		Scoring scoring = this.table.lock(scoringId);
		if (!scoring.isClosed()) {
			this.table.close(scoringId, now());
			this.applications.enter(scoring.applicationId(), ApplicationState.READY, null);
		}
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}
